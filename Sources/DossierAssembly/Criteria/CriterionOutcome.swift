/// How a rule ends.
package enum CriterionOutcome: String, Hashable, Sendable, CaseIterable {
  case met
  case notMet
  /// The records do not say it, or the program cannot know it.
  case cannotTell
  case notApplicable

  /// What a reader sees.
  package var label: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .cannotTell: "cannot tell"
    case .notApplicable: "does not apply"
    }
  }
}
