import Testing

@testable import HTMLExporting

/// Statements of the owner as HTML.
@Suite("Markdown")
struct MarkdownTests {
  @Test(
    "becomes safe HTML",
    arguments: [
      ("I *listen* & \"learn\".", "<p>I <em>listen</em> &amp; “learn”.</p>\n"),
      ("a <b onclick=\"x\">b</b> c", "<p>a b c</p>\n"),
      ("<script>alert(1)</script>\n\nb", "<p>b</p>\n"),
      (
        "[a](javascript:alert(1)) [b](#c) [d](https://example.org)",
        "<p>a b <a href=\"https://example.org\">d</a></p>\n"
      ),
      ("![a *b*](https://example.org/x.png)", "<p>a <em>b</em></p>\n"),
      ("[![a](x.png)](data:x)", "<p>a</p>\n"),
      ("~~no~~ www.example.org", "<p><del>no</del> <a href=\"http://www.example.org\">www.example.org</a></p>\n"),
      ("a\u{1}b", "<p>a?b</p>\n"),
      ("", ""),
    ])
  func text(markdown: String, html: String) {
    #expect(MarkdownText.html(markdown, headingsBelow: 2) == html)
  }

  @Test("puts its headings below those of the page, without gaps")
  func headings() {
    let html = MarkdownText.html("## A\n\n#### B\n\n### C\n\n# D\n\n###### E", headingsBelow: 3)
    #expect(html == "<h4>A</h4>\n<h5>B</h5>\n<h5>C</h5>\n<h4>D</h4>\n<h5>E</h5>\n")
  }

  @Test("may hold tables")
  func tables() {
    let html = MarkdownText.html("| a | b |\n|---|--:|\n| 1 | 2 |", headingsBelow: 2)
    #expect(
      html == """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th align="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td align="right">2</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test(
    "leaves out a first heading that repeats a title",
    arguments: [
      ("# Why I teach\n\nb", "<p>b</p>\n"),
      ("# *why* I teach.\n\n## A", "<h3>A</h3>\n"),
      ("# Dean's view\n\nb", "<p>b</p>\n"),
      ("# Why I teach medicine\n\nb", "<h3>Why I teach medicine</h3>\n<p>b</p>\n"),
      ("b\n\n# Why I teach", "<p>b</p>\n<h3>Why I teach</h3>\n"),
    ])
  func repeatedHeading(markdown: String, html: String) {
    #expect(MarkdownText.html(markdown, headingsBelow: 2, titles: ["Why I teach", "Dean’s view"]) == html)
  }
}
