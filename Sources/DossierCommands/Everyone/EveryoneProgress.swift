import Foundation
import Synchronization

/// Shows at a terminal how many documents are built; elsewhere nothing.
final class EveryoneProgress: Sendable {
  private let bar: Mutex<ProgressBar>
  private let isShown: Bool

  init(of total: Int, in context: CommandContext) {
    bar = Mutex(ProgressBar(of: total))
    isShown = context.isTerminal && context.environment["TERM"] != "dumb"
    show(0)
  }

  func show(_ count: Int) {
    guard isShown else { return }
    let columns = Self.columns
    guard let line = bar.withLock({ $0.line(count, columns: columns) }) else { return }
    Self.write(line)
  }

  func end() {
    if isShown { Self.write(bar.withLock { $0.erasure }) }
  }

  /// The terminal's width, which can change at any time.
  private static var columns: Int {
    var size = winsize()
    return unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// To the terminal itself: a command's voice belongs to its own thread.
  private static func write(_ text: String) { FileAccess.writeToStandardError(text) }
}
