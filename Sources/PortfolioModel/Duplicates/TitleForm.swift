/// A work's title as it is compared.
struct TitleForm: Sendable {
  let text: MatchingText
  /// The digits of each number in it, so that "Part 1" never looks like "Part 2".
  let numbers: [String]
  /// What a notice about another work is: an erratum and the article that it corrects share most of their title.
  let notice: Notice?
  /// Whether the source broke it off.
  let isTruncated: Bool
  let hash: UInt64

  enum Notice: String, Sendable {
    case erratum, retraction, concern, reply, comment
  }

  init(_ title: some StringProtocol) {
    var text = MatchingText(title)
    let words = text.words
    if Self.retracted.contains(where: { words.starts(with: $0) }), words.count > 3 {
      // Publishers put it before the title of the article itself.
      let rest = title.drop { $0 != ":" && $0 != "]" }.dropFirst()
      if !rest.isEmpty { text = MatchingText(rest) }
    }
    self.init(folded: text, isTruncated: title.hasSuffix("…") || title.hasSuffix("..."))
  }

  private init(folded text: MatchingText, isTruncated: Bool) {
    self.text = text
    self.isTruncated = isTruncated
    numbers = text.words.filter { word in word.utf8.contains { (48...57).contains($0) } || Self.ordinals.contains(word)
    }
    notice = Self.notice(of: text.words)
    hash = StableHash.of(text.compact)
  }

  /// The forms in which one title may be compared: as it is, and what a bracket gives beside it in another language.
  static func forms(of title: String) -> [TitleForm] {
    var whole = title[...]
    while let last = whole.last, last.isWhitespace || last == "." { whole = whole.dropLast() }
    for prefix in scholarPrefixes where whole.hasPrefix(prefix) { whole = whole.dropFirst(prefix.count) }
    let isBrokenOff = title.hasSuffix("…") || title.hasSuffix("...")
    var parts = [whole]
    if whole.first == "[", let close = whole.firstIndex(of: "]"), whole.index(after: close) < whole.endIndex {
      let (inner, rest) = (whole[whole.index(after: whole.startIndex)..<close], whole[whole.index(after: close)...])
      parts = inner.lowercased().hasPrefix("article in") ? [rest] : [inner, rest]
    } else if whole.last == "]", let open = whole.firstIndex(of: "["), open > whole.startIndex {
      let (before, inner) = (whole[..<open], whole[whole.index(after: open)...].dropLast())
      parts = inner.lowercased().hasPrefix("article in") ? [before] : [whole, before, inner]
    }
    return parts.map { isBrokenOff ? TitleForm($0 + "…") : TitleForm($0) }.filter { $0.text.compact.count > 2 }
  }

  private static let scholarPrefixes = ["[HTML] ", "[PDF] ", "[CITATION] ", "[BOOK] ", "[B] ", "[C] "]

  private static let retracted = [["retracted"], ["retracted", "article"], ["withdrawn"]]

  /// Words that number the parts of a series as digits do.
  private static let ordinals: Set<String> = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "one", "two", "three", "four", "five", "first",
    "second", "third", "fourth", "fifth",
  ]

  private static let notices: [(words: [String], notice: Notice)] = [
    (["erratum"], .erratum), (["errata"], .erratum), (["corrigendum"], .erratum), (["correction"], .erratum),
    (["corrections"], .erratum), (["publisher", "correction"], .erratum), (["author", "correction"], .erratum),
    (["addendum"], .erratum), (["retraction"], .retraction), (["withdrawal"], .retraction),
    (["expression", "of", "concern"], .concern), (["editorial", "expression", "of", "concern"], .concern),
    (["reply"], .reply), (["in", "reply"], .reply), (["author", "reply"], .reply), (["authors", "reply"], .reply),
    (["response", "to"], .reply), (["author", "response"], .reply), (["comment", "on"], .comment),
    (["commentary", "on"], .comment), (["re"], .comment),
  ]

  /// What a title's beginning says that it is a notice of.
  static func notice(beginning title: String) -> Notice? {
    guard let first = title.unicodeScalars.first(where: { $0.isASCII && $0.properties.isAlphabetic }),
      Self.noticeLetters.contains(first)
    else { return nil }
    return notice(of: MatchingText(title.prefix(48)).words)
  }

  private static func notice(of words: [String]) -> Notice? { notices.first { words.starts(with: $0.words) }?.notice }

  private static let noticeLetters: Set<Unicode.Scalar> = Set("aceiprwACEIPRW".unicodeScalars)

  /// Whether the title says enough to know a work by: "Editorial" and "Reply" do not.
  var isTelling: Bool { text.words.count >= 4 && text.compact.count >= 20 || text.compact.count >= 30 }

  /// Whether it says enough when the authors and the year are the same as well.
  var isFairlyTelling: Bool { text.words.count >= 3 && text.compact.count >= 15 }
}
