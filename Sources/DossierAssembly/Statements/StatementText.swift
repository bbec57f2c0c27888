/// A statement with its marks found: what the program fills in, and where text is text.
///
/// Nothing is a mark within code, after a backslash, or where Markdown has a link (`[@name](…)`). What is code is worked
/// out line by line, without a parser of Markdown: fenced and indented blocks, and spans between runs of backticks.
package struct StatementText: Sendable {
  package let markdown: String
  /// The UTF-8 of the statement.
  let bytes: [UInt8]
  /// In the order of the text.
  package private(set) var marks: [StatementMark] = []
  /// What looks like a mark and is none.
  package private(set) var faults: [Fault] = []
  /// Runs of lines that belong together: paragraphs, headings, items of lists, rows of tables; without code blocks.
  private(set) var blocks: [Range<Int>] = []
  /// Spans of code within the blocks, with their backticks.
  private(set) var codeSpans: [Range<Int>] = []

  package struct Fault: Hashable, Sendable {
    package let offset: Int
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
      /// `{{` without `}}` on its line, or `[@` without `]`.
      case unclosed(String)
      /// `{{}}`, `{{ a b c }}`, `[@]`, `[@T-7K3Q, p. 3]`: what stands between the brackets.
      case malformed(String, isFigure: Bool)
    }
  }

  package init(_ markdown: String) {
    self.markdown = markdown
    bytes = Array(markdown.utf8)
    findBlocks()
    for block in blocks { scan(block) }
  }

  /// Whether a text can hold a mark at all; most do not, and need no scan.
  package static func mayHoldMarks(_ markdown: String) -> Bool {
    var previous: UInt8 = 0
    for byte in markdown.utf8 {
      if byte == UInt8(ascii: "{"), previous == byte { return true }
      if byte == UInt8(ascii: "@"), previous == UInt8(ascii: "[") { return true }
      previous = byte
    }
    return false
  }

  /// The line and the column, in characters, of a byte; both from 1.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(max(offset, 0), bytes.count)]
    let line = before.count { $0 == Self.lineFeed } + 1
    let start = before.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    return (line, String(decoding: before[start...], as: UTF8.self).count + 1)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  // MARK: - Blocks

  private mutating func findBlocks() {
    var start: Int?
    var fence: (mark: UInt8, length: Int)?
    var isAfterBlank = true
    var isInCode = false
    /// How far the text of the list's item is indented; 0 outside of lists.
    var itemIndent = 0
    var position = 0
    func close(at end: Int, _ blocks: inout [Range<Int>]) {
      if let begun = start, begun < end { blocks.append(begun..<end) }
      start = nil
    }
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: Self.lineFeed) ?? bytes.count
      let line = Line(bytes[position..<end])
      defer { position = end + 1 }
      if let open = fence {
        if line.closes(open) { fence = nil }
        isAfterBlank = false
        continue
      }
      if line.isBlank {
        close(at: position, &blocks)
        isAfterBlank = true
        continue
      }
      if isAfterBlank, line.indent < itemIndent, line.itemIndent == nil { itemIndent = 0 }
      if line.indent >= itemIndent + 4, isAfterBlank || isInCode, start == nil {
        isInCode = true
        isAfterBlank = false
        continue
      }
      isInCode = false
      if let opened = line.fence {
        close(at: position, &blocks)
        fence = opened
        isAfterBlank = false
        continue
      }
      if line.startsBlock || isAfterBlank { close(at: position, &blocks) }
      if let indent = line.itemIndent { itemIndent = indent }
      if start == nil { start = position }
      isAfterBlank = false
      if line.isHeading { close(at: end, &blocks) }
    }
    close(at: bytes.count, &blocks)
  }

  // MARK: - Within a block

  private mutating func scan(_ block: Range<Int>) {
    var position = block.lowerBound
    while position < block.upperBound {
      let next = position + 1 < block.upperBound ? bytes[position + 1] : 0
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "`"): position = skipCode(from: position, in: block)
      case UInt8(ascii: "{") where next == UInt8(ascii: "{"): position = readFigure(at: position, in: block)
      case UInt8(ascii: "[") where next == UInt8(ascii: "@"): position = readCitation(at: position, in: block)
      default: position += 1
      }
    }
  }

  /// The end of the code span that begins here, or of the backticks where none does.
  private mutating func skipCode(from start: Int, in block: Range<Int>) -> Int {
    func run(_ from: Int) -> Int {
      bytes[from..<block.upperBound].firstIndex { $0 != UInt8(ascii: "`") } ?? block.upperBound
    }
    let opened = run(start)
    var position = opened
    while let next = bytes[position..<block.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      let end = run(next)
      if end - next == opened - start {
        codeSpans.append(start..<end)
        return end
      }
      position = end
    }
    return opened
  }

  private mutating func readFigure(at start: Int, in block: Range<Int>) -> Int {
    var end = start + 2
    while end + 1 < block.upperBound, bytes[end] != Self.lineFeed,
      !(bytes[end] == UInt8(ascii: "}") && bytes[end + 1] == UInt8(ascii: "}"))
    {
      end += 1
    }
    guard end + 1 < block.upperBound, bytes[end] == UInt8(ascii: "}") else {
      faults.append(Fault(offset: start, kind: .unclosed("{{")))
      return start + 2
    }
    let inside = text(start + 2..<end)
    let words = inside.split(whereSeparator: \.isWhitespace)
    if words.count == 1 || words.count == 2 {
      let content = StatementMark.Content.figure(
        name: String(words[0]), period: words.dropFirst().first.map(String.init))
      marks.append(StatementMark(range: start..<end + 2, content: content))
    } else {
      faults.append(Fault(offset: start, kind: .malformed(inside, isFigure: true)))
    }
    return end + 2
  }

  private mutating func readCitation(at start: Int, in block: Range<Int>) -> Int {
    guard let end = bytes[start..<block.upperBound].firstIndex(of: UInt8(ascii: "]")) else {
      faults.append(Fault(offset: start, kind: .unclosed("[@")))
      return start + 2
    }
    // A link whose words begin with the sign: `[@northfield](https://…)`.
    if end + 1 < block.upperBound, bytes[end + 1] == UInt8(ascii: "(") { return end + 1 }
    var references: [StatementMark.Reference] = []
    for part in bytes[start + 1..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let trimmed = part.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      let id = String(decoding: trimmed.dropFirst(), as: UTF8.self).trimmedAtEnd
      guard trimmed.first == UInt8(ascii: "@"), Self.canBeID(id) else {
        faults.append(Fault(offset: start, kind: .malformed(text(start + 1..<end), isFigure: false)))
        return end + 1
      }
      references.append(StatementMark.Reference(id: id, offset: trimmed.startIndex))
    }
    marks.append(StatementMark(range: start..<end + 1, content: .citation(references)))
    return end + 1
  }

  private static func canBeID(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private static let lineFeed = UInt8(ascii: "\n")
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedAtEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
