import PortfolioModel

/// A shape of an import, with what is derived from it once: its number, and its names in ascending order, encoded.
final class ShapeSlot {
  struct Name {
    let encoded: [UInt8]
    /// The position of the value in the shape.
    let position: Int
  }

  let number: Int32
  let fields: [Name]
  let unmapped: [Name]
  private let kind: RecordKind
  private let shapes: (Shape, Shape)

  init(number: Int32, kind: RecordKind, fields: Shape, unmapped: Shape) {
    (self.number, self.kind, shapes) = (number, kind, (fields, unmapped))
    self.fields = Self.sorted(fields)
    self.unmapped = Self.sorted(unmapped)
  }

  private static func sorted(_ shape: Shape) -> [Name] {
    // Positions break ties: the sort is then the same for names that come twice.
    shape.names.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map { offset, name in
      var encoded: [UInt8] = []
      encoded.append(text: name.rawValue.utf8)
      return Name(encoded: encoded, position: offset)
    }
  }

  /// Appends what the digests of identities begin with.
  func appendPrefix(to bytes: inout [UInt8], tag: UInt8, system: [UInt8]) {
    bytes.append(tag)
    bytes.append(text: system)
    bytes.append(text: kind.rawValue.utf8)
  }
}

extension [UInt8] {
  /// Appends a text behind its length in LEB128.
  mutating func append(text: some Collection<UInt8>) {
    var rest = text.count
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
    append(contentsOf: text)
  }
}
