import PortfolioModel

extension Value {
  /// The field, of this value or within its groups, whose number is below zero although that makes no sense.
  func negativeNumber(for field: FieldDefinition) -> FieldDefinition? {
    switch self {
    case .number(let number): return number < 0 && !field.mayBeNegative ? field : nil
    case .list(let elements):
      // Most lists are of names and words.
      guard let fields = field.type.groupFields else { return nil }
      return elements.lazy.compactMap { $0.negativeNumber(among: fields) }.first
    case .group: return field.type.groupFields.flatMap { negativeNumber(among: $0) }
    default: return nil
    }
  }

  private func negativeNumber(among fields: [FieldDefinition]) -> FieldDefinition? {
    guard case .group(let group) = self else { return nil }
    return fields.lazy.compactMap { group[$0.name]?.negativeNumber(for: $0) }.first
  }
}
