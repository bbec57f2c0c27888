import DossierCommands
import Foundation
import GRDB

/// A case that was run: what was said, as a person would see it.
struct DiagnosticRun {
  /// All messages, for the search.
  private(set) var messages = ""
  /// The command lines and what they said.
  private(set) var session = ""

  init(_ example: DiagnosticCase) throws {
    let folder = try Session()
    folder.environment = ["DOSSIER_PLUGINS": "plugins.json"]
    folder.makePortfolio()
    for file in example.files {
      let url = folder.folder.appending(path: file.name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
      // An import without a date of its own says the file's, and the page must not change with the day.
      try FileManager.default.setAttributes([.modificationDate: Self.modified], ofItemAtPath: url.path())
      if file.isExecutable {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path())
      }
    }
    var locks: [DatabaseQueue] = []
    defer { for lock in locks { try? lock.inDatabase { try $0.execute(sql: "ROLLBACK") } } }
    for step in example.steps {
      switch step {
      case .run(let line):
        let outcome = folder.run(DiagnosticCase.words(of: line))
        let said = (outcome.output + outcome.messages)
          .replacingOccurrences(of: folder.folder.path(), with: "").replacingOccurrences(
            of: folder.folder.path().trimmingCharacters(in: CharacterSet(charactersIn: "/")), with: "…")
        messages += outcome.messages + outcome.output
        session += "$ dossier \(line)\n\(Self.clipped(said))"
      case .lock(let name):
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(
          path: folder.folder.appending(path: name).path(), configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        locks.append(queue)
        session += "(another process writes to \(name))\n"
      case .cut(let name, let count):
        let url = folder.folder.appending(path: name)
        try Data(contentsOf: url).prefix(count).write(to: url)
        session += "(\(name) is cut after \(count) bytes)\n"
      case .protect(let name):
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o444], ofItemAtPath: folder.folder.appending(path: name).path())
        session += "(\(name) can only be read)\n"
      case .remove(let name):
        try FileManager.default.removeItem(at: folder.folder.appending(path: name))
        session += "(\(name) is gone)\n"
      case .append(let name):
        let url = folder.folder.appending(path: name)
        try (Data(contentsOf: url) + Data("\n".utf8)).write(to: url)
        session += "(\(name) is edited)\n"
      case .forget(let name):
        folder.environment[name] = nil
        session += "(\(name) is not set)\n"
      }
    }
  }

  /// 2025-06-30, noon, UTC.
  private static let modified = Date(timeIntervalSince1970: 1_751_284_800)

  /// A long output without its middle.
  private static func clipped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count > 400 ? "\(line.prefix(399))…" : String(line)
    }
    guard lines.count > 24 else { return lines.joined(separator: "\n") }
    return (lines.prefix(16) + ["…"] + lines.suffix(6)).joined(separator: "\n")
  }
}
