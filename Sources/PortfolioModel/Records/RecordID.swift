/// The id of a record: the kind's letter and a code derived from the identity of its first observation, `T-7K3QX8…`.
package struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let letter: Character
  /// Twelve characters of Crockford's base 32.
  package let code: String

  package init(kind: RecordKind, identity: ObservationIdentity) {
    (letter, code) = (kind.definition.letter, identity.code)
  }

  package var description: String { "\(letter)-\(code)" }

  package static func < (first: Self, second: Self) -> Bool {
    (first.letter, first.code) < (second.letter, second.code)
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
