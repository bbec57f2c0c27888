import Importing

/// A condition, made ready for the rows of one file.
indirect enum CompiledCondition {
  case isOneOf(CompiledValue, Set<String>)
  case matches(CompiledValue, BoundedExpression)
  case isPresent(CompiledValue, Bool)
  case not(CompiledCondition)
  case all([CompiledCondition])
  case any([CompiledCondition])

  func holds(_ texts: RowTexts) -> Bool {
    switch self {
    case .isOneOf(let value, let words):
      value.rawTexts(texts).contains { words.contains($0.lowercased()) }
    case .matches(let value, let expression):
      value.rawTexts(texts).contains { expression.matches($0) }
    case .isPresent(let value, let wanted):
      value.rawTexts(texts).contains { !value.isNull($0) } == wanted
    case .not(let condition): !condition.holds(texts)
    case .all(let conditions): conditions.allSatisfy { $0.holds(texts) }
    case .any(let conditions): conditions.contains { $0.holds(texts) }
    }
  }

  var references: [Int] {
    switch self {
    case .isOneOf(let value, _), .matches(let value, _), .isPresent(let value, _): value.references
    case .not(let condition): condition.references
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.references)
    }
  }
}

extension CompiledValue {
  /// The texts as they are, "absent" ones too; one empty text where there is none, so that it can be tested for.
  func rawTexts(_ texts: RowTexts) -> [String] {
    switch source {
    case .references(let references):
      for reference in references {
        let found = texts[reference]
        if !found.isEmpty { return found.map { trimmed($0) } }
      }
      return [""]
    case .text(let text): return [text]
    case .firstOf(let values): return values.flatMap { $0.rawTexts(texts) }
    default: return [""]
    }
  }
}
