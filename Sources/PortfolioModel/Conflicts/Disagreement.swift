/// How far apart two values of a field are, from nothing to what somebody has to look at.
package enum Disagreement: String, Hashable, Sendable, Comparable, CaseIterable {
  case none
  /// Case, punctuation, diacritics, markup.
  case spelling
  /// One says the same less precisely: a year for a day, initials for names, an abbreviated journal.
  case precision
  /// Other, in a field that describes and does not count: an abstract, keywords, a link.
  case detail
  /// Other.
  case real

  package static func < (first: Self, second: Self) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}
