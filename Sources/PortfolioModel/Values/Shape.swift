/// The names of the fields that a ``FieldSet`` can hold, in order; shared by reference.
public final class Shape: Sendable {
  public let names: [FieldName]
  /// The positions of names by their length in bytes: only names of one length are compared, which takes less than
  /// hashing them.
  private let byLength: [Int]
  /// The first bytes of the names, in that order: texts that differ take longer to compare than those that are the same.
  private let heads: [UInt8]
  /// Where in these the names of a length begin; those of the next length end them.
  private let starts: [Int]
  private let isASCII: Bool

  /// A name that comes twice keeps its first position.
  public init(_ names: [FieldName]) {
    self.names = names
    isASCII = names.allSatisfy { $0.rawValue.isASCII }
    let lengths = names.map { Self.length($0) }
    var starts = Array(repeating: 0, count: (lengths.max() ?? 0) + 2)
    for length in lengths { starts[length + 1] += 1 }
    for length in starts.indices.dropFirst() { starts[length] += starts[length - 1] }
    var next = starts
    var byLength = Array(repeating: 0, count: names.count)
    for (position, length) in lengths.enumerated() {
      byLength[next[length]] = position
      next[length] += 1
    }
    (self.byLength, self.starts) = (byLength, starts)
    heads = byLength.map { Self.head(names[$0]) }
  }

  /// The length of a name; what a file calls a column may be of any, so all long ones count as of one.
  private static func length(_ name: FieldName) -> Int { min(name.rawValue.utf8.count, 48) }

  private static func head(_ name: FieldName) -> UInt8 { name.rawValue.utf8.first ?? 0 }

  /// The shape of those of the first 64 names whose bits are set.
  func part(_ present: UInt64) -> Shape {
    Shape(names.indices.prefix(64).filter { present >> UInt64($0) & 1 == 1 }.map { names[$0] })
  }

  public func position(of name: FieldName) -> Int? {
    let length = Self.length(name)
    if length + 1 < starts.count {
      let head = Self.head(name)
      for place in starts[length]..<starts[length + 1]
      where heads[place] == head && names[byLength[place]] == name {
        return byLength[place]
      }
    }
    // Beyond ASCII, texts of different lengths can be the same letters.
    return isASCII && name.rawValue.isASCII ? nil : names.firstIndex(of: name)
  }
}

extension String {
  /// Whether it has only letters that take a byte; the counts of a text in ASCII are known without reading it.
  fileprivate var isASCII: Bool { utf8.count == utf16.count }
}
