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
  /// The files that were read together with it.
  package let companions: [StoredCompanion]
  package let reading: Reading

  package var number: Int64 { description.number }

  /// Whether the portfolio is computed from an import.
  package enum State: Hashable, Sendable {
    case active
    case undone
    /// A later import of the same bytes stands in for this one.
    case replaced(by: Int64)
  }

  /// How a source was read: all that it takes to read it again.
  package struct Reading: Hashable, Sendable {
    package let importerID: String
    package let importerVersion: Int
    /// A digest of the mapping's text; empty for importers without one.
    package let configuration: String
    /// What says when the export was made; nil where a program that did not keep it imported the file.
    package let datedBy: DateOrigin?
    /// The day on which the file was last changed.
    package let modifiedOn: CalendarDay?
    package let maximumRejectedShare: Double
    package let acceptsPartial: Bool
    /// The import whose bytes were read again.
    package let replays: Int64?
  }
}
