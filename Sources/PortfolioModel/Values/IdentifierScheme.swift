/// Identifiers that a registry gives to a work, a grant or a person.
public enum IdentifierScheme: String, Hashable, Sendable, CaseIterable {
  case doi
  case pmid
  case pmcid
  case isbn
  case eid
  case grantNumber
  case orcid

  /// Whether records of different systems that share such an identifier are the same activity.
  ///
  /// An ORCID iD names a person, so it joins nothing.
  public var joinsRecords: Bool { self != .orcid }
}
