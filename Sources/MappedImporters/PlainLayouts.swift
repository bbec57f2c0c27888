package import Importing
package import PortfolioModel

/// The tables that a person fills in by hand: one for each record kind, made from the schema itself.
package enum PlainLayouts {
  /// The column of the optional key.
  package static let idColumn = "ID"

  /// The columns that may say whose row it is, with what they identify; a row that says nothing is the owner's.
  static let personColumns: [(title: String, scheme: String)] = [
    ("Employee number", "employeeNumber"), ("ORCID iD", "orcid"), ("E-mail", "email"), ("User name", "username"),
  ]
  static let nameColumn = "Person"

  /// As many numbered columns are read of each list of groups: "Outcome 1" to "Outcome 30".
  private static let readNumbers = 1...30

  /// As many are in a blank table.
  private static let blankNumbers = 1...3

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
    // Any of the kind's own columns, and hardly one that it does not have: what is left is the kind's table.
    mapping.identification.columns = [
      definition.ownFields.flatMap { [$0.name.rawValue] + numberedTitles(of: $0, 1...1) }
    ]
    mapping.identification.isClosed = true
    mapping.identification.confidence = .possible
    mapping.nullWords = ["N/A", "TBD", "NULL", "-"]
    mapping.columns =
      definition.fields.map { MappingColumn(name: $0.name.rawValue, titles: [$0.label, $0.name.rawValue]) }
      + [MappingColumn(name: idColumn, titles: [idColumn])]
    var rule = MappingRule(kind)
    rule.key = [MappingValue(.references([idColumn]))]
    rule.person = person(definition)
    rule.fields = definition.fields.map { MappingField($0, value(for: $0)) }
    mapping.rules = [rule]
    return mapping
  }

  /// A table with the titles and one example, which is a comment.
  package static func blankCSV(for kind: RecordKind) -> String {
    var titles = [idColumn]
    var examples = ["# example"]
    for field in kind.definition.fields {
      let numbered = isAuthors(field) ? [] : numberedTitles(of: field, blankNumbers)
      titles += numbered.isEmpty ? [field.label] : numbered
      examples += numbered.isEmpty ? [field.example] : Array(repeating: "", count: numbered.count)
    }
    return [titles, examples].map { row in row.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The titles of a table's columns that name nobody, in lower case: labels, names and numbered columns.
  static func titles(for kind: RecordKind) -> Set<String> {
    var titles: Set<String> = []
    for field in kind.definition.fields {
      titles.insert(field.label.lowercased())
      titles.insert(field.name.rawValue.lowercased())
      for title in numberedTitles(of: field, readNumbers) { titles.insert(title.lowercased()) }
    }
    return titles
  }

  private static func person(_ definition: RecordKindDefinition) -> MappingPerson {
    // A referee's e-mail address is the referee's.
    let own = Set(definition.fields.flatMap { [$0.label.lowercased(), $0.name.rawValue.lowercased()] })
    func isFree(_ title: String) -> Bool { !own.contains(title.lowercased()) }
    var reference = MappingPerson.Reference()
    reference.identifiers = personColumns.filter { isFree($0.title) }.map {
      MappingPerson.Identifier(scheme: $0.scheme, value: MappingValue(.references([$0.title])))
    }
    if isFree(nameColumn) { reference.name = .whole(MappingValue(.references([nameColumn]))) }
    reference.ownerIfMissing = true
    return .named(reference)
  }

  private static func value(for field: FieldDefinition) -> MappingValue {
    var reading = MappingReading()
    reading.isPlain = true
    var cell = MappingValue(.references([field.name.rawValue]), reading)
    if isAuthors(field) {
      // "Rivera A; Okafor B" or "Rivera, Ana; Okafor, Ben".
      var authors = MappingReading()
      authors.authorStyle = .lastInitials
      authors.separator = ";"
      cell.reading = authors
    }
    guard let columns = numberedColumns(of: field) else { return cell }
    let groups = readNumbers.map { number in
      columns.map { column in
        MappingField(column.field, MappingValue(.references([column.title(number)]), reading))
      }
    }
    return MappingValue(.concatenated([cell, MappingValue(.groups(groups))], with: ""))
  }

  private static func isAuthors(_ field: FieldDefinition) -> Bool { field.type == .list(.group(.authorFields)) }

  private static func numberedTitles(of field: FieldDefinition, _ numbers: ClosedRange<Int>) -> [String] {
    guard let columns = numberedColumns(of: field) else { return [] }
    return numbers.flatMap { number in columns.map { $0.title(number) } }
  }

  /// For a list of groups, the columns of each group: the first text has the number alone as its title.
  private static func numberedColumns(of field: FieldDefinition) -> [NumberedColumn]? {
    guard case .list(.group(let inner)) = field.type, let main = inner.first(where: { $0.type == .text }) else {
      return nil
    }
    let singular = field.label.hasSuffix("s") ? String(field.label.dropLast()) : field.label
    // The first text comes first, as it does in a table that is written by hand. Groups within a group have no column.
    let others = inner.filter { if case .list(.group) = $0.type { false } else { $0 != main } }
    return ([main] + others).map { definition in
      NumberedColumn(
        field: definition, singular: singular, ending: definition == main ? "" : " \(definition.label.lowercased())")
    }
  }

  private struct NumberedColumn {
    let field: FieldDefinition
    let singular: String
    let ending: String

    func title(_ number: Int) -> String { "\(singular) \(number)\(ending)" }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == ";" || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
