/// What a file that is no text begins with.
enum BinarySignature {
  /// What the file is, for a message; nil for what may be text.
  static func name(of bytes: some Collection<UInt8>) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return "an Excel workbook or a ZIP archive" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an old Excel workbook" }
    if bytes.starts(with: Array("%PDF".utf8)) { return "a PDF document" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "compressed (gzip)" }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "a picture" }
    if bytes.starts(with: Array("SQLite format 3".utf8)) { return "a database" }
    // UTF-16 has a NUL in every second byte; other text has none.
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let sample = bytes.prefix(4096)
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if hasMark || even + odd < max(2, sample.count / 50) { return nil }
    return max(even, odd) * 4 >= sample.count && min(even, odd) * 10 <= max(even, odd) ? nil : "a binary file"
  }
}
