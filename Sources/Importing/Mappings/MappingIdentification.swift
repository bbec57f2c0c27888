/// How a mapping recognises its files; all that is given must hold.
package struct MappingIdentification: Hashable, Sendable {
  /// Titles that the header must have, each as a list of alternatives.
  package var columns: [[String]] = []
  /// Titles that the header must not have.
  package var without: [String] = []
  /// Whether a header with a column that the mapping does not read is another layout.
  package var isClosed = false
  /// Local names that the root element may have.
  package var roots: [String] = []
  /// A regular expression for the root's namespace.
  package var namespace: String?
  /// Elements that must occur near the beginning.
  package var paths: [String] = []
  /// A regular expression for the file's name.
  package var fileName: String?
  /// Texts that must occur near the beginning.
  package var contents: [String] = []
  /// How sure a match is; nil goes by what is asked for.
  package var confidence: ProbeResult.Confidence?

  package init() {}

  /// How sure a match is.
  package var effectiveConfidence: ProbeResult.Confidence {
    if let confidence { return confidence }
    return contents.isEmpty && fileName == nil && namespace == nil && paths.isEmpty ? .likely : .certain
  }
}
