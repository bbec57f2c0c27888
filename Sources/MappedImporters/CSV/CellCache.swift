import CSVReading

/// What was made of the cells of some columns, by the cells' bytes, so that what repeats is made once.
///
/// It keeps the last result for each of a fixed number of hashes, so its size does not grow with the file, and it
/// stops where values hardly repeat.
struct CellCache<Result> {
  private struct Entry {
    var hash: UInt64
    var bytes: [UInt8]
    var result: Result
  }

  private var entries: [Entry?]
  private let columns: [Int]
  private var lookups = 0
  private var hits = 0
  private(set) var isActive: Bool

  private static var size: Int { 4096 }
  private static var longestCell: Int { 512 }

  init(columns: [Int]) {
    self.columns = columns
    isActive = !columns.isEmpty
    entries = isActive ? Array(repeating: nil, count: Self.size) : []
  }

  /// The hash of a record's cells.
  func hash(_ record: borrowing CSVRecord) -> UInt64 {
    if columns.count == 1 { return record.hash(columns[0]) }
    var hash: UInt64 = 0
    for column in columns { hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ record.hash(column) ^ (hash >> 32) }
    return hash
  }

  /// What was made of equal cells before.
  mutating func result(_ record: borrowing CSVRecord, hash: UInt64) -> Result? {
    lookups += 1
    let slot = Int(truncatingIfNeeded: hash ^ (hash >> 40)) & (Self.size - 1)
    if let entry = entries[slot], entry.hash == hash, matches(entry.bytes, record) {
      hits += 1
      return entry.result
    }
    if lookups == 8 * Self.size {
      if hits < lookups / 8 { deactivate() } else { (lookups, hits) = (0, 0) }
    }
    return nil
  }

  private mutating func deactivate() {
    isActive = false
    entries = []
  }

  mutating func store(_ result: Result, _ record: borrowing CSVRecord, hash: UInt64) {
    guard isActive else { return }
    var bytes: [UInt8] = []
    for column in columns {
      let count = record.byteCount(column)
      guard count <= Self.longestCell else { return }
      if columns.count > 1 {
        bytes.append(UInt8(truncatingIfNeeded: count))
        bytes.append(UInt8(truncatingIfNeeded: count >> 8))
      }
      record.withBytes(column) { cell in for index in cell.indices { bytes.append(cell[index]) } }
    }
    entries[Int(truncatingIfNeeded: hash ^ (hash >> 40)) & (Self.size - 1)] = Entry(
      hash: hash, bytes: bytes, result: result)
  }

  private func matches(_ bytes: [UInt8], _ record: borrowing CSVRecord) -> Bool {
    if columns.count == 1 {
      return record.withBytes(columns[0]) { cell in Self.areEqual(cell, bytes.span) }
    }
    var offset = 0
    for column in columns {
      let count = record.byteCount(column)
      guard offset + 2 + count <= bytes.count, Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 == count else {
        return false
      }
      let stored = bytes.span.extracting(offset + 2..<offset + 2 + count)
      guard record.withBytes(column, { cell in Self.areEqual(cell, stored) }) else { return false }
      offset += 2 + count
    }
    return offset == bytes.count
  }

  @inline(__always)
  private static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
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
}
