import DossierCommands
import Foundation
import PortfolioModel

/// A folder of its own and the commands that are run in it, as a person would.
final class Session {
  let folder: URL
  var environment: [String: String] = [:]
  var now = "2025-09-01T08:00:00Z"
  var today = CalendarDay("2025-09-01") ?? .unixEpoch

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-session-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  struct Outcome {
    let status: ExitStatus
    /// Standard output.
    let output: String
    /// Standard error.
    let messages: String
  }

  /// Runs a command line, its words separated by blanks; words with blanks are given in an array.
  @discardableResult
  func run(_ line: String, _ more: String...) -> Outcome {
    run(line.split(separator: " ").map(String.init) + more)
  }

  @discardableResult
  func run(_ arguments: [String]) -> Outcome {
    var output = ""
    var messages = ""
    let context = CommandContext(
      workingDirectory: folder.path(), environment: environment, today: today, now: now,
      isTerminal: false, write: { output += $0 }, report: { messages += $0 })
    let status = CommandLineMain.run(arguments, in: context)
    return Outcome(status: status, output: output, messages: messages)
  }

  /// The context of commands whose words nobody reads.
  var context: CommandContext {
    CommandContext(
      workingDirectory: folder.path(), environment: environment, today: today, now: now,
      isTerminal: false, write: { _ in }, report: { _ in })
  }

  /// Writes a file into the folder.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return name
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(at: folder.appending(path: name), to: folder.appending(path: other))
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: name).path()) }

  /// A portfolio of an invented person.
  func makePortfolio() {
    run("init career.portfolio --employee-number 00412 --name", "Ana Rivera, MD")
  }

  /// The portfolio as canonical JSON, to see whether anything has changed.
  func snapshot() throws -> String {
    run("export --resolved snapshot.json")
    return try text("snapshot.json")
  }

  /// The package's examples.
  static let examples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples")
}
