package import PortfolioModel

/// A pack of rules, judged.
package struct CriteriaReport: Sendable {
  package let pack: CriteriaPack
  package let asOf: CalendarDay
  /// "Since the last promotion, July 2019".
  package let periodLabel: String
  /// One for each rule, in the pack's order.
  package let results: [Result]

  package struct Result: Sendable {
    package let rule: CriterionRule
    package let outcome: CriterionOutcome
    /// What is there, and what is asked.
    package let finding: String
    /// The ids of the records that it rests on.
    package let evidence: [String]
    /// What to add, or to do; nil when nothing is needed.
    package let advice: String?
    /// The day from which time alone makes it met.
    package let metOn: CalendarDay?
  }

  package func count(_ outcome: CriterionOutcome) -> Int { results.count { $0.outcome == outcome } }

  /// Whether a rule that binds is not met.
  package var isFailed: Bool { results.contains { $0.outcome == .notMet && $0.rule.severity.isBinding } }

  /// "5 met, 2 not met, 1 cannot tell, 1 does not apply", without what there is none of.
  package var summary: String {
    CriterionOutcome.allCases.compactMap { outcome in
      let count = count(outcome)
      let label = outcome == .notApplicable && count > 1 ? "do not apply" : outcome.label
      return count > 0 ? "\(count) \(label)" : nil
    }.joined(separator: ", ")
  }
}
