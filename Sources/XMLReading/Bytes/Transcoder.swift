/// Turns the bytes of a file into UTF-8, piece by piece, so that one scanner and one parser do.
struct Transcoder {
  private let encoding: XMLEncoding
  /// The first byte of a UTF-16 unit whose second byte is in the next piece.
  private var pendingByte: UInt8?
  private var pendingHighSurrogate: UInt16?

  init(_ encoding: XMLEncoding) {
    self.encoding = encoding
  }

  /// Whether the bytes are UTF-8 already.
  var passesThrough: Bool { encoding == .utf8 }

  /// Appends `bytes` to `output` as UTF-8.
  mutating func transcode(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    switch encoding {
    case .utf8:
      for index in bytes.indices { output.append(bytes[index]) }
    case .latin1:
      for index in bytes.indices { Self.append(UInt32(bytes[index]), to: &output) }
    case .windows1252:
      for index in bytes.indices {
        let byte = bytes[index]
        let scalar = (0x80..<0xA0).contains(byte) ? Self.windows1252[Int(byte) - 0x80] : UInt16(byte)
        Self.append(UInt32(scalar), to: &output)
      }
    case .utf16LittleEndian, .utf16BigEndian:
      for index in bytes.indices {
        guard let first = pendingByte else {
          pendingByte = bytes[index]
          continue
        }
        pendingByte = nil
        let second = bytes[index]
        let unit =
          encoding == .utf16LittleEndian
          ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second)
        append(unit: unit, to: &output)
      }
    }
  }

  /// Ends the text; half a character becomes a byte that the parser reports.
  mutating func finish(into output: inout [UInt8]) {
    if pendingByte != nil || pendingHighSurrogate != nil { output.append(Self.invalid) }
    pendingByte = nil
    pendingHighSurrogate = nil
  }

  private mutating func append(unit: UInt16, to output: inout [UInt8]) {
    if let high = pendingHighSurrogate {
      pendingHighSurrogate = nil
      if (0xDC00..<0xE000).contains(unit) {
        Self.append(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &output)
        return
      }
      output.append(Self.invalid)
    }
    switch unit {
    case 0xD800..<0xDC00: pendingHighSurrogate = unit
    case 0xDC00..<0xE000: output.append(Self.invalid)
    default: Self.append(UInt32(unit), to: &output)
    }
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
      output.append(UInt8(scalar))
    case ..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// A byte that is never valid in UTF-8, so that the parser breaks off where the text does.
  private static let invalid: UInt8 = 0xFF

  /// 0x80 to 0x9F; the five unassigned bytes are the control characters that browsers make of them.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
