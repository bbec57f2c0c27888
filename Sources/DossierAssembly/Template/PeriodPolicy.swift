/// What time a section or a block covers, seen from the document's period.
package enum PeriodPolicy: String, Hashable, Sendable, CaseIterable {
  /// The document's own period.
  case document
  /// Everything, dated or not, as a CV has it.
  case career
  case sinceLastPromotion = "since-last-promotion"
  /// From 1 January of the year of the last promotion.
  case sincePromotionYear = "since-promotion-year"
  /// What comes after the document's period: next year's goals.
  case following
}
