package import PortfolioModel

/// What a command sees of the world. Tests hand in another one.
package struct CommandContext {
  /// The folder against which paths are read, absolute.
  package let workingDirectory: String
  package let environment: [String: String]
  package let today: CalendarDay
  /// The present moment as ISO 8601 in UTC, for the log of imports.
  package let now: String
  /// Whether colour and progress may be written to standard error.
  package let isTerminal: Bool
  /// Writes results: standard output.
  package let write: (String) -> Void
  /// Writes progress and diagnostics: standard error.
  package let report: (String) -> Void

  /// Asks a question that is answered with yes or no; only called at a terminal.
  package let confirm: (String) -> Bool

  package init(
    workingDirectory: String, environment: [String: String], today: CalendarDay, now: String, isTerminal: Bool,
    write: @escaping (String) -> Void, report: @escaping (String) -> Void,
    confirm: @escaping (String) -> Bool = { _ in false }
  ) {
    (self.workingDirectory, self.environment) = (workingDirectory, environment)
    (self.today, self.now, self.isTerminal) = (today, now, isTerminal)
    (self.write, self.report, self.confirm) = (write, report, confirm)
  }

  /// Makes a path absolute against the working directory.
  package func path(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory + "/" + path
  }
}
