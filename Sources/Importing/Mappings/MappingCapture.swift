/// Parts of a file's name or of the text before its header that fields can use.
package struct MappingCapture: Hashable, Sendable {
  package var origin: Origin
  /// A regular expression with named groups.
  package var pattern: String
  /// The names of the groups.
  package var names: [String]

  package enum Origin: String, Hashable, Sendable, CaseIterable {
    case fileName, preamble
  }

  package init(from origin: Origin, pattern: String, names: [String]) {
    (self.origin, self.pattern, self.names) = (origin, pattern, names)
  }
}
