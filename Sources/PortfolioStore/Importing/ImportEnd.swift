import Importing

/// How an import ends.
enum ImportEnd: Sendable {
  case keep(ImportSummary)
  /// All is written, counted and taken back.
  case discard(ImportSummary)
  /// All is taken back.
  case cancel
}
