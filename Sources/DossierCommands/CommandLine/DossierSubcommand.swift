import ArgumentParser

/// A command that runs in a context and says how it ended.
protocol DossierSubcommand: ParsableCommand {
  /// Does the work.
  ///
  /// - Throws: ``CommandFailure`` when nothing was changed.
  func perform(in context: CommandContext) throws -> ExitStatus
}
