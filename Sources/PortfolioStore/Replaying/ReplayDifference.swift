package import PortfolioModel

/// What another reading of a source's bytes says otherwise.
package struct ReplayDifference: Sendable, Equatable {
  package internal(set) var unchanged = 0
  package internal(set) var changed = 0
  package internal(set) var new = 0
  package internal(set) var gone = 0
  /// The first of what differs, in the order of people and identities.
  package internal(set) var entries: [Entry] = []

  package var isEmpty: Bool { changed + new + gone == 0 }

  /// A row as it was read and as it is read.
  package struct Entry: Sendable {
    package let person: Int64
    /// Nil for a row that was not read before.
    package let before: RecordedObservation?
    /// Nil for a row that is no longer read.
    package let after: RecordedObservation?

    package var fields: [FieldChange] {
      guard let before, let after else { return [] }
      return FieldChange.between(before, and: after)
    }
  }

  /// Whether the counts are the same: nothing has happened between looking and doing.
  package static func == (first: Self, second: Self) -> Bool {
    (first.unchanged, first.changed, first.new, first.gone)
      == (second.unchanged, second.changed, second.new, second.gone)
  }
}
