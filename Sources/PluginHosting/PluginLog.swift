/// What a plugin says on standard error: the end of it, since that is where the reason is.
struct PluginLog {
  private var bytes: [UInt8] = []
  private static let kept = 1 << 16
  private static let shownLines = 4
  private static let shownCharacters = 600

  mutating func append(_ more: [UInt8]) {
    bytes += more
    if bytes.count > 2 * Self.kept { bytes.removeFirst(bytes.count - Self.kept) }
  }

  /// The last lines, for a message; nil when there are none.
  var end: String? {
    let lines = bytes.suffix(Self.kept).split(separator: 0x0A).map { printableText($0) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    guard !lines.isEmpty else { return nil }
    let text = lines.suffix(Self.shownLines).map { $0.drop { $0 == " " } }.joined(separator: " | ")
    return text.count > Self.shownCharacters ? "…" + text.suffix(Self.shownCharacters) : text
  }
}
