extension CSVFindings {
  /// Finds NULs and what is not well-formed UTF-8 in `bytes[start..<end]`.
  ///
  /// `bytes[0]` is at `origin` of the stream. Returns where to go on when there are more bytes: `end`, or
  /// the start of a sequence that `end` cuts.
  mutating func inspect(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, origin: Int, isLast: Bool
  ) -> Int {
    var index = start
    while index < end {
      if end &- index >= 32, unsafe !ByteWord.needsInspection(bytes + index) {
        index &+= 32
        continue
      }
      let stop = min(index + 32, end)
      while index < stop {
        if end &- index >= 8, unsafe !ByteWord.needsInspection(ByteWord.load(bytes + index)) {
          index &+= 8
          continue
        }
        let byte = unsafe bytes[index]
        if byte == 0 {
          add(.nul, at: origin + index, length: 1, count: 1)
          index += 1
        } else if byte < 0x80 {
          index += 1
        } else {
          let sequence = unsafe UTF8Sequence(at: bytes + index, count: end - index)
          if sequence.isCut, !isLast { return index }
          if !sequence.isValid {
            add(.invalid, at: origin + index, length: sequence.length, count: sequence.length)
          }
          index += sequence.length
        }
      }
    }
    return end
  }
}

/// The bytes of one scalar, or the longest start of one, as Unicode's table 3-7 has them.
private struct UTF8Sequence {
  let length: Int
  let isValid: Bool
  /// Whether it is right so far but the bytes end before it does.
  let isCut: Bool

  init(at bytes: UnsafePointer<UInt8>, count: Int) {
    let lead = unsafe bytes[0]
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let wanted: Int
    switch lead {
    case 0xC2...0xDF: wanted = 2
    case 0xE0: (wanted, second) = (3, 0xA0...0xBF)
    case 0xED: (wanted, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: wanted = 3
    case 0xF0: (wanted, second) = (4, 0x90...0xBF)
    case 0xF4: (wanted, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: wanted = 4
    default:
      (length, isValid, isCut) = (1, false, false)
      return
    }
    var found = 1
    while found < wanted, found < count {
      let byte = unsafe bytes[found]
      guard found == 1 ? second.contains(byte) : (0x80...0xBF).contains(byte) else { break }
      found += 1
    }
    length = found
    isValid = found == wanted
    isCut = found < wanted && found == count
  }
}
