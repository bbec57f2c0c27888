import PortfolioModel

/// The records that a reader may see, by kind, and what is the same for the whole document.
///
/// A class, because every part of the assembly holds it.
final class Materials: Sendable {
  let person: Person
  let calendar: AcademicCalendar
  let asOf: CalendarDay
  let redactor: Redactor
  /// Which source is believed.
  let policy: ResolvePolicy
  /// What tags mean.
  let themes: ThemeSet
  let menteeNames: MenteeNames
  /// What they are made of.
  let portfolio: PortfolioItems
  /// In the order of ids, by the kind's place.
  private let items: [[Item]]
  /// All of them, by kind and id.
  let all: [Item]
  /// When each of them was, in the same order: a period leaves most out, which need not be looked at.
  private let days: [[Item.Days]]
  /// The kinds of which the reader may not see all records.
  let withheldKinds: Set<RecordKind>
  /// The places of mentees among the authors of a work, by its position.
  let menteeAuthors: [Int: Set<Int>]
  /// Puts codes in the place of mentees’ names in texts.
  let cover: NameCover
  /// The records that are kept from the reader, but not from every document.
  private let withheldItems: [[Item]]
  /// Small evaluation results that are shown as one, of those whose members the reader may all see.
  let evaluationPools: [EvaluationPool]

  convenience init(_ portfolio: Portfolio, request: AssemblyRequest, redactor: Redactor) {
    self.init(
      PortfolioItems(portfolio, smallN: redactor.smallN, calendar: request.calendar), request: request,
      redactor: redactor)
  }

  init(_ portfolio: PortfolioItems, request: AssemblyRequest, redactor: Redactor) {
    (person, calendar, asOf) = (portfolio.person, request.calendar, request.asOf)
    self.portfolio = portfolio
    policy = portfolio.policy
    var redactor = redactor
    redactor.withheldResults = portfolio.disclosure.withheld
    redactor.readings = portfolio.readings
    redactor.menteeNaming = request.menteeNames[redactor.audience]
    self.redactor = redactor
    themes = request.themes
    var items: [[Item]] = Array(repeating: [], count: RecordKind.allCases.count)
    var withheld = items
    for item in portfolio.items {
      let record = item.record
      let kind = record.kind.place
      if redactor.shows(record) { items[kind].append(item) } else { withheld[kind].append(item) }
    }
    (self.items, withheldItems) = (items, withheld)
    days = items.map { $0.map(\.days) }
    all = withheld.allSatisfy(\.isEmpty) ? portfolio.items : Array(items.joined())
    withheldKinds = Set(RecordKind.allCases.filter { !withheld[$0.place].isEmpty })
    let mentees = items[RecordKind.mentoringRelationship.place]
    evaluationPools = Self.pools(
      portfolio.disclosure, items: items[RecordKind.evaluationSummary.place], calendar: request.calendar)
    menteeNames = MenteeNames(mentees, redactor: redactor)
    let unseen = withheld[RecordKind.mentoringRelationship.place]
    cover =
      unseen.isEmpty && !mentees.contains { redactor.isCoded($0.record) }
      ? .none : NameCover(mentees, unseen: unseen, names: menteeNames, redactor: redactor)
    menteeAuthors = MenteeAuthors(mentees: portfolio.mentoring, redactor: redactor).places(
      in: items[RecordKind.scholarlyProduct.place])
  }

  private static func pools(
    _ disclosure: EvaluationDisclosure, items: [Item], calendar: AcademicCalendar
  ) -> [EvaluationPool] {
    guard !disclosure.pools.isEmpty else { return [] }
    let byID = Dictionary(items.map { ($0.record.id, $0) }, uniquingKeysWith: { first, _ in first })
    return disclosure.pools.compactMap { ids in
      let members = ids.compactMap { byID[$0] }
      return members.count == ids.count ? EvaluationPool(members, calendar: calendar) : nil
    }
  }

  /// The pools that lie wholly within a selection: a part of one is shown by nobody.
  func pools(within items: [Item]) -> [EvaluationPool] {
    guard !evaluationPools.isEmpty else { return [] }
    let positions = Set(items.map(\.position))
    return evaluationPools.filter { pool in pool.members.allSatisfy { positions.contains($0.position) } }
  }

  func items(of kind: RecordKind) -> [Item] { items[kind.place] }

  /// When the records of a kind were, in their order.
  func days(of kind: RecordKind) -> [Item.Days] { days[kind.place] }

  /// The records of a kind that are kept from the reader.
  func withheldItems(of kind: RecordKind) -> [Item] { withheldItems[kind.place] }

  /// What a reader calls a record in a sentence.
  func label(of item: Item) -> String { cover.covered(uncoveredLabel(of: item)) }

  private func uncoveredLabel(of item: Item) -> String {
    let record = item.record
    switch record.kind {
    case .mentoringRelationship: return menteeNames.name(of: item)
    case .evaluationSummary:
      return record.text("title") ?? record.text("subject") ?? record.kind.definition.label
    case .referee: return record.text("name") ?? record.kind.definition.label
    default:
      let fallbacks: [FieldName] = ["title", "body", "degree", "rank", "rankText", "site", "topic", "courseCode"]
      for name in fallbacks {
        if let text = record[name].flatMap({
          ValueFormatting.text($0, type: ValueFormatting.definition(name, of: record.kind)?.type)
        }) {
          return text
        }
      }
      return record.kind.definition.label
    }
  }
}
