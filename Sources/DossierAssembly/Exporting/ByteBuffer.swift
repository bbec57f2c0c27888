/// Bytes that are put together, of which there is no copy.
///
/// A document is made of tens of thousands of small pieces. An array asks at each of them whether somebody else holds it,
/// and is not told that bytes need no more than to be copied; both took longer than the copying.
@safe
public struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var room: Int
  @usableFromInline var length = 0

  /// How many bytes there are.
  @inlinable public var count: Int { length }

  /// An empty buffer with room for so many bytes, and for more as they come.
  public init(capacity: Int) {
    room = max(capacity, 16)
    unsafe start = .allocate(capacity: room)
  }

  deinit { unsafe start.deallocate() }

  /// The bytes.
  public var array: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The bytes as a text in UTF-8.
  public var string: String { unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  /// Forgets the bytes, and keeps the room.
  public mutating func removeAll() { length = 0 }

  @inlinable
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    makeRoom(1)
    unsafe start[count] = byte
    length += 1
  }

  @inlinable
  @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(bytes.count)
    unsafe (start + count).update(from: source, count: bytes.count)
    length += bytes.count
  }

  /// Appends what stands in the program.
  @inlinable
  @inline(__always)
  public mutating func append(_ text: StaticString) { text.withUTF8Buffer { unsafe append($0) } }

  /// Appends a text as UTF-8.
  public mutating func append(utf8 text: String) {
    if unsafe text.utf8.withContiguousStorageIfAvailable({ unsafe append($0) }) != nil { return }
    for byte in text.utf8 { append(byte) }
  }

  public mutating func append(_ other: borrowing ByteBuffer) {
    unsafe append(UnsafeBufferPointer(start: other.start, count: other.count))
  }

  public mutating func append(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBufferPointer { unsafe append($0) } }

  /// Appends a part of bytes.
  public mutating func append(_ bytes: [UInt8], in range: Range<Int>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends one byte so many times.
  @inlinable
  @inline(__always)
  public mutating func append(_ byte: UInt8, times: Int) {
    makeRoom(times)
    for place in 0..<times { unsafe start[count + place] = byte }
    length += times
  }

  /// Appends a whole number in digits.
  public mutating func append(digitsOf number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    // Most are coordinates and lines of files, below 1,000.
    var rest = number.magnitude
    var digits = rest < 10 ? 1 : rest < 100 ? 2 : 3
    var power: UInt64 = 1000
    while rest >= power {
      digits += 1
      if digits == 20 { break }
      power *= 10
    }
    makeRoom(digits)
    for place in (count..<count + digits).reversed() {
      unsafe start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    length += digits
  }

  @inlinable
  @inline(__always)
  mutating func makeRoom(_ length: Int) {
    precondition(length >= 0, "a number of bytes")
    if length > room - count { grow(length) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(_ length: Int) {
    let larger = max(2 * room, count + length)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe grown.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe (start, room) = (grown, larger)
  }
}
