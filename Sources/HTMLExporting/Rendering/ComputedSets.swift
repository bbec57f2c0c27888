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

  private var known: [RecordSet: ComputedMark] = [:]
  private var (place, row): (String?, String?) = (nil, nil)
  private var (ofPlace, ofRow) = (Together(), Together())
  private var numbers = RecordNumbers()
  /// The records that were numbered last: the values of a row mostly come from the same.
  private var last: (records: [String], set: RecordSet) = ([], RecordSet())

  /// Fewer records are listed in less room than a reference takes.
  private static let shortest = 4

  /// Records by their numbers, a bit for each: they are put together and compared for nearly every value of a page.
  private struct RecordSet: Hashable {
    /// Without zeros at the end, so that equal sets are equal words.
    private var words: [UInt64] = []
    private(set) var count = 0

    mutating func insert(_ number: Int) {
      let (word, bit) = (number >> 6, UInt64(1) << UInt64(number & 63))
      while words.count <= word { words.append(0) }
      if words[word] & bit == 0 {
        words[word] |= bit
        count += 1
      }
    }

    mutating func formUnion(_ other: RecordSet) {
      while words.count < other.words.count { words.append(0) }
      count = 0
      for place in words.indices {
        if place < other.words.count { words[place] |= other.words[place] }
        count += words[place].nonzeroBitCount
      }
    }
  }

  /// The records of several values together.
  private struct Together {
    private var records = RecordSet()
    private var values = 0

    mutating func add(_ records: RecordSet) {
      values += 1
      self.records.formUnion(records)
    }

    /// Whether there are several values, and a set is of the records of all of them.
    func areSame(as records: RecordSet) -> Bool { values > 1 && self.records == records }
  }

  /// Tells how to name the value's records, and remembers them; values come in the order in which they are written.
  mutating func reference(for value: ComputedValue) -> Reference {
    if value.place != place { (place, row, ofPlace) = (value.place, nil, Together()) }
    if value.row != row { (row, ofRow) = (value.row, Together()) }
    let records = set(of: value.records)
    defer {
      ofPlace.add(records)
      ofRow.add(records)
    }
    // What names a record twice is written as it is.
    guard value.records.count >= Self.shortest, records.count == value.records.count else { return .list }
    if ofRow.areSame(as: records) { return .sumOfRow }
    if ofPlace.areSame(as: records) { return .sumOfPlace }
    if let mark = known[records] { return .sameAs(mark) }
    known[records] = value.mark
    return .list
  }

  private mutating func set(of records: [String]) -> RecordSet {
    if records == last.records { return last.set }
    var set = RecordSet()
    for record in records { set.insert(numbers.insert(record)) }
    last = (records, set)
    return set
  }
}
