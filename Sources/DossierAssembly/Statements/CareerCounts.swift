import PortfolioModel

/// Counts what a period holds: the title page, key facts and the figures of statements all ask here, so that they agree.
struct CareerCounts: Sendable {
  let materials: Materials
  let period: CoveredPeriod

  func items(_ kind: RecordKind) -> [Item] {
    materials.select(RecordQuery(kinds: [kind]), in: period, isOrdered: false).items
  }

  /// The activities whose hours the period counts, and their sum.
  func contactHours(of items: [Item]) -> (items: [Item], sum: Double) {
    let counted = items.compactMap { item in materials.hours(of: item, in: period)?.amount.map { (item, $0) } }
    return (counted.map(\.0), counted.reduce(0) { $0 + $1.1 })
  }

  /// The activities that say how many learners they had, and the sum.
  func learners(of items: [Item]) -> (items: [Item], sum: Double) {
    let counted = items.compactMap { item in item.record.number("learnerCount").map { (item, $0) } }
    return (counted.map(\.0), counted.reduce(0) { $0 + $1.1 })
  }

  /// The evaluations whose results are shown, each alone or in a pool, and the number of their responses.
  func shownEvaluations(_ items: [Item]) -> (items: [Item], responses: Int) {
    let pooled = materials.pools(within: items)
    let shown = items.filter { materials.redactor.suppression(of: $0.record) == nil } + pooled.flatMap(\.members)
    return (shown, shown.reduce(0) { $0 + ($1.reading.responses ?? 0) })
  }

  func menteeCount(_ items: [Item]) -> Int { materials.menteeNames.count(of: items) }

  func withOutcome(_ items: [Item]) -> [Item] { items.filter { !$0.record.groups("outcomes").isEmpty } }

  func publications(educational: Bool) -> [Item] {
    items(.scholarlyProduct).filter { item in
      Self.isOut(item) && Self.publicationTypes.contains(item.record.text("type") ?? "journalArticle")
        && (!educational || item.record.flag("isEducational") == true)
    }
  }

  /// Grants that were given; what is pending or was refused does not count.
  var grants: [Item] {
    items(.grant).filter { ["awarded", "completed"].contains($0.record.text("status")) }
  }

  /// Whether a work is public, or surely will be.
  static func isOut(_ item: Item) -> Bool {
    ["published", "inPress", "accepted", nil].contains(item.record.text("status"))
  }

  /// What counts as a publication: what is written and public, not what was spoken.
  private static let publicationTypes: Set<String> = [
    "journalArticle", "review", "editorial", "caseReport", "letter", "chapter", "book", "editedBook", "mededportal",
    "guideline", "report",
  ]
}
