import Foundation
import HTMLExporting
import Testing

/// A whole page, kept beside the tests.
@Suite("The page of a small document")
struct ExpectedPageTests {
  /// `RECORD_EXPECTED=1 swift test` writes the page anew, and fails, so that it is looked at before it is kept.
  @Test("is as expected")
  func page() throws {
    let html = try Pages.html(SmallDocument.document, overrides: Pages.noStyle)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Expected/small.html")
    if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
      try Data(html.utf8).write(to: file)
      Issue.record("recorded; run again without RECORD_EXPECTED")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = html.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = zip(lines, expectedLines).first { $0 != $1 }
    #expect(difference == nil, "the first line that differs, and what it should be")
    #expect(lines.count == expectedLines.count)
  }
}
