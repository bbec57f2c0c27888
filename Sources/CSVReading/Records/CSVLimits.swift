/// How large the parts of a file may be before reading it stops.
package struct CSVLimits: Sendable, Hashable {
  /// Bytes in a field, as written in the file (in UTF-8 for other encodings).
  package var fieldSize: Int
  /// Fields in a record.
  package var fieldsPerRecord: Int
  /// Bytes in a record; memory use is at most a small multiple of it.
  package var recordSize: Int
  /// Problems that are kept until they are taken; more are only counted.
  package var pendingProblems: Int

  package init(
    fieldSize: Int = 16 << 20,
    fieldsPerRecord: Int = 65_536,
    recordSize: Int = 64 << 20,
    pendingProblems: Int = 10_000
  ) {
    self.fieldSize = max(0, fieldSize)
    self.fieldsPerRecord = max(1, fieldsPerRecord)
    // Positions within a record are kept in 32 bits.
    self.recordSize = min(max(1, recordSize), 1 << 31)
    self.pendingProblems = max(0, pendingProblems)
  }
}
