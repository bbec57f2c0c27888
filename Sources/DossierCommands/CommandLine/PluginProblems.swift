import Importing
import Synchronization

/// What went wrong with plugins while a file was probed.
final class PluginProblems: Sendable {
  private let problems = Mutex<[Diagnostic]>([])

  func append(_ more: [Diagnostic]) { problems.withLock { $0 += more } }

  /// Hands over what came since the last time.
  func take() -> [Diagnostic] {
    problems.withLock { kept in
      defer { kept = [] }
      return kept
    }
  }
}
