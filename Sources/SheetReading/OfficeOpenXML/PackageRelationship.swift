/// A pointer from one part to another.
struct PackageRelationship: Sendable, Hashable {
  let id: String
  /// The last word of its type, which the strict and the usual namespaces share: `worksheet`, `sharedStrings`.
  let type: String
  /// The part, from the top of the archive.
  let part: String
}
