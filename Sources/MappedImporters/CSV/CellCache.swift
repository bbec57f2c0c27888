import CSVReading

/// What was made of the cells of some columns, by the cells' bytes, so that what repeats is made once.
///
/// It has a fixed number of places, two for each hash, so its size does not grow with the file, and it stops where
/// values hardly repeat.
final class CellCache<Result> {
  private let columns: [Int]
  private let mask: Int
  /// How many bytes the cells may have that are kept.
  private let longest: Int
  /// The hash of each place's cells; 0 where it is empty.
  private var hashes: [UInt64]
  private var results: [Result?]
  /// The bytes of each place's cells, with their lengths before them, in rows of a fixed length.
  private var cells: [UInt8]
  private var lookups = 0
  private var hits = 0
  private(set) var isActive: Bool

  /// - Parameter places: a power of two.
  init(columns: [Int], places: Int = 8192, longest: Int = 48) {
    self.columns = columns
    isActive = !columns.isEmpty && columns.count <= 8
    mask = places - 1
    self.longest = longest * min(max(1, columns.count), 4)
    hashes = Array(repeating: 0, count: isActive ? places : 0)
    results = Array(repeating: nil, count: isActive ? places : 0)
    cells = Array(repeating: 0, count: isActive ? places * self.longest : 0)
  }

  /// The hash of a record's cells; nil where they are too long to be kept.
  func hash(_ record: borrowing CSVRecord) -> UInt64? {
    if columns.count == 1 {
      return record.byteCount(columns[0]) < longest ? record.hash(columns[0]) | 1 : nil
    }
    var hash: UInt64 = 0
    var length = columns.count
    for column in columns {
      length += record.byteCount(column)
      hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ record.hash(column) ^ (hash >> 32)
    }
    return length <= longest ? hash | 1 : nil
  }

  /// What was made of equal cells before.
  func result(_ record: borrowing CSVRecord, hash: UInt64) -> Result? {
    lookups += 1
    let first = Int(truncatingIfNeeded: hash >> 20) & mask
    if hashes[first] == hash, matches(first, record) {
      hits += 1
      return results[first]
    }
    if hashes[first ^ 1] == hash, matches(first ^ 1, record) {
      hits += 1
      return results[first ^ 1]
    }
    if lookups == 32_768 {
      if hits < lookups / 8 {
        isActive = false
        (hashes, results, cells) = ([], [], [])
      } else {
        (lookups, hits) = (0, 0)
      }
    }
    return nil
  }

  /// Keeps a result, in the place of an older one where both of the hash's places are taken.
  func store(_ result: Result, _ record: borrowing CSVRecord, hash: UInt64) {
    guard isActive else { return }
    let first = Int(truncatingIfNeeded: hash >> 20) & mask
    let place = hashes[first] == 0 ? first : hashes[first ^ 1] == 0 || hits & 1 == 0 ? first ^ 1 : first
    hashes[place] = hash
    results[place] = result
    var offset = place * longest
    for column in columns {
      cells[offset] = UInt8(truncatingIfNeeded: record.byteCount(column))
      offset += 1
      record.withBytes(column) { bytes in
        for index in bytes.indices { cells[offset + index] = bytes[index] }
        offset += bytes.count
      }
    }
  }

  private func matches(_ place: Int, _ record: borrowing CSVRecord) -> Bool {
    let kept = cells
    var offset = place * longest
    for column in columns {
      let count = record.byteCount(column)
      guard Int(kept[offset]) == count else { return false }
      let stored = offset + 1..<offset + 1 + count
      guard record.withBytes(column, { areEqual($0, kept.span.extracting(stored)) }) else { return false }
      offset += 1 + count
    }
    return true
  }
}

/// Compares bytes, eight at a time.
@inline(__always)
private func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
  let count = one.count
  guard count == other.count else { return false }
  return unsafe one.withUnsafeBytes { one in
    unsafe other.withUnsafeBytes { other in
      var index = 0
      while index + 8 <= count {
        if unsafe one.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          return false
        }
        index += 8
      }
      while index < count {
        if unsafe one[index] != other[index] { return false }
        index += 1
      }
      return true
    }
  }
}
