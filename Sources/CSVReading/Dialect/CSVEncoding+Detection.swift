extension CSVEncoding {
  /// A byte order mark: the encoding, nil for one that cannot be read, and the mark's length.
  static func byteOrderMark(of start: ArraySlice<UInt8>) -> (encoding: CSVEncoding?, length: Int)? {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return (nil, 4) }
    if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a byte order mark, known by NULs in every other byte of its ASCII characters.
  ///
  /// Seven of ten characters must be ASCII, and the other bytes must hold almost no NUL.
  static func utf16ByNULs(in sample: ArraySlice<UInt8>) -> CSVEncoding? {
    let pairs = sample.count / 2
    guard pairs >= 2 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in sample.prefix(pairs * 2).enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if odd * 10 >= pairs * 7, even * 20 <= odd { return .utf16LittleEndian }
    if even * 10 >= pairs * 7, odd * 20 <= even { return .utf16BigEndian }
    return nil
  }
}
