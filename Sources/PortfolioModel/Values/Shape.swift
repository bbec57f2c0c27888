/// The names of the fields that a ``FieldSet`` can hold, in order; shared by reference.
public final class Shape: Sendable {
  public let names: [FieldName]
  private let positions: [FieldName: Int]

  /// A name that comes twice keeps its first position.
  public init(_ names: [FieldName]) {
    self.names = names
    positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func position(of name: FieldName) -> Int? { positions[name] }
}
