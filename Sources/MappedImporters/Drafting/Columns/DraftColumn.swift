import Importing
import PortfolioModel

/// A column of a table, or a path of an XML file, as far as its values tell.
struct DraftColumn {
  /// From 0.
  let index: Int
  /// How a mapping names it.
  let reference: String
  /// What the header's rows say, from the first to the last.
  let titles: [String]
  let words: [TitleWords]
  /// The records that were looked at.
  let rows: Int
  /// Those with a text that does not mean "absent".
  private(set) var filled = 0
  /// Each text with the number of its cells, up to a limit.
  private(set) var texts: [String: Int] = [:]
  /// Whether there are more texts than are kept.
  private(set) var isClipped = false
  private(set) var lengths: ClosedRange<Int> = 0...0
  private(set) var lengthSum = 0
  private(set) var dates: DateEvidence?
  let numbers: ClosedRange<Double>?
  let isInteger: Bool
  let isFlag: Bool
  let look: Look

  /// What the values are, so far as it matters for where they may go.
  enum Look: Hashable {
    case empty, flag, number, date, email, orcid, doi, link, json
    /// Few different short texts.
    case token
    /// Unique, without blanks.
    case code
    case name
    case text, longText
  }

  /// What some programs write for nothing, and others mean by it: absent only where a draft says so.
  static let unusualNullWords = ["nan", "#N/A", "(null)", "n.a.", "(blank)", "not applicable"]

  /// As many different texts are kept.
  private static let textLimit = 20_000

  init(
    index: Int, reference: String, titles: [String], values: [String],
    absentWords: [String] = []
  ) {
    (self.index, self.reference, self.titles) = (index, reference, titles)
    // "Your role (member, chair, etc.)" is a role.
    let bare = titles.map { $0.replacing(/\s*\([^()]*\)/, with: "") }.filter { !titles.contains($0) && !$0.isEmpty }
    words = (titles.isEmpty ? [reference] : titles + bare).map { TitleWords($0) }
    rows = values.count
    let absent = Set((Mapping.usualNullWords + absentWords).map { $0.lowercased() })
    var shortest = Int.max
    var longest = 0
    for value in values {
      let text = trimmed(value)
      if text.isEmpty || absent.contains(text.lowercased()) { continue }
      filled += 1
      let length = text.count
      shortest = min(shortest, length)
      longest = max(longest, length)
      lengthSum += length
      if texts[text] != nil || texts.count < Self.textLimit { texts[text, default: 0] += 1 } else { isClipped = true }
    }
    lengths = longest > 0 ? shortest...longest : 0...0
    dates = longest <= 40 && longest > 3 ? DateEvidence(texts) : nil
    let reader = NumberReader(decimal: ".", group: ",")
    let read = texts.keys.map { reader.number($0) }
    if filled > 0, !read.contains(nil), let low = read.compactMap(\.self).min(),
      let high = read.compactMap(\.self).max()
    {
      numbers = low...high
      isInteger = texts.keys.allSatisfy { $0.utf8.allSatisfy(DateScanner.isDigit) }
    } else {
      numbers = nil
      isInteger = false
    }
    let flags: Set = ["yes", "no", "true", "false", "y", "n", "t", "f", "x", "0", "1"]
    isFlag = filled > 0 && texts.count <= 2 && texts.keys.allSatisfy { flags.contains($0.lowercased()) }
    look = Self.look(
      texts, filled: filled, longest: longest, average: filled > 0 ? lengthSum / filled : 0, dates: dates,
      isNumber: numbers != nil, isFlag: isFlag)
  }

  /// Whether each filled cell has a text of its own.
  var isUnique: Bool { filled > 0 && texts.count == filled && !isClipped }

  var averageLength: Int { filled > 0 ? lengthSum / filled : 0 }

  /// The share of records with a value.
  var fill: Double { rows > 0 ? Double(filled) / Double(rows) : 0 }

  func hasTitleWord(_ wanted: Set<String>) -> Bool { words.contains { $0.hasAny(wanted) } }

  private static func look(
    _ texts: [String: Int], filled: Int, longest: Int, average: Int, dates: DateEvidence?, isNumber: Bool, isFlag: Bool
  ) -> Look {
    guard filled > 0 else { return .empty }
    if isFlag { return .flag }
    func most(_ test: (String) -> Bool) -> Bool {
      texts.reduce(0) { $0 + (test($1.key) ? $1.value : 0) } * 10 >= filled * 9
    }
    if dates != nil { return .date }
    if isNumber { return .number }
    if most(isEmail) { return .email }
    if most({ IdentifierScheme.orcid.normalized($0) != nil }) { return .orcid }
    if most({ $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.hasPrefix("www.") }) { return .link }
    if most({ IdentifierScheme.doi.normalized($0) != nil }) { return .doi }
    if most({ $0.hasPrefix("{") && $0.hasSuffix("}") }) { return .json }
    let isSpaceless = most { !$0.contains(where: \.isWhitespace) }
    if texts.count <= 40, longest <= 60, texts.count * 2 <= filled || (filled <= 10 && texts.count <= 3 && !isSpaceless)
    {
      return .token
    }
    if isSpaceless, longest <= 40 {
      // Words alone are names of things; codes have digits or are mixed.
      return most { $0.contains(where: \.isNumber) } ? .code : .token
    }
    if most(isName) { return .name }
    return average > 80 ? .longText : .text
  }

  static func isEmail(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && !text.contains(where: \.isWhitespace)
  }

  /// "Rivera, Ana M." or "Ana Rivera": two to four capitalised words, at most one comma.
  static func isName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    guard (2...4).contains(words.count), text.count(where: { $0 == "," }) <= 1 else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, first.isUppercase else { return false }
      return word.dropFirst().allSatisfy { $0.isLetter || ".'-’".contains($0) }
    }
  }
}
