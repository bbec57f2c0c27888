import XMLReading
import ZipArchives

/// Reads the parts of one workbook as XML.
struct PartReader: ~Copyable {
  /// Calls `record` for each element that one of the patterns means; false where there is no such part.
  static func read(
    _ part: String, of archive: borrowing ZipArchive, _ patterns: [XMLElementPattern],
    record: (XMLElement) throws -> XMLReadingStep
  ) throws -> Bool {
    let result = try archive.read(part) { source in
      try XMLRecordReader(XMLRecordMatcher(records: patterns)).read(source, record: record)
    }
    guard let result else { return false }
    if let failure = WorkbookFailure(result.outcome, part: part) { throw failure }
    return true
  }
}

extension WorkbookFailure {
  /// Why a part was not read to its end; nil where it was.
  init?(_ outcome: XMLOutcome, part: String?) {
    switch outcome {
    case .complete, .stopped: return nil
    case .brokenOff(let line, _, let reason):
      self = .brokenPart(part, line: line, reason: reason.hasSuffix(".") ? reason : reason + ".")
    case .refused(.outOfMemory, _): self = .outOfMemory
    case .refused(let refusal, let line): self = .refusedPart(part, line: line, reason: refusal.message)
    }
  }
}
