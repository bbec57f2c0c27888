/// How much a file may ask for before it is refused.
///
/// libxml2 needs quadratic time for many attributes, names or namespaces, so these are counted before
/// it sees them. No export that we know comes near a default.
package struct XMLLimits: Sendable, Equatable {
  /// The size of the file in bytes.
  package var fileSize = 8 << 30
  /// The length of one start tag in bytes.
  package var startTagLength = 1 << 20
  /// How many attributes, namespace declarations included, one start tag has.
  package var attributesPerElement = 500
  /// How many namespace declarations are in force at one place.
  package var namespacesInScope = 1_000
  /// How deeply elements nest; libxml2 allows 256 at most.
  package var depth = 256
  /// How many different names and namespaces a file uses.
  package var distinctNames = 20_000
  /// The memory one record takes, with the context kept for it.
  package var recordSize = 16 << 20
  /// How many problems are listed; the others are counted.
  package var listedProblems = 1_000

  package init() {}
}
