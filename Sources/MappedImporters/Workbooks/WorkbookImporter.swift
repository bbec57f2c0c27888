package import Importing
import SheetReading
import ZipArchives

/// Reads one sheet of a workbook as another importer reads a CSV file.
///
/// It is called what the other importer is called: a table is the same export, whether a person sent it as a workbook
/// or as text, so that each supersedes the other.
package struct WorkbookImporter: Importer {
  private let table: any Importer
  private let sheet: String
  private let hasDecimalComma: Bool

  package init(_ importer: any Importer, sheet: String) {
    table = TablePart.importer(importer)
    self.sheet = sheet
    hasDecimalComma = (importer as? CSVImporter)?.mapping.hasDecimalComma ?? false
  }

  package var descriptor: ImporterDescriptor { table.descriptor }

  /// Whether another sheet of the workbook is read together with this one.
  package func isCompanion(_ part: TablePart) -> Bool {
    guard let name = part.sheet, name != sheet, let table = table as? CSVImporter, table.readsCompanions else {
      return false
    }
    return table.isCompanion(
      SourceSample(fileName: name, bytes: part.sample.bytes, isWhole: part.sample.isWhole))
  }

  /// Says whether the sheet is of the importer's format; only of a workbook that the sample holds whole.
  package func probe(_ sample: SourceSample) -> ProbeResult {
    guard sample.isWhole, WorkbookFormat(sample.bytes) != nil,
      let parts = try? TablePart.parts(of: sample.bytes, fileName: sample.fileName),
      let part = parts.first(where: { $0.sheet == sheet })
    else { return .noMatch(likeness: 0, difference: "the file is no workbook with a sheet “\(sheet)”") }
    return table.probe(part.sample)
  }

  package func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    let file = source.fileName
    do {
      let workbook = try Workbook(try Self.bytes(of: source))
      guard let found = workbook.sheets.first(where: { $0.name == sheet }) else {
        throw SheetDiagnostics.unknownSheet(sheet, file: file, known: workbook.sheets.map(\.name))
      }
      let stream = try SheetStream(found, of: workbook, hasDecimalComma: hasDecimalComma)
      if stream.isEmpty { throw SheetDiagnostics.empty(file: file, sheet: sheet) }
      let companions = try SheetCompanions(beside: found, of: workbook, for: table)
      try read(stream, beside: companions, of: source, into: &sink)
    } catch let failure as WorkbookFailure {
      throw SheetDiagnostics.failure(failure, file: file, sheet: sheet)
    }
  }

  private func read(
    _ stream: SheetStream, beside companions: SheetCompanions, of source: Source, into sink: inout some ObservationSink
  ) throws {
    var placing = SheetSink(
      base: sink, stream: stream, file: source.fileName, sheet: sheet, companions: companions)
    defer { sink = placing.base }
    do {
      try table.observe(
        Source(fileName: source.fileName, companions: companions.files + source.companions) { try stream.next() },
        into: &placing)
    } catch let failure as SourceFailure {
      try placing.noteProblems()
      throw SourceFailure(placing.placed(failure.diagnostic), isBrokenOff: failure.isBrokenOff)
    }
  }

  /// The whole file, unless it is larger than what is held in memory.
  static func bytes(of source: Source) throws -> [UInt8] {
    let limits = ZipLimits()
    var entries = ZipEntryCount(limit: limits.entries)
    var bytes: [UInt8] = []
    while true {
      let chunk = try source.nextChunk()
      if chunk.isEmpty { return bytes }
      entries.add(chunk)
      if entries.isBeyondLimit { throw WorkbookFailure.tooManyEntries(limit: limits.entries) }
      if bytes.count + chunk.count > limits.fileSize { throw WorkbookFailure.fileTooLarge(limit: limits.fileSize) }
      bytes += chunk
    }
  }
}
