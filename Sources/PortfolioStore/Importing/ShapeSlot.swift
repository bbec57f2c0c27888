import PortfolioModel

/// A shape of an import, with what is derived from it once: its number, and its names in ascending order, encoded.
final class ShapeSlot {
  /// The names of a set in ascending order.
  struct Names {
    /// The names behind their lengths, one after another.
    var encoded: [UInt8] = []
    /// Where the encoded names begin, and at last where they end.
    var ends = [0]
    /// The positions of the values in the shape.
    var positions: [Int] = []
  }

  let number: Int32
  let fields: Names
  let unmapped: Names
  private let kind: RecordKind
  private let shapes: (Shape, Shape)

  init(number: Int32, kind: RecordKind, fields: Shape, unmapped: Shape) {
    (self.number, self.kind, shapes) = (number, kind, (fields, unmapped))
    self.fields = Self.sorted(fields)
    self.unmapped = Self.sorted(unmapped)
  }

  private static func sorted(_ shape: Shape) -> Names {
    var names = Names()
    // Positions break ties: the sort is then the same for names that come twice.
    let order = shape.names.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
    for (position, name) in order {
      names.encoded.append(text: name.rawValue.utf8)
      names.ends.append(names.encoded.count)
      names.positions.append(position)
    }
    return names
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
