import PortfolioModel

/// The records of a portfolio with what is asked of them again and again: the same for every reader.
///
/// A class, since several readers' ``Materials`` may be made of one.
final class PortfolioItems: Sendable {
  let person: Person
  /// Which source is believed.
  let policy: ResolvePolicy
  /// By kind and id, whatever order they came in; without those that the owner hid.
  let items: [Item]
  /// The mentoring relationships, also those that the owner hid.
  let mentoring: [Item]
  /// What the evaluation summaries say.
  let readings: [RecordID: EvaluationReading]
  /// Which evaluation results may be shown.
  let disclosure: EvaluationDisclosure

  init(_ portfolio: Portfolio, smallN: Int, calendar: AcademicCalendar) {
    (person, policy) = (portfolio.person, portfolio.policy)
    var records = portfolio.records
    // Portfolios come in this order, and looking is cheaper than sorting.
    let keys = records.map { ($0.kind, $0.id) }
    let isOrdered = keys.indices.dropFirst().allSatisfy { keys[$0 - 1] < keys[$0] }
    if !isOrdered { records.sort { ($0.kind, $0.id) < ($1.kind, $1.id) } }
    var (all, mentoring): ([Item], [Item]) = ([], [])
    all.reserveCapacity(records.count)
    var readings: [RecordID: EvaluationReading] = [:]
    var hides = false
    for record in records {
      let item = Item(record, position: all.count, calendar: calendar)
      switch record.kind {
      case .mentoringRelationship: mentoring.append(item)
      case .evaluationSummary: readings[record.id] = item.reading
      default: break
      }
      if record.isHidden { hides = true }
      all.append(item)
    }
    items = hides ? all.filter { !$0.isHidden } : all
    (self.mentoring, self.readings) = (mentoring, readings)
    disclosure = EvaluationDisclosure(all, smallN: smallN, calendar: calendar)
  }
}
