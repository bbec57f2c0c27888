import PortfolioModel

extension RecordQuery {
  /// Whether the query is about what only the owner and the department see, even where it only counts.
  var isForInside: Bool {
    kinds.contains { [.effortAllocation, .referee, .leave].contains($0) }
      || conditions.contains { condition in kinds.contains { Redactor.isForInside(condition.field, of: $0) } }
  }
}

extension Redactor {
  /// Whether a field is for the owner and the department only.
  static func isForInside(_ field: FieldName, of kind: RecordKind) -> Bool {
    switch ValueFormatting.definition(field, of: kind)?.sensitivity {
    case .personal, .comment, .credentialNumber: true
    case .some(.none), .learner, nil: false
    }
  }
}
