import Synchronization

/// Shows at a terminal how many documents are built; elsewhere nothing.
final class EveryoneProgress: Sendable {
  private let bar: Mutex<ProgressBar>
  private let isShown: Bool

  init(of total: Int, in context: CommandContext) {
    bar = Mutex(ProgressBar(of: total))
    isShown = context.isTerminal && context.environment["TERM"] != "dumb"
  }

  func show(_ count: Int) {
    guard isShown, let line = bar.withLock({ $0.line(count) }) else { return }
    Self.write(line)
  }

  func end() {
    if isShown { Self.write(ProgressBar.erasure) }
  }

  /// To the terminal itself: a command's voice belongs to its own thread.
  private static func write(_ text: String) { FileAccess.writeToStandardError(text) }
}
