package import Importing
package import PortfolioModel

/// The tables that a person fills in by hand: one for each record kind, made from the schema itself.
package enum PlainLayouts {
  /// The column of the optional key.
  package static let idColumn = "ID"

  /// The mapping of a kind's table.
  ///
  /// Titles are the fields' labels; their names are taken too. Groups are written in one cell, or in numbered columns:
  /// "Outcome 1", "Outcome 1 date". Rows that begin with `#` are comments.
  package static func mapping(for kind: RecordKind) -> Mapping {
    let definition = kind.definition
    var mapping = Mapping(
      id: "plain-\(definition.plural)", version: 1, format: .csv, system: "plain-\(definition.plural)",
      summary: "\(definition.label): a table with a column for each field")
    mapping.dialect.delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    mapping.dialect.commentPrefix = UInt8(ascii: "#")
    // Any of the kind's own columns, and no column that it does not have: what is left is the kind's table.
    mapping.identification.columns = [definition.ownFields.map(\.name.rawValue)]
    mapping.identification.isClosed = true
    mapping.identification.confidence = .possible
    mapping.nullWords = ["N/A", "TBD", "NULL", "-"]
    mapping.columns =
      definition.fields.map { MappingColumn(name: $0.name.rawValue, titles: [$0.label, $0.name.rawValue]) }
      + [MappingColumn(name: idColumn, titles: [idColumn])]
    var rule = MappingRule(kind)
    rule.key = [MappingValue(.references([idColumn]))]
    rule.fields = definition.fields.map { MappingField($0, value(for: $0)) }
    mapping.rules = [rule]
    return mapping
  }

  /// A table with the titles and one example, which is a comment.
  package static func blankCSV(for kind: RecordKind) -> String {
    let fields = kind.definition.fields
    let titles = [idColumn] + fields.map(\.label)
    let examples = ["# example"] + fields.map(\.example)
    return [titles, examples].map { row in row.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func value(for field: FieldDefinition) -> MappingValue {
    var reading = MappingReading()
    reading.isPlain = true
    let cell = MappingValue(.references([field.name.rawValue]), reading)
    guard case .list(.group(let inner)) = field.type, let main = inner.first(where: { $0.type == .text }) else {
      return cell
    }
    let singular = field.label.hasSuffix("s") ? String(field.label.dropLast()) : field.label
    let groups = (1...12).map { number in
      inner.map { definition in
        let title = "\(singular) \(number)"
        return MappingField(
          definition,
          MappingValue(
            .references([definition == main ? title : "\(title) \(definition.label.lowercased())"]), reading))
      }
    }
    return MappingValue(.concatenated([cell, MappingValue(.groups(groups))], with: ""))
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == ";" || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
