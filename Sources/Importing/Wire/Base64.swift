/// Bytes as text of 64 characters (RFC 4648, section 4), for the lines of the importer protocol.
package enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each character; 255 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()

  package static func text(of bytes: [UInt8]) -> String {
    String(decoding: encoded(bytes[...]), as: UTF8.self)
  }

  /// The characters of bytes.
  package static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let alphabet = alphabet
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let left = bytes.endIndex - position
      let first = bytes[position]
      let second = left > 1 ? bytes[position + 1] : 0
      let third = left > 2 ? bytes[position + 2] : 0
      text.append(alphabet[Int(first >> 2)])
      text.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      text.append(left > 1 ? alphabet[Int((second & 15) << 2 | third >> 6)] : UInt8(ascii: "="))
      text.append(left > 2 ? alphabet[Int(third & 63)] : UInt8(ascii: "="))
      position += 3
    }
    return text
  }

  /// The bytes of a text; nil when it is not padded Base64 without line ends.
  package static func bytes(of text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count % 4 == 0 else { return nil }
    let padding = characters.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let values = values
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var group: UInt32 = 0
    for (position, character) in characters.enumerated() {
      let value: UInt8
      if position >= characters.count - padding { value = 0 } else { value = values[Int(character)] }
      guard value < 64 else { return nil }
      group = group << 6 | UInt32(value)
      if position % 4 == 3 {
        bytes.append(UInt8(truncatingIfNeeded: group >> 16))
        bytes.append(UInt8(truncatingIfNeeded: group >> 8))
        bytes.append(UInt8(truncatingIfNeeded: group))
        group = 0
      }
    }
    bytes.removeLast(padding)
    return bytes
  }
}
