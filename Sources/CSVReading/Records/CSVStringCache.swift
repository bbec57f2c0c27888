/// Strings by their bytes, so that a value that repeats in a column is made once.
///
/// It keeps the last string for each of a fixed number of hashes, so its size does not grow with the file.
package struct CSVStringCache: Sendable {
  private struct Entry {
    var hash: UInt64
    var string: String
  }

  private var entries: [Entry?]
  private let mask: Int
  private let longest: Int

  /// Makes a cache with room for `capacity` strings (rounded up to a power of two) of at most `longest` bytes.
  package init(capacity: Int = 4096, longest: Int = 256) {
    var size = 16
    while size < capacity { size *= 2 }
    entries = Array(repeating: nil, count: size)
    mask = size - 1
    self.longest = longest
  }

  /// The string of these bytes; what is not valid UTF-8 becomes U+FFFD.
  package mutating func string(for bytes: Span<UInt8>) -> String {
    // A string of up to 15 bytes lives in its own word pair; making one costs less than finding one.
    guard bytes.count > 15, bytes.count <= longest else { return Self.makeString(bytes) }
    let hash = Self.hash(bytes)
    let slot = Int(truncatingIfNeeded: hash) & mask
    if let entry = entries[slot], entry.hash == hash, Self.matches(entry.string, bytes) {
      return entry.string
    }
    let string = Self.makeString(bytes)
    // Repaired text no longer has the bytes that it would be looked up by.
    if string.utf8.count == bytes.count { entries[slot] = Entry(hash: hash, string: string) }
    return string
  }

  /// A 64-bit hash of bytes, the same in every run; not for untrusted keys of a dictionary.
  package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    let count = bytes.count
    return unsafe bytes.withUnsafeBytes { bytes in
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
      var index = 0
      while index + 8 <= count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = mix(hash ^ word.littleEndian)
        index += 8
      }
      var tail: UInt64 = 0
      while index < count {
        tail = unsafe tail << 8 | UInt64(bytes[index])
        index += 1
      }
      return mix(hash ^ tail)
    }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  private static func makeString(_ bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private static func matches(_ string: String, _ bytes: Span<UInt8>) -> Bool {
    guard string.utf8.count == bytes.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { unsafe string.utf8.elementsEqual($0) }
  }
}
