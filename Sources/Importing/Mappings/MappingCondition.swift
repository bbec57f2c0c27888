/// What must hold of a row or an element.
package indirect enum MappingCondition: Hashable, Sendable {
  /// The text is one of these; case does not matter.
  case isOneOf(MappingValue, [String])
  /// A regular expression is found in the text.
  case matches(MappingValue, String)
  case isPresent(MappingValue, Bool)
  case not(MappingCondition)
  case all([MappingCondition])
  case any([MappingCondition])
}
