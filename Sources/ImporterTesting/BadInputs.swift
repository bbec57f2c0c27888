import Importing

/// Files that are not as an importer would wish: every one of them has come from a real system.
enum BadInputs {
  struct Input {
    let what: String
    let file: ConformanceCase
    /// Whether reading it to the end without a failure would hide that something is lost.
    var mustFail = false
  }

  /// Files of formats that are nobody's own.
  static let foreign: [ConformanceCase] = [
    ("shopping.csv", "item,price\nbread,2.80\n"), ("page.html", "<!DOCTYPE html>\n<html><body>Hello</body></html>\n"),
    ("note.txt", "Remember the milk.\n"), ("data.json", "{\"a\": [1, 2, 3]}\n"),
    ("feed.xml", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>\n"),
    ("paper.pdf", "%PDF-1.7\n%\u{E2}\u{E3}\n1 0 obj\n"), ("empty.txt", ""),
  ].map { ConformanceCase(fileName: $0, bytes: Array($1.utf8), isOfFormat: false) }

  /// Files that any importer may be handed by mistake.
  static let canned: [Input] =
    [
      ("an empty file", ""), ("blank lines only", "\n\r\n \n"), ("a byte order mark only", "\u{FEFF}"),
      ("a header without rows", "a,b,c\n"), ("ragged rows", "a,b,c\n1\n1,2,3,4,5\n\n,,\n"),
      ("quoted line ends", "a,b\n\"one\ntwo\",\"thr\"\"ee\r\n\"\n"), ("a quote that does not end", "a,b\n\"one,two\n"),
      ("the same header twice", "a,a,a\n1,2,3\n"), ("cells like formulas", "a,b\n=1+2,@SUM(A1)\n+1,-1\n"),
      ("XML that breaks off", "<?xml version=\"1.0\"?>\n<records><record id=\"1\"><title>A"),
      (
        "XML with entities",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>\n<r>&a;&c;</r>\n"
      ),
      ("XML with CDATA", "<?xml version=\"1.0\"?>\n<r><t><![CDATA[a <b> & c]]></t></r>\n"),
      ("XML of an unknown namespace", "<r xmlns=\"urn:example:nobody\"><t>a</t></r>\n"),
      ("NULs", "a\0b\0\n\0\0\n"), ("one very long line", String(repeating: "a", count: 300_000)),
      ("many lines of one character", String(repeating: "a\n", count: 20_000)),
    ].map { Input(what: $0, file: ConformanceCase(fileName: "bad.txt", bytes: Array($1.utf8))) }
    + [
      Input(
        what: "bytes that are not UTF-8",
        file: ConformanceCase(fileName: "bad.txt", bytes: [0x61, 0xFF, 0xFE, 0xC0, 0x80, 0x0A, 0x62])),
      Input(
        what: "UTF-16", file: ConformanceCase(fileName: "bad.txt", bytes: utf16(Array("a,b\n1,2\n".utf8), isBig: false))
      ),
    ]

  /// A case as other systems would write it, and cut in two.
  static func made(of example: ConformanceCase, format: ImporterDescriptor.Format) -> [Input] {
    func input(_ what: String, _ bytes: [UInt8], mustFail: Bool = false) -> Input {
      Input(
        what: "\(example.fileName) \(what)", file: ConformanceCase(fileName: example.fileName, bytes: bytes),
        mustFail: mustFail)
    }
    let bytes = example.bytes
    let lineFeeds = bytes.filter { $0 != 0x0D }
    return [
      input("with a byte order mark", [0xEF, 0xBB, 0xBF] + bytes),
      input("with line feeds", lineFeeds),
      input("with carriage returns and line feeds", lineFeeds.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }),
      input("as UTF-16", utf16(bytes, isBig: true)),
      input("cut in the middle", Array(bytes.prefix(bytes.count / 2)), mustFail: format == .xml),
      input("without its last byte but one", Array(bytes.dropLast(2)), mustFail: format == .xml),
      input("twice over", bytes + bytes), input("with NULs at its end", bytes + [0, 0, 0]),
    ]
  }

  /// A case again and again.
  static func large(_ own: [ConformanceCase], size: Int) -> ConformanceCase? {
    guard let example = own.first(where: { !$0.bytes.isEmpty }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + example.bytes.count)
    while bytes.count < size { bytes += example.bytes }
    return ConformanceCase(fileName: example.fileName, bytes: bytes)
  }

  /// A table with its rows in the opposite order; nil where lines are not rows.
  static func reversingRows(of bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.contains(UInt8(ascii: "\"")), bytes.last == 0x0A else { return nil }
    let lines = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count > 2, let header = lines.first else { return nil }
    return Array(([header] + lines.dropFirst().reversed()).joined(separator: [0x0A])) + [0x0A]
  }

  private static func utf16(_ bytes: [UInt8], isBig: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(String(decoding: bytes, as: UTF8.self).utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return isBig ? [high, low] : [low, high]
    }
  }
}
