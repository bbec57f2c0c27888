/// What is found while a value is made.
struct EvaluationNotes {
  var problems: [ValueProblem] = []
  /// References whose text says more than the value, so that it has to be kept.
  var inexact: [Int] = []
  /// References whose text is kept whole in a field; one may be among ``inexact`` for the sake of another field.
  var exact: [Int] = []
  /// Texts that are not valid identifiers, kept apart.
  var otherIdentifiers: [String] = []

  var isEmpty: Bool { problems.isEmpty && inexact.isEmpty && otherIdentifiers.isEmpty }

  mutating func removeAll() {
    problems.removeAll(keepingCapacity: true)
    inexact.removeAll(keepingCapacity: true)
    exact.removeAll(keepingCapacity: true)
    otherIdentifiers.removeAll(keepingCapacity: true)
  }
}
