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

  private var known: [Key: [(records: [String], mark: ComputedMark)]] = [:]
  private var (place, row): (String?, String?) = (nil, nil)
  private var (ofPlace, ofRow) = (Together(), Together())

  /// Fewer records are listed in less room than a reference takes.
  private static let shortest = 4

  /// What sets that are the same have in common; a set is much longer to hash than to compare.
  private struct Key: Hashable {
    let count: Int
    let smallest: String?
  }

  /// The records of several values, which are put together only where a value may be of all of them.
  private struct Together {
    private var values: [[String]] = []
    private var (longest, sum) = (0, 0)

    mutating func add(_ records: [String]) {
      values.append(records)
      longest = max(longest, records.count)
      sum += records.count
    }

    /// Whether there are several values, and a set is of the records of all of them.
    func areSame(as records: Set<String>) -> Bool {
      guard values.count > 1, longest <= records.count, records.count <= sum else { return false }
      var count = 0
      var seen: Set<String> = []
      for value in values {
        for record in value {
          guard records.contains(record) else { return false }
          if seen.insert(record).inserted { count += 1 }
        }
      }
      return count == records.count
    }
  }

  /// Tells how to name the value's records, and remembers them; values come in the order in which they are written.
  mutating func reference(for value: ComputedValue) -> Reference {
    if value.place != place { (place, row, ofPlace) = (value.place, nil, Together()) }
    if value.row != row { (row, ofRow) = (value.row, Together()) }
    defer {
      ofPlace.add(value.records)
      ofRow.add(value.records)
    }
    guard value.records.count >= Self.shortest else { return .list }
    let records = Set(value.records)
    guard records.count == value.records.count else { return .list }
    if ofRow.areSame(as: records) { return .sumOfRow }
    if ofPlace.areSame(as: records) { return .sumOfPlace }
    let key = Key(count: records.count, smallest: value.records.min())
    let same = known[key]?.first { $0.records == value.records || records == Set($0.records) }
    if let same { return .sameAs(same.mark) }
    known[key, default: []].append((value.records, value.mark))
    return .list
  }
}
