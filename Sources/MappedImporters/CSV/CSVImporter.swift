import CSVReading
package import Importing
import PortfolioModel

/// Reads CSV files as a mapping says.
package struct CSVImporter: Importer {
  let mapping: Mapping

  package init(_ mapping: Mapping) { self.mapping = mapping }

  package var descriptor: ImporterDescriptor { mapping.descriptor }

  package func probe(_ sample: SourceSample) -> ProbeResult {
    if sample.bytes.isEmpty { return .noMatch(likeness: 0, difference: "the file is empty") }
    if let what = BinarySignature.name(of: sample.bytes) {
      return .noMatch(likeness: 0, difference: "the file is \(what)")
    }
    let identification = mapping.identification
    if let missing = identification.mark(missingIn: sample) { return .noMatch(likeness: 0, difference: missing) }
    guard let layout = try? CSVLayout.find(in: sample.bytes, for: mapping, evidence: 4096) else {
      return .noMatch(likeness: 0, difference: "no header was found")
    }
    guard layout.isClaimed(by: mapping) else {
      return .noMatch(likeness: layout.likeness, difference: layout.difference(from: mapping))
    }
    let known = identification.columns.compactMap(\.first)
    if identification.isClosed {
      return .match(
        confidence: identification.effectiveConfidence,
        reason: layout.others.isEmpty
          ? "all columns are those of this table"
          : "most columns are those of this table; it also has \(CSVLayout.list(layout.others.map { layout.header.names[$0] }))"
      )
    }
    let reason = known.isEmpty ? "the file has the mapping's marks" : "the header has \(CSVLayout.list(known))"
    return .match(confidence: identification.effectiveConfidence, reason: reason)
  }

  package func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    let start = SourceStart(source)
    let prefix = try start.prefix(SourceSample.size)
    if prefix.isEmpty { throw CSVDiagnostics.empty(source.fileName) }
    if let what = BinarySignature.name(of: prefix) { throw CSVDiagnostics.binary(source.fileName, what) }
    do {
      guard let layout = try CSVLayout.find(in: prefix, for: mapping, evidence: prefix.count) else {
        throw CSVDiagnostics.empty(source.fileName)
      }
      try check(layout, file: source.fileName)
      var reader = try CSVReader(CSVChunkSource(start.next), dialect: layout.dialect)
      for _ in 0..<layout.leadingRecords { _ = try reader.next() }
      let captures = mapping.captured(fileName: source.fileName, preamble: layout.preamble)
      if let day = mapping.exportDay(captures: captures) { try sink.exported(on: day) }
      for column in layout.others {
        try sink.note(CSVDiagnostics.unknownColumn(column, layout, mapping, file: source.fileName))
      }
      let joins = try CSVJoins(
        mapping, companions: source.companions, header: layout.header, file: source.fileName, line: layout.headerLine)
      var run = CSVRun(mapping, layout: layout, file: source.fileName, captures: captures, joins: joins)
      for diagnostic in run.headerDiagnostics where diagnostic.severity != .error { try sink.note(diagnostic) }
      if let first = run.headerDiagnostics.first(where: { $0.severity == .error }) {
        for other in run.headerDiagnostics where other.severity == .error && other != first { try sink.note(other) }
        throw SourceFailure(first, isBrokenOff: false)
      }
      try run.read(&reader, into: &sink)
    } catch let error as CSVReadingError {
      throw CSVDiagnostics.failure(error, file: source.fileName)
    }
  }

  /// Whether the mapping reads other files together with the one that it is for.
  package var readsCompanions: Bool { !mapping.joins.isEmpty }

  /// Whether a file is one of those that the mapping reads together with the one that it is for.
  package func isCompanion(_ sample: SourceSample) -> Bool {
    if sample.bytes.isEmpty || BinarySignature.name(of: sample.bytes) != nil { return false }
    return mapping.joins.contains { CSVJoins.isCompanion(sample, of: $0, in: mapping) }
  }

  private func check(_ layout: CSVLayout, file: String) throws {
    guard layout.fits else {
      throw CSVDiagnostics.unknown(
        file, line: layout.headerLine, mapping: mapping.id, difference: layout.difference(from: mapping))
    }
    let read = mapping.readColumns
    let lacking = read.filter { layout.header.position(of: $0) == nil }
    let positions = read.compactMap { layout.header.position(of: $0) }
    let unread = layout.header.names.indices.filter { !positions.contains($0) }.map { layout.header.names[$0] }
    let match = mapping.fieldsMatch
    var difference: [String] = []
    if [.exact, .equal, .subset].contains(match), !lacking.isEmpty {
      difference.append("lacks \(CSVLayout.list(lacking))")
    }
    if [.exact, .equal, .superset].contains(match), !unread.isEmpty {
      difference.append("also has \(CSVLayout.list(unread))")
    }
    if match == .exact, difference.isEmpty {
      let ordered = mapping.columns.compactMap { layout.header.position(of: $0.name) }
      if ordered != ordered.sorted() { difference.append("has them in another order") }
    }
    if !difference.isEmpty {
      throw CSVDiagnostics.columns(file, line: layout.headerLine, match, difference.joined(separator: "; "))
    }
  }
}
