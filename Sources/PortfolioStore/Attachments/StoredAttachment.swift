package import PortfolioModel

/// A file that the owner attached to a record.
package struct StoredAttachment: Hashable, Sendable {
  package let number: Int64
  package let identity: ObservationIdentity
  package let fileName: String
  /// Lower-case hexadecimal.
  package let sha256: String
  package let byteCount: Int
  package let addedOn: CalendarDay
}
