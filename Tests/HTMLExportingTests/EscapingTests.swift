import HTMLExporting
import Testing

@testable import HTMLExporting

/// Text from outside stays text.
@Suite("Hostile text")
struct EscapingTests {
  @Test("is shown as it is, and never becomes markup")
  func isShown() throws {
    let html = try Pages.html(HostileDocument.document)
    let markup = try Markup(html)
    // NUL is not allowed in HTML.
    let shown = HostileDocument.text.replacing("\0", with: "\u{FFFD}")
    let first = try #require(markup.all("h1").first)
    #expect(first.text.unicodeScalars.map(\.value) == shown.unicodeScalars.map(\.value))
    #expect(!html.unicodeScalars.contains("\0"))
    #expect(markup.all("style").count == 2)
    #expect(markup.all("script").isEmpty)
  }

  @Test("is escaped by bytes, so that an accent does not hide a quotation mark")
  func bytes() {
    #expect(HTMLBuffer.escaped("a\"\u{301}<b>&'\u{1}\n") == "a&quot;\u{301}&lt;b&gt;&amp;&#39;\u{FFFD}\n")
  }

  @Test("cannot end a string of the style sheet")
  func styleText() {
    #expect(CSSText.quoted("a\"b\\c</style>\n}") == #""a\22 b\5c c\3c /style\3e  \7d ""#)
  }

  @Test("cannot become a file name that leaves the folder")
  func fileName() throws {
    let files = try HTMLExporter(templates: Pages.shipped()).export(HostileDocument.document)
    let name = try #require(files.first?.name)
    #expect(!name.contains("/"))
    #expect(!name.contains(".."))
  }

  @Test(
    "is no address to link to",
    arguments: [
      "javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://example.org", "https://example.org/a b", "file:///etc",
      "data:text/html,x", "//example.org", "", "java\nscript:x",
      "https://example.org/\"\u{301}x",
    ])
  func addresses(address: String) {
    #expect(SafeAddress.make(address) == nil)
  }

  @Test("is no language", arguments: [("en-US", "en-US"), ("", "en"), ("en\" x", "en"), ("en-", "en")])
  func language(tag: String, result: String) {
    #expect(LanguageTag.make(tag) == result)
  }
}
