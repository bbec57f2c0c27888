package import PortfolioModel

/// How a row names its person.
package enum MappingPerson: Hashable, Sendable {
  /// The export is of the portfolio's person.
  case owner
  /// The person is one of those in a field: `authors`, or the `investigators` of a grant.
  case among(FieldName)
  case named(Reference)

  /// The columns or paths that name a person.
  package struct Reference: Hashable, Sendable {
    package var identifiers: [Identifier] = []
    package var name: Name?
    /// For XML, a path to the elements that each name a person, and from which the other paths start: the activity is
    /// one of all of them.
    package var each: String?
    /// Whether a row that names nobody is the owner's, instead of an error.
    package var ownerIfMissing = false

    package init() {}
  }

  package struct Identifier: Hashable, Sendable {
    package var scheme: String
    package var value: MappingValue

    package init(scheme: String, value: MappingValue) { (self.scheme, self.value) = (scheme, value) }
  }

  package enum Name: Hashable, Sendable {
    case whole(MappingValue)
    case parts(family: MappingValue, given: MappingValue?)
  }
}
