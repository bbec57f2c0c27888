/// Where in a source an observation stands.
public struct SourcePlace: Hashable, Sendable {
  /// The line on which the record or element starts, from 1.
  public let line: Int
  /// The data record's number, from 1; nil for XML.
  public let row: Int?
  /// The element's path with positions, for XML: `/Data/Record/SCHTEACH[3]`.
  public let elementPath: String?

  public init(line: Int, row: Int? = nil, elementPath: String? = nil) {
    (self.line, self.row, self.elementPath) = (line, row, elementPath)
  }
}
