package import Importing
package import PortfolioModel

/// An import as it is listed.
package struct ImportedSource: Hashable, Sendable {
  package let description: SourceDescription
  package let byteCount: Int
  /// The person given with `--person`.
  package let person: Int64?
  package let importedAt: String
  package let state: State
  package let rowsRead: Int
  package let rowsRejected: Int
  package let rowsSkipped: Int
  package let observations: ObservationTally

  package var number: Int64 { description.number }

  /// Whether the portfolio is computed from an import.
  package enum State: Hashable, Sendable {
    case active
    case undone
    /// A later import of the same bytes stands in for this one.
    case replaced(by: Int64)
  }
}
