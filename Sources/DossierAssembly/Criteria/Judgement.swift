import PortfolioModel

/// What a check finds.
struct Judgement: Sendable {
  var outcome: CriterionOutcome
  /// What is there, and what is asked: "6 full years as Associate Professor; 4 are asked for."
  var finding: String
  /// The records that it rests on, in order.
  var evidence: [Item]
  /// What to add, or to do; nil when nothing is needed.
  var advice: String?
  /// The day from which time alone makes it met.
  var metOn: CalendarDay?

  init(
    _ outcome: CriterionOutcome, _ finding: String, evidence: [Item] = [], advice: String? = nil,
    metOn: CalendarDay? = nil
  ) {
    (self.outcome, self.finding, self.evidence) = (outcome, finding, evidence)
    (self.advice, self.metOn) = (advice, metOn)
  }

  /// Several that must all hold, as one: the worst outcome, and what each says.
  static func all(_ parts: [Judgement]) -> Judgement {
    let order: [CriterionOutcome] = [.notMet, .cannotTell, .met, .notApplicable]
    let outcome = order.first { outcome in parts.contains { $0.outcome == outcome } } ?? .cannotTell
    let applicable = parts.filter { $0.outcome != .notApplicable }
    var evidence: [Item] = []
    var known: Set<Int> = []
    // What fails is what has to be looked up.
    let telling = outcome == .notMet ? applicable.filter { $0.outcome == .notMet } : applicable
    for item in telling.flatMap(\.evidence) where known.insert(item.position).inserted { evidence.append(item) }
    let advice = applicable.filter { $0.outcome != .met }.compactMap(\.advice)
    // Time helps only when nothing else is missing.
    let isOnlyTime = applicable.allSatisfy { $0.outcome == .met || $0.metOn != nil }
    return Judgement(
      outcome, (applicable.isEmpty ? parts : applicable).map(\.finding).joined(separator: " "), evidence: evidence,
      advice: advice.isEmpty ? nil : advice.joined(separator: " "),
      metOn: isOnlyTime ? applicable.compactMap(\.metOn).max() : nil)
  }
}
