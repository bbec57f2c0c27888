import PortfolioModel

/// What a job sees of the world: as much as a command, without a voice of its own.
struct JobContext: Sendable {
  private let workingDirectory: String
  private let environment: [String: String]
  private let today: CalendarDay
  private let now: String

  init(_ context: CommandContext) {
    (workingDirectory, environment) = (context.workingDirectory, context.environment)
    (today, now) = (context.today, context.now)
  }

  /// A context whose messages nobody hears: what is to be said is in the rows.
  var context: CommandContext {
    CommandContext(
      workingDirectory: workingDirectory, environment: environment, today: today, now: now, isTerminal: false,
      write: { _ in }, report: { _ in })
  }
}
