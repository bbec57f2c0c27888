/// Elements that stand where records are expected but match nothing; they were skipped whole.
package struct XMLUnknownElement: Sendable, Equatable {
  /// Without positions, for example `/Data/Record/NEWSCREEN`.
  package var path: String
  package var firstLine: Int
  package var count: Int
}
