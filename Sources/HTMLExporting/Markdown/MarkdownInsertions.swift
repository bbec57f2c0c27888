/// What the program filled in within a Markdown text, held back while the text is parsed.
///
/// In its place stands one character of the supplementary private use area, which Markdown takes for a letter: so a value
/// is never read as Markdown, and markup of the program's own is never taken for the owner's.
struct MarkdownInsertions {
  struct Insertion {
    /// The bytes of the Markdown.
    let range: Range<Int>
    /// What the owner wrote there.
    let source: String
    /// What a reader sees, without marks.
    let plain: String
    let markup: String
    /// Whether it stays on the line of the word before it.
    var clings = false
  }

  enum Part {
    case text(String)
    case insertion(Insertion)
  }

  /// The text to parse.
  let marked: String
  private let insertions: [Insertion]

  var isEmpty: Bool { insertions.isEmpty }

  /// - Parameter insertions: In the order of the text, none within another.
  init(_ insertions: [Insertion], in markdown: String) {
    guard !insertions.isEmpty else {
      (marked, self.insertions) = (markdown, [])
      return
    }
    let bytes = Array(markdown.utf8)
    var marked = ""
    var placed: [Insertion] = []
    var position = 0
    for insertion in insertions.prefix(Self.marks.count) {
      guard insertion.range.lowerBound >= position, insertion.range.upperBound <= bytes.count,
        let mark = Unicode.Scalar(Self.marks.lowerBound + UInt32(placed.count))
      else { continue }
      var before = Self.withoutMarks(bytes[position..<insertion.range.lowerBound])
      // Behind a letter only: behind other signs the blank may belong to a mark of Markdown's, as in "1. ".
      if insertion.clings, before.last == " ",
        before.dropLast().last.map({ $0.isLetter || $0.isNumber }) ?? false
      {
        before = before.dropLast() + "\u{A0}"
      }
      marked += before
      marked.unicodeScalars.append(mark)
      placed.append(insertion)
      position = insertion.range.upperBound
    }
    marked += Self.withoutMarks(bytes[position...])
    (self.marked, self.insertions) = (marked, placed)
  }

  /// The text cut at its marks; nil where it has none.
  func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var plain = ""
    var found = false
    for scalar in text.unicodeScalars {
      guard let insertion = insertion(scalar) else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      found = true
      if !plain.isEmpty { parts.append(.text(plain)) }
      plain = ""
      parts.append(.insertion(insertion))
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
    return found ? parts : nil
  }

  /// The text with its marks replaced; nil where it has none.
  func replacing(in text: String, with replacement: (Insertion) -> String) -> String? {
    parts(of: text)?.map { part in
      switch part {
      case .text(let text): text
      case .insertion(let insertion): replacement(insertion)
      }
    }.joined()
  }

  private func insertion(_ scalar: Unicode.Scalar) -> Insertion? {
    guard Self.marks.contains(scalar.value) else { return nil }
    let index = Int(scalar.value - Self.marks.lowerBound)
    return insertions.indices.contains(index) ? insertions[index] : nil
  }

  private static let marks: Range<UInt32> = 0xF0000..<0xFFFFE

  /// The owner's own text cannot hold a mark.
  private static func withoutMarks(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { marks.contains($0.value) }) else { return text }
    var plain = ""
    for scalar in text.unicodeScalars {
      plain.unicodeScalars.append(marks.contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return plain
  }
}
