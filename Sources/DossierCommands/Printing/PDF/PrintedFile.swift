package import PortfolioModel

/// A PDF file that a browser has written: which page each place is on, and when it says that it was made.
///
/// Chromium's files have a plain cross-reference table and no compressed objects. What is built otherwise has no page
/// numbers here, which is no error: the file is whole all the same.
package struct PrintedFile {
  package private(set) var bytes: [UInt8]
  /// The places of objects in the file, by number.
  private let offsets: [Int: Int]
  private let trailer: [String: PDFValue]

  /// Nil when the bytes are no PDF file.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "%PDF-".utf8) else { return nil }
    self.bytes = bytes
    (offsets, trailer) = Self.references(bytes) ?? ([:], [:])
  }

  /// The numbers of the pages, from 1, that the places of the document are on; nil when the file does not tell.
  package var pageNumbers: [String: Int]? {
    guard let root = dictionary(trailer["Root"]), let pages = pageObjects(root["Pages"]),
      let places = dictionary(root["Dests"])
    else { return nil }
    let numbers = Dictionary(
      pages.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    return places.compactMapValues { place in
      resolved(place)?.array?.first?.reference.flatMap { numbers[$0] }
    }
  }

  /// Makes the file one of a day and of this program, so that the same document gives the same bytes; the length stays.
  package mutating func setDay(_ day: CalendarDay) {
    let digits = [(day.year, 4), (day.month, 2), (day.day, 2)].map { number, width in
      String(repeating: "0", count: max(0, width - String(number).utf8.count)) + String(number)
    }.joined()
    let date = Array("(D:\(digits)000000+00'00')".utf8)
    overwrite("CreationDate", with: date)
    overwrite("ModDate", with: date)
    overwrite("Creator", with: Array("(dossier)".utf8))
  }

  /// Overwrites a text that the file says of itself, where the new one is no longer.
  private mutating func overwrite(_ key: String, with text: [UInt8]) {
    guard let start = trailer["Info"]?.reference.flatMap({ offsets[$0] }), bytes.indices.contains(start),
      let end = bytes[start...].firstRange(of: Array("endobj".utf8))?.lowerBound,
      let place = bytes[start..<end].firstRange(of: Array("/\(key) (".utf8))
    else { return }
    let opening = place.upperBound - 1
    var parser = PDFParser(bytes, at: opening)
    guard parser.value() != nil, parser.position <= end, text.count <= parser.position - opening else { return }
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: parser.position - opening - text.count)
    bytes.replaceSubrange(opening..<parser.position, with: text + blanks)
  }

  // MARK: - Objects

  private static func references(_ bytes: [UInt8]) -> (offsets: [Int: Int], trailer: [String: PDFValue])? {
    let tail = bytes.suffix(64)
    guard let mark = tail.firstRange(of: Array("startxref".utf8)) else { return nil }
    var parser = PDFParser(bytes, at: mark.upperBound)
    guard let start = parser.integer(), bytes.indices.contains(start) else { return nil }
    parser = PDFParser(bytes, at: start)
    guard parser.skip("xref") else { return nil }
    var offsets: [Int: Int] = [:]
    while let first = parser.integer() {
      guard let count = parser.integer(), first <= bytes.count, count <= bytes.count / 20 else { return nil }
      for number in first..<(first + count) {
        guard let offset = parser.integer(), parser.integer() != nil else { return nil }
        if parser.skip("n") { offsets[number] = offset } else if !parser.skip("f") { return nil }
      }
    }
    guard parser.skip("trailer"), let trailer = parser.value()?.dictionary else { return nil }
    return (offsets, trailer)
  }

  /// The value itself, or what a reference leads to.
  private func resolved(_ value: PDFValue?) -> PDFValue? {
    guard let number = value?.reference else { return value }
    guard let offset = offsets[number], bytes.indices.contains(offset) else { return nil }
    var parser = PDFParser(bytes, at: offset)
    guard parser.integer() == number, parser.integer() != nil, parser.skip("obj") else { return nil }
    return parser.value()
  }

  private func dictionary(_ value: PDFValue?) -> [String: PDFValue]? { resolved(value)?.dictionary }

  /// The objects of the pages, in their order.
  private func pageObjects(_ root: PDFValue?) -> [Int]? {
    guard let root = root?.reference else { return nil }
    var pages: [Int] = []
    var pending = [root]
    var seen: Set<Int> = []
    while let number = pending.popLast() {
      guard seen.insert(number).inserted, let node = dictionary(.reference(number)) else { return nil }
      if let kids = resolved(node["Kids"])?.array {
        pending += kids.compactMap(\.reference).reversed()
      } else {
        pages.append(number)
      }
    }
    return pages
  }
}
