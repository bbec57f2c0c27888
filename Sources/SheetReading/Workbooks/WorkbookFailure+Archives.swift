import XMLReading
import ZipArchives

/// Parts of a workbook are read as XML straight from the archive.
extension ZipEntryReader: XMLByteSource {}

extension WorkbookFailure {
  init(_ failure: ZipFailure) {
    switch failure {
    case .encrypted: self = .encrypted
    case .damaged(let entry, let reason): self = .damaged(part: entry, reason: reason)
    case .fileTooLarge(let limit): self = .fileTooLarge(limit: limit)
    case .tooManyEntries(let limit): self = .tooManyEntries(limit: limit)
    case .overlappingEntries: self = .overlappingEntries
    case .unpackedTooLarge(let entry): self = .unpackedTooLarge(part: entry)
    case .outOfMemory: self = .outOfMemory
    case .unwritable(let reason): self = .damaged(part: nil, reason: reason)
    }
  }

  /// Opens a workbook's archive, and says of a workbook what is wrong with it.
  static func opening<Result>(
    _ bytes: [UInt8], limits: ZipLimits, _ body: (borrowing ZipArchive) throws -> Result
  ) throws -> Result {
    do {
      return try ZipArchive.open(bytes, limits: limits, body)
    } catch let failure as ZipFailure {
      throw WorkbookFailure(failure)
    }
  }
}
