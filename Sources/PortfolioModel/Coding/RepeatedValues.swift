/// What the rows of many people say again and again: titles of courses, academic years, the names of an author's fields.
///
/// Each is made once and shared after that. Texts and spans are found by their bytes, and of those that fall on one place
/// the last is kept; of names, the first are. So it takes as much memory for a million rows as for a thousand.
package struct RepeatedValues {
  private var texts: [String]
  private var shortTexts: [(bytes: (UInt64, UInt64), text: String)]
  private var spans: [(bytes: (UInt64, UInt64), spans: [DateSpan])]
  private var shapes: [Shape] = []
  private var partial: [Part: Shape] = [:]
  /// The parts that were asked for last: neighbouring rows mostly fill the same columns.
  private var recent: [Recent]

  private struct Recent {
    let part: Part
    let made: Shape
  }

  /// How many texts, spans and parts of shapes are kept; a power of two.
  private static let places = 1024
  /// How many sets of names are kept: those of groups are few.
  private static let mostShapes = 16

  package init() {
    texts = Array(repeating: "", count: Self.places)
    // The words of an empty text, which belong to it.
    shortTexts = Array(repeating: ((0, 0), ""), count: Self.places)
    spans = Array(repeating: ((0, 0), []), count: Self.places)
    let empty = FieldSet.empty.shape
    recent = Array(repeating: Recent(part: Part(shape: empty, present: 0), made: empty), count: 64)
  }

  /// Fewer than sixteen bytes and how many they are, in two words.
  private static func packed(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    var packed = (UInt64(0), UInt64(0))
    unsafe withUnsafeMutableBytes(of: &packed) { unsafe $0.copyMemory(from: bytes) }
    // The last of the sixteen bytes is free.
    packed.1 |= UInt64(bytes.count).bigEndian
    return packed
  }

  private static func place(of packed: (UInt64, UInt64)) -> Int {
    Int(((packed.0 &* 0x9E37_79B9_7F4A_7C15 ^ packed.1) &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  /// The text that fewer than sixteen bytes are in UTF-8.
  ///
  /// It takes no memory of its own, but to be made, every byte is looked at for what is not UTF-8.
  mutating func shortText(_ bytes: UnsafeRawBufferPointer) -> String {
    let packed = unsafe Self.packed(bytes)
    let place = Self.place(of: packed)
    if shortTexts[place].bytes == packed { return shortTexts[place].text }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    shortTexts[place] = (packed, text)
    return text
  }

  /// The text that the bytes are in UTF-8.
  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    var hash = UInt64(bytes.count)
    var position = 0
    while position + 8 <= bytes.count {
      hash = (hash ^ (unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      position += 8
    }
    while position < bytes.count {
      hash = (hash ^ UInt64(unsafe bytes[position])) &* 0x9E37_79B9_7F4A_7C15
      position += 1
    }
    let place = Int(hash >> 54)
    let known = texts[place]
    if unsafe known.hasBytes(bytes) { return known }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    texts[place] = text
    return text
  }

  /// An array of one span, by the bytes that it was read from.
  mutating func spans(_ span: DateSpan, writtenAs bytes: ArraySlice<UInt8>) -> [DateSpan] {
    // All but long labels of terms fit; the count is a part, so that no end is taken for a zero.
    guard bytes.count < 16 else { return [span] }
    let packed = unsafe bytes.withUnsafeBytes { unsafe Self.packed($0) }
    let place = Self.place(of: packed)
    if spans[place].bytes == packed { return spans[place].spans }
    spans[place] = (packed, [span])
    return spans[place].spans
  }

  /// Some of the names of a shape.
  private struct Part: Hashable {
    let shape: Shape
    /// A bit for each name.
    let present: UInt64

    static func == (first: Self, second: Self) -> Bool {
      first.shape === second.shape && first.present == second.present
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(shape))
      hasher.combine(present)
    }

    /// Its place among the recent ones.
    var place: Int {
      let address = UInt64(UInt(bitPattern: ObjectIdentifier(shape)))
      return Int(((address >> 4 ^ present) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
  }

  /// The shape of those names whose bits are set.
  mutating func shape(_ shape: Shape, present: UInt64) -> Shape {
    let part = Part(shape: shape, present: present)
    let place = part.place
    if recent[place].part == part { return recent[place].made }
    let made = partial[part] ?? shape.part(present)
    if partial.count < Self.places { partial[part] = made }
    recent[place] = Recent(part: part, made: made)
    return made
  }

  /// The shape of the given names.
  mutating func shape(of names: [FieldName]) -> Shape {
    if let known = shapes.first(where: { $0.names == names }) { return known }
    let shape = Shape(names)
    if shapes.count < Self.mostShapes { shapes.append(shape) }
    return shape
  }
}

extension String {
  /// Whether its UTF-8 is the given bytes.
  fileprivate func hasBytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe utf8.withContiguousStorageIfAvailable { own in
      guard own.count == bytes.count else { return false }
      let own = UnsafeRawBufferPointer(own)
      var position = 0
      while position + 8 <= bytes.count {
        if unsafe own.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          != bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        {
          return false
        }
        position += 8
      }
      while position < bytes.count {
        if unsafe own[position] != bytes[position] { return false }
        position += 1
      }
      return true
    } ?? false
  }
}
