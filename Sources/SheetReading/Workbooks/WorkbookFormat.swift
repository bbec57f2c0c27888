import XMLReading

/// What the first bytes of a file show of its being a workbook.
package enum WorkbookFormat: Sendable, Hashable {
  /// An archive: a workbook of Excel 2007 and later, or something else in an archive.
  case archive
  /// An old container of Office: a workbook of Excel 97, or a new one with a password.
  case compoundFile
  /// XML Spreadsheet 2003.
  case spreadsheetML

  /// How many bytes at most are looked at.
  package static let sampleSize = 4096

  /// Nil for what is no workbook, such as CSV text and other XML.
  package init?(_ sample: [UInt8]) {
    let head = sample.prefix(Self.sampleSize)
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .archive
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if Self.mayBeXML(head), let file = XMLFileHead(SpreadsheetMLWorkbook.withoutLeadingSpace(Array(head))),
      file.rootName == "Workbook",
      file.namespaceURI == SpreadsheetMLWorkbook.namespace
    {
      self = .spreadsheetML
    } else {
      return nil
    }
  }

  /// Whether the first characters, behind a mark of the encoding or white space, can begin XML.
  private static func mayBeXML(_ head: ArraySlice<UInt8>) -> Bool {
    head.prefix(64).contains(UInt8(ascii: "<"))
  }
}
