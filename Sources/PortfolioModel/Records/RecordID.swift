/// The id of a record: the kind's letter and a code derived from the identity of its first observation, `T-7K3QX8…`.
package struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The kind's letter, in ASCII.
  private let letterByte: UInt8
  /// The sixty bits of the code; they are in the order of the codes.
  private let bits: UInt64

  /// How many characters a code has, of five bits each.
  static let codeLength = 12

  package init(kind: RecordKind, identity: ObservationIdentity) {
    (letterByte, bits) = (kind.letterByte, identity.bits)
  }

  package var letter: Character { Character(Unicode.Scalar(letterByte)) }

  /// Twelve characters of Crockford's base 32.
  package var code: String { ObservationIdentity.code(of: bits, length: Self.codeLength) }

  package var description: String { short(Self.codeLength) }

  /// The id with so many characters of the code: `T-7K3Q`.
  func short(_ length: Int) -> String { ObservationIdentity.code(of: bits, length: length, after: letterByte) }

  /// How many characters the codes begin with that are the same; nil where the letters differ.
  func common(with other: Self) -> Int? {
    guard letterByte == other.letterByte else { return nil }
    // The upper four of the sixty-four bits are never used.
    return ((bits ^ other.bits).leadingZeroBitCount - 4) / 5
  }

  package static func < (first: Self, second: Self) -> Bool {
    (first.letterByte, first.bits) < (second.letterByte, second.bits)
  }

  /// Whether the id begins with what a person typed; case does not matter, and I, L and O are read as Crockford says.
  package func begins(with prefix: some StringProtocol) -> Bool {
    var wanted = prefix.uppercased()
    let namesLetter = wanted.dropFirst().first == "-"
    if namesLetter {
      guard wanted.first == letter else { return false }
      wanted.removeFirst(2)
    }
    let normal = wanted.map { $0 == "I" || $0 == "L" ? "1" : $0 == "O" ? "0" : $0 }
    return (namesLetter || !normal.isEmpty) && code.hasPrefix(String(normal))
  }
}

extension RecordKind {
  private static let letters = allCases.sorted().map { $0.definition.letter.asciiValue ?? UInt8(ascii: "?") }

  fileprivate var letterByte: UInt8 { Self.letters[place] }
}
