/// What the first bytes of a file say about its encoding.
struct EncodingDetection {
  var encoding = XMLEncoding.utf8
  /// How many bytes the byte-order mark takes.
  var markLength = 0
  /// The encoding that the XML declaration names although the bytes are in another.
  var contradicts: String?

  /// Looks at the first bytes; a kilobyte is more than any declaration needs.
  init(head: Span<UInt8>) throws(XMLRefusal) {
    try Self.refuseForeign(head)
    let marks: [([UInt8], XMLEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ]
    var isMarked = false
    for (mark, marked) in marks where Self.starts(head, with: mark) {
      encoding = marked
      markLength = mark.count
      isMarked = true
    }
    if !isMarked {
      if Self.starts(head, with: [0x3C, 0x00]) { encoding = .utf16LittleEndian }
      if Self.starts(head, with: [0x00, 0x3C]) { encoding = .utf16BigEndian }
    }
    guard let name = Self.declaredEncoding(Self.asciiHead(head, encoding, skipping: markLength)) else {
      return
    }
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    if name.uppercased().hasPrefix("UTF-16") {
      if !isWide { contradicts = name }
    } else if let declared = XMLEncoding.declared(name) {
      if isMarked || isWide {
        if declared != encoding { contradicts = name }
      } else {
        encoding = declared
      }
    } else {
      throw .unsupportedEncoding(name)
    }
  }

  /// Refuses what is not text, and what is text in an encoding that only looks like another.
  private static func refuseForeign(_ head: Span<UInt8>) throws(XMLRefusal) {
    let formats: [([UInt8], XMLRefusal)] = [
      ([0x1F, 0x8B], .compressed("gzip")),
      ([0x50, 0x4B, 0x03, 0x04], .compressed("zip")),
      ([0x42, 0x5A, 0x68], .compressed("bzip2")),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed("xz")),
      ([0x28, 0xB5, 0x2F, 0xFD], .compressed("zstd")),
      ([0xFF, 0xFE, 0x00, 0x00], .unsupportedEncoding("UTF-32")),
      ([0x00, 0x00, 0xFE, 0xFF], .unsupportedEncoding("UTF-32")),
      ([0x3C, 0x00, 0x00, 0x00], .unsupportedEncoding("UTF-32")),
      ([0x00, 0x00, 0x00, 0x3C], .unsupportedEncoding("UTF-32")),
      ([0x00, 0x00, 0x3C, 0x00], .unsupportedEncoding("UTF-32")),
      ([0x00, 0x3C, 0x00, 0x00], .unsupportedEncoding("UTF-32")),
      ([0x4C, 0x6F, 0xA7, 0x94], .unsupportedEncoding("EBCDIC")),
      ([0x2B, 0x41, 0x44, 0x77], .unsupportedEncoding("UTF-7")),
      ([0x2B, 0x2F, 0x76], .unsupportedEncoding("UTF-7")),
    ]
    for (prefix, refusal) in formats where starts(head, with: prefix) { throw refusal }
  }

  private static func starts(_ head: Span<UInt8>, with prefix: [UInt8]) -> Bool {
    guard head.count >= prefix.count else { return false }
    for index in prefix.indices where head[index] != prefix[index] { return false }
    return true
  }

  /// The first characters, one byte each; what is not ASCII is left out.
  private static func asciiHead(
    _ head: Span<UInt8>, _ encoding: XMLEncoding, skipping count: Int
  ) -> [UInt8] {
    var ascii: [UInt8] = []
    var index = count
    while index < head.count, ascii.last != UInt8(ascii: ">") {
      switch encoding {
      case .utf16LittleEndian:
        if index + 1 < head.count, head[index + 1] == 0 { ascii.append(head[index]) }
        index += 2
      case .utf16BigEndian:
        if index + 1 < head.count, head[index] == 0 { ascii.append(head[index + 1]) }
        index += 2
      case .utf8, .latin1, .windows1252:
        ascii.append(head[index])
        index += 1
      }
    }
    return ascii
  }

  /// The value of `encoding` in `<?xml … encoding="…"?>`.
  private static func declaredEncoding(_ ascii: [UInt8]) -> String? {
    let declaration = String(decoding: ascii, as: UTF8.self)
    guard declaration.hasPrefix("<?xml"), let last = declaration.dropFirst(5).first, last.isWhitespace
    else { return nil }
    var rest = declaration.dropFirst(5)
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
      rest = rest[equals...].dropFirst().drop(while: \.isWhitespace)
      guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return nil }
      if name == "encoding" { return String(rest[..<end]) }
      rest = rest[end...].dropFirst()
    }
    return nil
  }
}
