import PortfolioModel
import Yams

/// A kind of rule with its parameters: what is looked at, and what is asked of it.
///
/// A kind is a value in a file of its own, and stands in ``CriterionKinds``.
protocol CriterionCheck: Hashable, Sendable {
  /// The name in YAML: `timeInRank`.
  static var name: String { get }

  /// Whether the rule looks at what only the owner and the department see: effort, leave, referees, the settings.
  var isForInside: Bool { get }

  /// Reads the parameters; what is wrong is noted with the reader. Nil when there is no rule without what is missing.
  init?(_ params: Node, reader: inout TemplateReader)

  /// Judges a case. Nothing passes in silence: what the records do not tell is ``CriterionOutcome/cannotTell``.
  func judge(_ career: CriteriaCase) -> Judgement
}

extension CriterionCheck {
  var isForInside: Bool { false }
}
