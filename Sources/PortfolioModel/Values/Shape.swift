/// The names of the fields that a ``FieldSet`` can hold, in order; shared by reference.
public final class Shape: Sendable {
  public let names: [FieldName]
  /// Where each name is; nil where there are few, among which looking takes less than hashing.
  private let positions: [FieldName: Int]?
  private let isASCII: Bool

  /// A name that comes twice keeps its first position.
  public init(_ names: [FieldName]) {
    self.names = names
    isASCII = names.allSatisfy { $0.rawValue.isASCII }
    positions =
      names.count <= Self.few
      ? nil : Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let few = 24

  public func position(of name: FieldName) -> Int? {
    if let positions { return positions[name] }
    let length = name.rawValue.utf8.count
    for place in names.indices where names[place].rawValue.utf8.count == length && names[place] == name {
      return place
    }
    // Beyond ASCII, texts of different lengths can be the same letters.
    return isASCII && name.rawValue.isASCII ? nil : names.firstIndex(of: name)
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
