/// How surely a file is of an importer's format.
public enum ProbeResult: Hashable, Sendable {
  /// The importer reads such files; a greater confidence wins, an equal one is a tie that the user decides.
  case match(confidence: Confidence, reason: String)
  /// The importer does not read the file.
  ///
  /// The likeness, 0…1, and the difference ("lacks DOI; has Publisher") let a message name the nearest importer.
  case noMatch(likeness: Double, difference: String)

  public enum Confidence: Int, Hashable, Sendable, Comparable {
    /// The file could be of the format.
    case possible = 1
    /// The header or root element is the format's own.
    case likely
    /// Header or root, and a mark that no other format has.
    case certain

    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
  }
}
