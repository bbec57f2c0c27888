/// A span of time in two columns or paths.
package struct MappingSpan: Hashable, Sendable {
  package var start: MappingValue?
  package var end: MappingValue?
  /// Where this holds, the span goes on.
  package var ongoing: MappingCondition?
  package var missingEnd = MissingEnd.unknown

  /// What an absent end means.
  package enum MissingEnd: String, Hashable, Sendable, CaseIterable {
    case unknown, ongoing, same
  }

  package init() {}
}
