/// Turns UTF-16 and Windows-1252 into UTF-8, chunk by chunk.
///
/// What is not valid becomes U+FFFD and a finding. Offsets in the original are found again by counting
/// scalars, so the transcoder keeps none.
struct CSVTranscoder {
  /// Stands for a delimiter beyond ASCII, since no UTF-8 text holds this byte.
  static let delimiterStandIn: UInt8 = 0xFF

  let encoding: CSVEncoding
  /// The Windows-1252 byte that becomes `delimiterStandIn`.
  private let highDelimiter: UInt8?
  private var highSurrogate: UInt16?
  private var oddByte: UInt8?

  init(_ encoding: CSVEncoding, delimiter: UInt8) {
    self.encoding = encoding
    highDelimiter = delimiter >= 0x80 ? delimiter : nil
  }

  /// Appends the bytes' UTF-8 to `output`, whose end is at `position` of the stream.
  mutating func transcode(
    _ bytes: some Collection<UInt8>, isLast: Bool, at position: Int, to output: inout [UInt8],
    findings: inout CSVFindings
  ) {
    let origin = position - output.count
    switch encoding {
    case .utf8:
      output.append(contentsOf: bytes)
    case .windows1252:
      for byte in bytes {
        if byte == highDelimiter {
          output.append(Self.delimiterStandIn)
        } else if byte < 0x80 {
          if byte == 0 { findings.add(.nul, at: origin + output.count, length: 1, count: 1) }
          output.append(byte)
        } else {
          let scalar = byte < 0xA0 ? Self.windows1252[Int(byte - 0x80)] : UInt32(byte)
          if scalar == 0xFFFD { findings.add(.invalid, at: origin + output.count, length: 3, count: 1) }
          Self.append(scalar, to: &output)
        }
      }
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in bytes {
        guard let first = oddByte else {
          oddByte = byte
          continue
        }
        oddByte = nil
        let unit =
          encoding == .utf16LittleEndian
          ? UInt16(first) | UInt16(byte) << 8 : UInt16(first) << 8 | UInt16(byte)
        append(unit, to: &output, origin: origin, findings: &findings)
      }
      if isLast {
        closeSurrogate(to: &output, origin: origin, findings: &findings)
        if oddByte != nil {
          findings.add(.invalid, at: origin + output.count, length: 3, count: 1)
          Self.append(0xFFFD, to: &output)
          oddByte = nil
        }
      }
    }
  }

  /// The number of original bytes that a stretch of UTF-8 was made from.
  func originalCount(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte & 0xC0 == 0x80 { continue }
      switch encoding {
      case .windows1252: count += 1
      case .utf16LittleEndian, .utf16BigEndian: count += (0xF0...0xF7).contains(byte) ? 4 : 2
      case .utf8: count += 1
      }
    }
    return count
  }

  private mutating func append(
    _ unit: UInt16, to output: inout [UInt8], origin: Int, findings: inout CSVFindings
  ) {
    if UTF16.isTrailSurrogate(unit), let high = highSurrogate {
      highSurrogate = nil
      Self.append(
        0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF, to: &output)
      return
    }
    closeSurrogate(to: &output, origin: origin, findings: &findings)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else if UTF16.isTrailSurrogate(unit) {
      findings.add(.invalid, at: origin + output.count, length: 3, count: 2)
      Self.append(0xFFFD, to: &output)
    } else {
      if unit == 0 { findings.add(.nul, at: origin + output.count, length: 1, count: 1) }
      Self.append(UInt32(unit), to: &output)
    }
  }

  /// Reports a high surrogate that its other half did not follow.
  private mutating func closeSurrogate(
    to output: inout [UInt8], origin: Int, findings: inout CSVFindings
  ) {
    guard highSurrogate != nil else { return }
    highSurrogate = nil
    findings.add(.invalid, at: origin + output.count, length: 3, count: 2)
    Self.append(0xFFFD, to: &output)
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      output.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      output.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      output.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }

  /// What bytes 0x80 to 0x9F mean; five of them mean nothing.
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
