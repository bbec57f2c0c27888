package import Importing

/// What came of reading a source again.
package struct ReplayOutcome: Sendable {
  package let source: ImportedSource
  package let report: ImportReport
  /// What differs; nil where the new reading is refused, and the earlier one stands.
  package let difference: ReplayDifference?
}
