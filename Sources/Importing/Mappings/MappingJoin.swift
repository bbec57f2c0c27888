/// Another file whose rows belong to those of the file that is read.
package struct MappingJoin: Hashable, Sendable {
  /// The name by which its columns are reached: `course/Title`.
  package var name: String
  /// A regular expression for the companion's file name.
  package var fileName: String?
  /// Titles that the companion's header must have, each as a list of alternatives.
  package var columns: [[String]] = []
  /// The columns that agree, in the file that is read (or in another companion) and in this one.
  package var on: [Pair] = []
  /// Whether a row may have several of the companion's; they are read with `each`.
  package var isMany = false
  /// Whether nothing is imported without the companion.
  package var isRequired = true
  /// What must hold of the companion's rows.
  package var condition: MappingCondition?
  package var dialect = MappingDialect()

  package struct Pair: Hashable, Sendable {
    package var own: String
    package var other: String

    package init(own: String, other: String) { (self.own, self.other) = (own, other) }
  }

  package init(_ name: String) { self.name = name }
}
