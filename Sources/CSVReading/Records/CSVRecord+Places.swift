extension CSVRecord {
  /// The place of the record.
  package var place: CSVPlace { CSVPlace(offset: offset, line: line, row: row) }

  /// The place of a field; of a field beyond the last, the record's line and offset.
  package func place(of index: Int) -> CSVPlace {
    CSVPlace(offset: offset(of: index), line: line(of: index), row: row, field: index)
  }

  /// Bytes before the field, or its opening quote, in the original file.
  package func offset(of index: Int) -> Int {
    guard index < fieldCount else { return offset }
    if !transcodedOffsets.isEmpty { return transcodedOffsets[index] }
    return offset + Int(slots[index].start) - (isQuoted(index) ? 1 : 0)
  }

  /// The physical line that the field starts on, from 1.
  ///
  /// - Complexity: O(*n*) in the bytes of the fields before it.
  package func line(of index: Int) -> Int {
    var line = line
    for earlier in 0..<min(index, fieldCount) {
      line += withBytes(earlier) { lineEnds(in: $0) }
    }
    return line
  }
}

/// Counts line ends, a CRLF as one.
func lineEnds(in bytes: Span<UInt8>) -> Int {
  var count = 0
  var previous: UInt8 = 0
  for index in bytes.indices {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")) {
      count += 1
    }
    previous = byte
  }
  return count
}
