import CSVReading
import Importing
import PortfolioModel

/// Says which columns of a file each rule of a mapping reads.
struct CSVTracer {
  private struct Reader {
    let number: Int
    let rule: CSVRule
    let fields: [(name: String, columns: [Int])]
  }

  private let header: CSVHeader
  private let readers: [Reader]

  init(_ mapping: Mapping, layout: CSVLayout, file: String) {
    header = layout.header
    let captures = mapping.captured(fileName: file, preamble: layout.preamble)
    var readers: [Reader] = []
    for (index, rule) in mapping.rules.enumerated() {
      let expanded = rule.expanded(for: layout.header, place: Diagnostic.Place(file: file, line: layout.headerLine))
      for entry in expanded.rules {
        let scope = CSVScope(header: layout.header, dialect: mapping.dialect).with(entry.header)
        let compiled = CSVRule(entry.rule, mapping: mapping, scope: scope, rowHeader: layout.header, captures: captures)
        func columns(_ names: [String]) -> [Int] {
          var seen: Set<Int> = []
          return names.compactMap { compiled.column(of: $0) }.filter { seen.insert($0).inserted }
        }
        var fields = entry.rule.fields.map { field in
          (field.definition.name.rawValue, columns(field.value.expanded(for: entry.header).references))
        }
        let key = columns((entry.rule.key + entry.rule.groupBy).flatMap(\.references))
        if !key.isEmpty { fields.append(("key", key)) }
        let person = columns(entry.rule.person.references)
        if !person.isEmpty { fields.append(("person", person)) }
        readers.append(Reader(number: index + 1, rule: compiled, fields: fields))
      }
    }
    self.readers = readers
  }

  func trace(_ record: borrowing CSVRecord) -> RecordTrace {
    var cells: [RecordTrace.Cell] = []
    for column in 0..<header.count {
      cells.append(RecordTrace.Cell(name: header.names[column], text: record.string(column)))
    }
    var rules: [RecordTrace.Rule] = []
    for reader in readers where reader.rule.applies(to: record) && !reader.rule.drops(record) {
      rules.append(
        RecordTrace.Rule(
          number: reader.number, kind: reader.rule.kind.rawValue,
          fields: reader.fields.map { (name: $0.name, cells: $0.columns) }))
    }
    return RecordTrace(line: record.line, cells: cells, rules: rules)
  }
}
