import PortfolioModel

/// What the reading thread hands to the encoding thread, in the order in which it happened.
enum ImportMessage: Sendable {
  case bytes([UInt8])
  case observations([PendingObservation])
  case change(DirectoryChange)
  case end(ImportEnd)
}

/// What the encoding thread hands to the writing thread.
enum WriteMessage: Sendable {
  /// 1 MiB of the source, or what is left at its end.
  case chunk([UInt8])
  case rows(EncodedRows)
  case change(DirectoryChange)
  /// A chunk of a kept source is wanted: it is answered through the transaction's replies, from the same connection,
  /// since a large transaction shuts every other out.
  case fetch(position: Int)
  case end(ImportEnd, sha256: String, byteCount: Int)
}

struct PendingObservation: Sendable {
  let observation: Observation
  let person: Int64
  let rows: Int
}

/// A person, or an identifier of one, that rows brought.
enum DirectoryChange: Sendable {
  case person(id: Int64, name: String, identifiers: [PersonIdentifier])
  case identifier(PersonIdentifier, person: Int64)
}
