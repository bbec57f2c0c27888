/// Counts what may be entries of an archive without believing its directory.
///
/// An entry of the directory begins with four bytes of its own, so an archive has at most as many entries as the
/// bytes occur, whatever number its end record gives. It is counted before libzip makes room for the entries.
enum ZipDirectoryScan {
  /// Whether the bytes of an entry occur more often than `limit`.
  static func hasMoreEntries(_ bytes: [UInt8], than limit: Int) -> Bool {
    var count = 0
    var index = 0
    let last = bytes.count - 4
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      while index <= last {
        // Three of four places are passed over at one look: the third and fourth byte are rare in any text.
        switch unsafe bytes[index + 3] {
        case 2:
          if unsafe bytes[index] == 0x50, unsafe bytes[index + 1] == 0x4B, unsafe bytes[index + 2] == 1 {
            count += 1
            if count > limit { return true }
            index += 4
          } else {
            index += 4
          }
        case 1: index += 1
        case 0x4B: index += 2
        case 0x50: index += 3
        default: index += 4
        }
      }
      return false
    }
  }

  /// The number of entries that the last end record gives, where there is one.
  static func declaredEntries(_ bytes: [UInt8]) -> Int? {
    var index = bytes.count - 22
    let first = max(0, bytes.count - 22 - 65_535)
    while index >= first {
      if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 5, bytes[index + 3] == 6 {
        return Int(bytes[index + 10]) | Int(bytes[index + 11]) << 8
      }
      index -= 1
    }
    return nil
  }
}
