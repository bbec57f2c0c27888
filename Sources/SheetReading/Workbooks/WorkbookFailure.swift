/// Why a workbook, or one of its sheets, is not read.
package enum WorkbookFailure: Error, Sendable, Hashable {
  /// The file is something else, which a person could take for a workbook: "an old Excel workbook (.xls)".
  case otherFormat(String, remedy: String)
  case encrypted
  /// The archive or a part of it cannot be unpacked.
  case damaged(part: String?, reason: String)
  /// A part, or the workbook where it is one XML file, is not XML as it should be.
  case brokenPart(String?, line: Int, reason: String)
  /// A part is XML that asks for too much, or for what is never given.
  case refusedPart(String?, line: Int, reason: String)
  case fileTooLarge(limit: Int)
  case tooManyEntries(limit: Int)
  case overlappingEntries
  /// The archive, or a part of it, would grow beyond all measure.
  case unpackedTooLarge(part: String?)
  case tooMuchText(part: String, limit: Int)
  /// A cell far away from all others would make every row as wide as it is far.
  case tooWide(column: Int, row: Int)
  case outOfMemory

  /// What is wrong, as one sentence.
  package var message: String {
    switch self {
    case .otherFormat(let name, _): "The file is \(name)."
    case .encrypted: "The workbook is protected with a password, so nobody else can read it."
    case .damaged(let part?, let reason): "The workbook is damaged: its part \(part) cannot be read (\(reason))."
    case .damaged(nil, let reason): "The workbook is damaged, or was not copied to its end (\(reason))."
    case .brokenPart(let part, let line, let reason):
      "\(part.map { "The workbook's part \($0)" } ?? "The workbook") breaks off in its line \(line): \(reason)"
    case .refusedPart(let part, let line, let reason):
      "\(part.map { "The workbook's part \($0)" } ?? "The workbook") is refused at its line \(line): \(reason)"
    case .fileTooLarge(let limit): "The workbook is larger than \(limit >> 20) MB."
    case .tooManyEntries(let limit): "The workbook has more than \(limit) parts, as none that a program writes."
    case .overlappingEntries: "Parts of the workbook lie over one another, as in a file that is made to do harm."
    case .unpackedTooLarge(let part):
      "\(part.map { "The workbook's part \($0)" } ?? "The workbook") would grow beyond all measure when it is unpacked."
    case .tooMuchText(let part, let limit): "The workbook's part \(part) has more than \(limit >> 20) MB of text."
    case .tooWide(let column, let row):
      "The cell \(CellReference.name(column: column, row: row)) makes a very wide table of a very long one."
    case .outOfMemory: "There is not enough memory to read the workbook."
    }
  }

  /// What the person who has the file can do.
  package var remedy: String {
    switch self {
    case .otherFormat(_, let remedy): remedy
    case .encrypted: "Open it in Excel, save it without a password, and import that."
    case .damaged, .brokenPart: "Export or copy it again; or open it in Excel and save it as a new workbook (.xlsx)."
    case .fileTooLarge, .tooMuchText:
      "Save each sheet as CSV (UTF-8) and import those, or export fewer years at a time."
    case .tooManyEntries, .overlappingEntries, .unpackedTooLarge, .refusedPart:
      "Check where the file comes from; if it is good, save its sheets as CSV (UTF-8) and import those."
    case .tooWide: "Delete what stands far to the right of the table, and save the workbook again."
    case .outOfMemory: "Close other programs and try again."
    }
  }
}
