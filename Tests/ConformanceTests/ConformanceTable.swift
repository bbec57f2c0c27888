import Foundation
import Testing

/// What our readers make of a test suite's files, held against what others say, and against the committed table.
struct ConformanceTable {
  /// What a reader did with a file, judged by what the file is.
  enum Verdict: String {
    /// It was read, and should be.
    case accepted
    /// It broke off or was not read, and should not be.
    case refused
    /// It is refused because of a limit or a rule of ours, whatever it is.
    case policy = "by policy"
    /// It was read and should not be, or the other way round, or otherwise than others read it.
    case wrong
  }

  struct Row {
    let path: String
    let expected: String
    let verdict: Verdict
    /// What was found; of a wrong one, why that is right for us.
    let note: String
  }

  private(set) var rows: [Row] = []
  /// Wrong ones that nothing explains.
  private(set) var unexplained: [String] = []

  /// - Parameter explanation: why a wrong result is right for us; nil where nothing does.
  mutating func append(
    _ path: String, expected: String, verdict: Verdict, note: String = "", explanation: String? = nil
  ) {
    guard verdict == .wrong else {
      rows.append(Row(path: path, expected: expected, verdict: verdict, note: note))
      return
    }
    if explanation == nil { unexplained.append("\(path): \(expected), but \(note)") }
    let why = explanation.map { "\(note); \($0)" } ?? note
    rows.append(Row(path: path, expected: expected, verdict: verdict, note: why))
  }

  /// The table with the sums before it.
  var text: String {
    let counts = Dictionary(grouping: rows, by: \.verdict).mapValues(\.count)
    let sums = [Verdict.accepted, .refused, .policy, .wrong].map { "\($0.rawValue) \(counts[$0] ?? 0)" }
    let lines = rows.sorted { $0.path < $1.path }.map { row in
      [row.path, row.expected, row.verdict.rawValue, row.note].joined(separator: "\t")
    }
    return (["# \(sums.joined(separator: ", "))"] + lines).joined(separator: "\n") + "\n"
  }

  /// Holds the table against the committed one; `RECORD_EXPECTED=1` writes it anew, and fails.
  func expectCommitted(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(unexplained == [], "These results are wrong, and nothing explains them.", sourceLocation: sourceLocation)
    let file = Self.folder.appending(path: "Expected/\(name).tsv")
    if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("The table \(name) was recorded; look at it and run again.", sourceLocation: sourceLocation)
      return
    }
    let committed = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let (old, new) = (committed.split(separator: "\n"), text.split(separator: "\n"))
    let difference = new.difference(from: old).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(
      difference == [], "If this is meant: RECORD_EXPECTED=1 swift test --filter ConformanceTests",
      sourceLocation: sourceLocation)
  }

  /// The lines of a table of facts, as cells.
  static func facts(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: "Facts/\(name).tsv"), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let data = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data").standardizedFileURL
  static var hasData: Bool { FileManager.default.fileExists(atPath: data.path) }
}
