/// Archives that no library writes, made of one that a library wrote.
enum HostileZip {
  /// The archive with another size for one of its parts in the directory.
  static func declaring(_ size: UInt32, of part: String, in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for entry in directory(of: bytes) where name(at: entry, in: bytes) == part {
      bytes.replaceSubrange((entry + 24)..<(entry + 28), with: little(size, 4))
    }
    return bytes
  }

  /// The archive with many parts in the directory that all have the same contents of zeros.
  static func overlapping(_ bytes: [UInt8], times: Int, size: Int) -> [UInt8] {
    guard let end = bytes.lastStart(of: [0x50, 0x4B, 5, 6]), let start = directory(of: bytes).first else { return [] }
    let header: [UInt8] =
      [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(0, 4) + little(UInt32(size), 4)
      + little(UInt32(size), 4) + [1, 0, 0, 0] + [UInt8(ascii: "k")]
    let body = bytes[..<start] + header + [UInt8](repeating: 0, count: size)
    var list = Array(bytes[start..<end])
    for number in 0..<times {
      let name = Array("k\(number)".utf8)
      list += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(0, 4) + little(UInt32(size), 4)
      list += little(UInt32(size), 4) + little(UInt32(name.count), 2) + [UInt8](repeating: 0, count: 12)
      list += little(UInt32(start), 4) + name
    }
    let count = little(UInt32(directory(of: bytes).count + times), 2)
    return body + list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(list.count), 4)
      + little(UInt32(body.count), 4) + [0, 0]
  }

  private static func directory(of bytes: [UInt8]) -> [Int] {
    bytes.ranges(of: [0x50, 0x4B, 1, 2]).map(\.lowerBound)
  }

  private static func name(at entry: Int, in bytes: [UInt8]) -> String {
    let length = Int(bytes[entry + 28]) | Int(bytes[entry + 29]) << 8
    return String(decoding: bytes[(entry + 46)..<(entry + 46 + length)], as: UTF8.self)
  }

  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
}

extension [UInt8] {
  fileprivate func lastStart(of mark: [UInt8]) -> Int? { ranges(of: mark).last?.lowerBound }
}
