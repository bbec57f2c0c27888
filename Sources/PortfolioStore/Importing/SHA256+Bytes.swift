import Crypto

extension SHA256 {
  mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update(bufferPointer: $0) }
  }
}

extension SHA256Digest {
  /// The first sixteen bytes, as an identity has them.
  var halves: (high: UInt64, low: UInt64) {
    let bytes = Array(self)
    let numbers = [bytes[..<8], bytes[8..<16]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    return (numbers[0], numbers[1])
  }

  /// The digest in lower-case hexadecimal.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
