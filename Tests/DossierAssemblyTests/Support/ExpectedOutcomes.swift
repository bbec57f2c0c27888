import Foundation
import Testing

/// The file that holds what judged rules, or a matrix, look like.
func outcomesFile(_ name: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Criteria/Expected/\(name).txt")
}

/// Compares texts, numbered in their order, with the file kept beside the tests.
///
/// `RECORD_EXPECTED=1 swift test --filter Criteri` writes it anew, and fails, so that it is looked at before it is kept.
func expectOutcomes(_ found: [String], _ name: String, location: SourceLocation = #_sourceLocation) throws {
  let text = found.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
  if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
    try Data(text.utf8).write(to: outcomesFile(name))
    Issue.record("recorded; run again without RECORD_EXPECTED", sourceLocation: location)
    return
  }
  let expected = try String(contentsOf: outcomesFile(name), encoding: .utf8)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let difference = zip(lines, expectedLines).first { $0 != $1 }
  #expect(difference == nil, "the first line that differs, and what it should be", sourceLocation: location)
  #expect(lines.count == expectedLines.count, sourceLocation: location)
}
