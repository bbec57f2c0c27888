/// Remembers which records computed values came from, so that a long list of them is written once.
struct ComputedSets {
  /// How a value's records are told.
  enum Reference: Hashable {
    case list
    /// Those of a value before, which are the same.
    case sameAs(ComputedMark)
    /// Those of the values before it in its row, together.
    case sumOfRow
    /// Those of the values before it in its place, together.
    case sumOfPlace
  }

  private var known: [Set<String>: ComputedMark] = [:]
  private var (place, row): (String?, String?) = (nil, nil)
  private var (placeSum, rowSum): (Set<String>, Set<String>) = ([], [])
  private var (placeCount, rowCount) = (0, 0)

  /// Fewer records are listed in less room than a reference takes.
  private static let shortest = 4

  /// Tells how to name the value's records, and remembers them; values come in the order in which they are written.
  mutating func reference(for value: ComputedValue) -> Reference {
    if value.place != place { (place, row, placeSum, placeCount) = (value.place, nil, [], 0) }
    if value.row != row { (row, rowSum, rowCount) = (value.row, [], 0) }
    defer {
      placeSum.formUnion(value.records)
      rowSum.formUnion(value.records)
      (placeCount, rowCount) = (placeCount + 1, rowCount + 1)
    }
    guard value.records.count >= Self.shortest else { return .list }
    let records = Set(value.records)
    guard records.count == value.records.count else { return .list }
    if rowCount > 1, records == rowSum { return .sumOfRow }
    if placeCount > 1, records == placeSum { return .sumOfPlace }
    if let mark = known[records] { return .sameAs(mark) }
    known[records] = value.mark
    return .list
  }
}
