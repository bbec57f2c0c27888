import Importing

extension Mapping {
  /// The mapping for a sheet of a workbook, which is a table already: how the fields of a text file are told apart says
  /// nothing of it, and its true dates come as ISO 8601, whatever the export writes in its text files.
  var forSheets: Mapping {
    var mapping = self
    mapping.dialect.delimiters = [UInt8(ascii: ",")]
    mapping.dialect.quote = UInt8(ascii: "\"")
    mapping.dialect.doubleQuote = true
    mapping.dialect.escape = nil
    mapping.dialect.skipInitialSpace = false
    mapping.dialect.encoding = "UTF-8"
    mapping.exportDate = exportDate?.acceptingISO
    for index in mapping.rules.indices {
      mapping.rules[index].key = rules[index].key.map(\.acceptingISO)
      mapping.rules[index].groupBy = rules[index].groupBy.map(\.acceptingISO)
      mapping.rules[index].fields = rules[index].fields.map(\.acceptingISO)
    }
    return mapping
  }

  /// Whether numbers have a decimal comma in the export's text files; those of a sheet are written alike.
  var hasDecimalComma: Bool { rules.contains { $0.fields.contains { $0.value.reading.decimalChar == "," } } }
}

extension MappingField {
  fileprivate var acceptingISO: MappingField { MappingField(definition, value.acceptingISO) }
}

extension MappingValue {
  /// The value, read of dates of ISO 8601 too where the mapping says how its dates are written.
  fileprivate var acceptingISO: MappingValue {
    var value = self
    if !reading.formats.isEmpty, !reading.formats.contains("iso") { value.reading.formats.append("iso") }
    switch source {
    case .concatenated(let values, let separator):
      value.source = .concatenated(values.map(\.acceptingISO), with: separator)
    case .firstOf(let values): value.source = .firstOf(values.map(\.acceptingISO))
    case .spans(let values): value.source = .spans(values.map(\.acceptingISO))
    case .groups(let groups): value.source = .groups(groups.map { $0.map(\.acceptingISO) })
    case .span(var span):
      span.start = span.start?.acceptingISO
      span.end = span.end?.acceptingISO
      value.source = .span(span)
    default: break
    }
    return value
  }
}
