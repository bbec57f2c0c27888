import Testing

@testable import MappedImporters

@Suite("Patterns that take a part of a text")
struct TextPatternTests {
  private static let patterns = [
    #"(?s)^(.*?)\.?$"#, "(?s)^(?:UNLABELLED: |: )?(.*)$", "(?s)^(?:Note: |Note)?(.*?)-?$", "(?s)^(.*)$",
    #"(?s)^(?:a|ab)?(.*?)\.?$"#,
  ]

  private static let texts = [
    "", ".", "..", "-", "A title.", "A title", "A title...", "Two\nlines.", "Two\r\nlines.\r", "ends\r\n", "é.", "Né",
    "a\u{301}.", ".\u{301}", "title.\u{301}", ": text", ":  text", ": ", ": \u{301}x", "UNLABELLED: x",
    "UNLABELLED: UNLABELLED: x", "UNLABELLED:", "Note: x-", "Note-", "Note", "Notes-", "NOTE: x", "ab.", "abc", "a",
    "b", "Σ", "x\u{37E}", "日本語.", "e\u{301}-", "🇳🇴.",
  ]

  @Test("Taking off a beginning and an end gives what the regular expression gives", arguments: patterns)
  func affixes(pattern: String) throws {
    let affixes = try #require(AffixPattern(pattern))
    let expression = try Regex(pattern)
    for text in Self.texts {
      guard let found = affixes.captured(in: text) else { continue }
      let expected = text.firstMatch(of: expression)?.output[1].substring
      #expect(found == expected, "of “\(text)”")
    }
    #expect(affixes.captured(in: "A title.") != nil)
  }

  @Test(
    "Other patterns are left to regular expressions",
    arguments: [
      #"^(.*?)\.?$"#, "(?s)^(.+)$", #"(?s)^(?:a.)?(.*)$"#, "(?s)^(?:a(?:b|c))?(.*)$", "(?s)^(?:a|)?(.*)$", "(?s)(.*)",
      #"(?s)^(.*)\.?$"#, "(?i)^MedEdPORTAL",
    ])
  func others(pattern: String) { #expect(AffixPattern(pattern) == nil) }

  @Test("A text that comes again is read as it was the first time")
  func again() throws {
    let pattern = try #require(TextPattern(#"^(\d+)(?: ([a-z]+))?"#))
    for _ in 0..<2 {
      #expect(pattern.captured(in: "12 weeks") == "12")
      #expect(pattern.captured(in: "weeks") == nil)
    }
  }
}
