import Crypto

/// Counts the bytes of one file and works out its SHA-256 while they pass.
package struct FileDigest {
  private var hash = SHA256()
  package private(set) var size = 0

  package init() {}

  package mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    size += bytes.count
  }

  /// Lower-case hexadecimal.
  package var sha256: String { hash.finalize().hexadecimal }

  /// The digest of bytes that are held whole.
  package static func sha256(of bytes: [UInt8]) -> String {
    var digest = FileDigest()
    digest.add(bytes)
    return digest.sha256
  }
}

extension SHA256Digest {
  /// The digest in lower-case hexadecimal.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }
}
