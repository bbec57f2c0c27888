/// A school's promotion rules, as a YAML file says them.
package struct CriteriaPack: Hashable, Sendable {
  /// The name on the command line: `ten-rules`.
  package let id: String
  package let title: String
  /// Where the rules were read; a rule may have another source of its own.
  package let source: CriteriaSource
  /// From when they hold, as the source says it; nil where it does not.
  package let effective: String?
  /// What a reader has to be told: that rules change, and who knows.
  package let note: String
  package let rules: [CriterionRule]
}
