/// The name of a field, in lower camel case: `contactHours`.
public struct FieldName: Hashable, Sendable, RawRepresentable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public var description: String { rawValue }

  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}
