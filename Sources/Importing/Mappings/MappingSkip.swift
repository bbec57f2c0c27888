/// Rows or elements that are passed over on purpose.
package struct MappingSkip: Hashable, Sendable {
  /// For XML, the elements that are meant; empty where `condition` alone decides.
  package var elements: [String]
  package var condition: MappingCondition?
  package var reason: SkipReason

  package init(elements: [String] = [], condition: MappingCondition? = nil, reason: SkipReason) {
    (self.elements, self.condition, self.reason) = (elements, condition, reason)
  }
}
