import CSVReading
package import Importing

extension CSVImporter: TracingImporter {
  package var ruleCount: Int { mapping.rules.count }

  package func trace(_ source: Source, lines: Set<Int>) throws -> [RecordTrace] {
    guard let last = lines.max() else { return [] }
    let start = SourceStart(source)
    let prefix = try start.prefix(SourceSample.size)
    guard let layout = try CSVLayout.find(in: prefix, for: mapping, evidence: prefix.count) else { return [] }
    let tracer = CSVTracer(mapping, layout: layout, file: source.fileName)
    var reader = try CSVReader(CSVChunkSource(start.next), dialect: layout.dialect)
    for _ in 0..<layout.leadingRecords { _ = try reader.next() }
    var traces: [RecordTrace] = []
    while traces.count < lines.count, try reader.next() {
      if reader.record.line > last { break }
      if lines.contains(reader.record.line), reader.record.fieldCount >= layout.header.count {
        traces.append(tracer.trace(reader.record))
      }
    }
    return traces
  }
}
