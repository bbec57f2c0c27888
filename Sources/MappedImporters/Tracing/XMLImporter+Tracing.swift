package import Importing
import PortfolioModel
import XMLReading

extension XMLImporter: TracingImporter {
  package var ruleCount: Int { mapping.rules.count }

  package func trace(_ source: Source, lines: Set<Int>) throws -> [RecordTrace] {
    guard let last = lines.max() else { return [] }
    let rules = mapping.rules.enumerated().map { index, rule in
      (number: index + 1, rule: rule, patterns: rule.elements.map { XMLElementPath($0) })
    }
    let matcher = XMLRecordMatcher(
      records: mapping.rules.flatMap(\.elements).compactMap { try? XMLElementPattern($0) },
      context: mapping.context.compactMap { try? XMLElementPattern($0) },
      ignored: mapping.ignored.compactMap { try? XMLElementPattern($0) })
    var traces: [RecordTrace] = []
    _ = try XMLRecordReader(matcher).read(XMLSourceBytes(source.nextChunk)) { element in
      if lines.contains(element.line) {
        var cells: [RecordTrace.Cell] = []
        var found: [RecordTrace.Rule] = []
        for (number, rule, patterns) in rules where patterns.contains(where: { $0.matches(element) }) {
          found.append(Self.trace(rule, number: number, element, into: &cells))
        }
        traces.append(RecordTrace(line: element.line, cells: cells, rules: found))
      }
      return element.line > last ? .stop : .next
    }
    return traces
  }

  private static func trace(
    _ rule: MappingRule, number: Int, _ element: XMLElement, into cells: inout [RecordTrace.Cell]
  ) -> RecordTrace.Rule {
    func read(_ references: [String]) -> [Int] {
      references.compactMap { reference in
        guard let path = try? XMLPath(reference) else { return nil }
        let texts = element.select(path).map { $0.text(.collapsed) }.filter { !$0.isEmpty }
        guard !texts.isEmpty else { return nil }
        cells.append(RecordTrace.Cell(name: reference, text: texts.joined(separator: "; ")))
        return cells.count - 1
      }
    }
    var fields = rule.fields.map { (name: $0.definition.name.rawValue, cells: read($0.value.references)) }
    let key = read(rule.key.flatMap(\.references))
    if !key.isEmpty { fields.append((name: "key", cells: key)) }
    let person = read(rule.person.references)
    if !person.isEmpty { fields.append((name: "person", cells: person)) }
    return RecordTrace.Rule(number: number, kind: rule.kind.rawValue, fields: fields)
  }
}
