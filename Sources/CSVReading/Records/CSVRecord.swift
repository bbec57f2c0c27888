/// The record that a reader stands on: its fields' bytes, unescaped and in UTF-8, and where it is.
///
/// It lives in the reader and is overwritten by the next one, so it can be borrowed but not kept. A field
/// beyond the last one reads as an empty, unquoted field; `fieldCount` tells them apart.
package struct CSVRecord: ~Copyable {
  /// The reader's buffer; this record's bytes start at `base`.
  package internal(set) var buffer: [UInt8] = []
  package internal(set) var base = 0
  /// One slot per field, and room for more.
  package internal(set) var slots: [CSVFieldSlot]
  /// Where each field starts in the original file, when its bytes were transcoded.
  var transcodedOffsets: [Int] = []

  /// The number of fields; 0 in a blank line.
  package internal(set) var fieldCount = 0
  /// Bytes before the record in the original file, in the file's own encoding.
  package internal(set) var offset = 0
  /// The physical line that the record starts on, from 1.
  package internal(set) var line = 0
  /// The number of the record, from 1; blank lines and comments count, as they do in a spreadsheet.
  package internal(set) var row = 0

  /// Makes an empty record with room for so many fields.
  init(capacity: Int) {
    slots = Array(repeating: CSVFieldSlot(start: 0, end: 0, marks: 0), count: capacity)
  }

  /// Whether the record is a line without a single byte.
  @inlinable
  package var isBlank: Bool { fieldCount == 0 }

  /// Whether the record is blank or has only empty fields, as spreadsheets write empty rows.
  package var isEmpty: Bool {
    for index in 0..<fieldCount where !isEmpty(index) { return false }
    return true
  }

  /// Whether the field has no bytes; a quoted empty field is empty too.
  @inlinable
  package func isEmpty(_ index: Int) -> Bool { byteCount(index) == 0 }

  /// Whether the field was in quotes.
  @inlinable
  package func isQuoted(_ index: Int) -> Bool {
    index < fieldCount && slots[index].marks & CSVFieldSlot.quoted != 0
  }

  /// The number of bytes of the field, unescaped and in UTF-8.
  @inlinable
  package func byteCount(_ index: Int) -> Int {
    guard index < fieldCount else { return 0 }
    let slot = slots[index]
    return Int(slot.end) - Int(slot.start)
  }

  /// Where the field's bytes are in `buffer`.
  @inlinable
  package func bounds(_ index: Int) -> Range<Int> {
    guard index < fieldCount else { return 0..<0 }
    let slot = slots[index]
    return base + Int(slot.start)..<base + Int(slot.end)
  }

  /// Lends the field's bytes, unescaped and in UTF-8; bytes that were not valid UTF-8 are unchanged.
  @inlinable
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(buffer.span.extracting(bounds(index)))
  }

  /// Lends every field's bytes in turn.
  @inlinable
  package func forEachField<Failure: Error>(
    _ body: (_ index: Int, _ bytes: Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let bytes = buffer.span
    let slots = slots.span
    for index in 0..<fieldCount {
      let slot = slots[index]
      try body(index, bytes.extracting(base + Int(slot.start)..<base + Int(slot.end)))
    }
  }
}
