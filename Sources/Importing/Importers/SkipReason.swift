/// Why rows are passed over on purpose.
public struct SkipReason: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// What a reader sees after the count: "blank rows".
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }

  public static let blank: SkipReason = "blank rows"
  public static let footer: SkipReason = "footer rows"
  public static let anotherPerson: SkipReason = "about somebody else"

  public static func < (first: Self, second: Self) -> Bool { first.text < second.text }
}
