import PortfolioModel

extension Materials {
  /// The records that a query means within a period, in order, and those that no period can hold.
  ///
  /// What is only counted need not be put in order: without one, records are in the order of their ids.
  func select(
    _ query: RecordQuery, in period: CoveredPeriod, isOrdered: Bool = true
  ) -> (items: [Item], undated: [Item]) {
    var inside: [Item] = []
    var undated: [Item] = []
    let takesAll = query.takesAll
    for kind in query.kinds {
      let items = items(of: kind)
      for (place, days) in days(of: kind).enumerated() {
        if let covered = period.days, days.first != nil, !days.mayOverlap(covered) { continue }
        let item = items[place]
        guard takesAll || meets(query, item) else { continue }
        if item.isUndated, period.days != nil, Self.needsDate(kind) {
          undated.append(item)
        } else if item.isUndated || period.contains(item, in: calendar) {
          inside.append(item)
        }
      }
    }
    if let limit = query.limit, inside.count > limit {
      // The featured ones stay; then those that the order has first.
      let ranked = sorted(inside, by: query.sort)
      inside = Array((ranked.filter(\.record.isFeatured) + ranked.filter { !$0.record.isFeatured }).prefix(limit))
    }
    return (isOrdered ? sorted(inside, by: query.sort) : inside, undated)
  }

  /// The records that a query means within a period and that are kept from the reader.
  func withheld(_ query: RecordQuery, in period: CoveredPeriod) -> [Item] {
    query.kinds.flatMap { kind in
      withheldItems(of: kind).filter { meets(query, $0) && ($0.isUndated || period.contains($0, in: calendar)) }
    }
  }

  /// Whether a record of the kind is expected to say when it was.
  static func needsDate(_ kind: RecordKind) -> Bool {
    switch kind {
    case .referee, .evidenceDocument, .statement: false
    default: true
    }
  }

  /// Puts records in order; the owner's own order goes before everything, and what has no date comes last.
  func sorted(_ items: [Item], by sort: RecordQuery.Sort) -> [Item] {
    guard items.count > 1 else { return items }
    var keys = items.enumerated().map { SortKey($1, at: $0) }
    // Only of those that the dates do not tell apart.
    var titles: [String?] = Array(repeating: nil, count: items.count)
    func title(_ place: Int) -> String {
      if let known = titles[place] { return known }
      let title = items[place].sortTitle
      titles[place] = title
      return title
    }
    keys.sort { one, two in
      switch (one.order, two.order) {
      case (let left?, let right?) where left != right: return left < right
      case (_?, nil): return true
      case (nil, _?): return false
      default: break
      }
      if sort == .order, one.isFeatured != two.isFeatured { return one.isFeatured }
      if sort != .title {
        if let isBefore = Self.isBefore(one, two, newestFirst: sort != .oldestFirst) { return isBefore }
      }
      let (first, second) = (title(one.place), title(two.place))
      if first != second { return first < second }
      // Items are numbered in the order of kinds and ids.
      return one.position < two.position
    }
    return keys.map { items[$0.place] }
  }

  /// By what a record is put in order: plain numbers, which cost less to move about than what they are of.
  private struct SortKey {
    let order: Int?
    let isFeatured: Bool
    let firstDay: CalendarDay?
    let lastDay: CalendarDay?
    let position: Int
    /// The place in the list that is put in order.
    let place: Int

    init(_ item: Item, at place: Int) {
      (order, isFeatured) = (item.record.order, item.record.isFeatured)
      (firstDay, lastDay) = (item.firstDay, item.lastDay)
      (position, self.place) = (item.position, place)
    }
  }

  /// Compares by date; nil when the dates are the same.
  private static func isBefore(_ one: SortKey, _ two: SortKey, newestFirst: Bool) -> Bool? {
    guard let first = one.firstDay, let second = two.firstDay else {
      if (one.firstDay == nil) == (two.firstDay == nil) { return nil }
      return one.firstDay != nil
    }
    if newestFirst {
      // What goes on is newer than what has ended.
      switch (one.lastDay, two.lastDay) {
      case (nil, _?): return true
      case (_?, nil): return false
      case (let left?, let right?) where left != right: return left > right
      default: return first == second ? nil : first > second
      }
    }
    if first != second { return first < second }
    switch (one.lastDay, two.lastDay) {
    case (_?, nil): return true
    case (nil, _?): return false
    case (let left?, let right?) where left != right: return left < right
    default: return nil
    }
  }

  private func meets(_ query: RecordQuery, _ item: Item) -> Bool {
    let record = item.record
    if let isFeatured = query.isFeatured, record.isFeatured != isFeatured { return false }
    if let isWithMentee = query.isWithMentee, (menteeAuthors[item.position] != nil) != isWithMentee { return false }
    if let isCurrent = query.isCurrent, item.isCurrent(on: asOf, in: calendar) != isCurrent { return false }
    return query.conditions.allSatisfy { meets($0, record) }
  }

  private func meets(_ condition: RecordQuery.Condition, _ record: Record) -> Bool {
    let name = condition.field
    switch condition.test {
    case .isPresent(let isPresent): return (record[name] != nil) == isPresent
    case .flag(let flag): return (record.flag(name) ?? false) == flag
    case .anyOf(let wanted): return values(name, record).contains { wanted.contains($0) }
    case .noneOf(let unwanted): return !values(name, record).contains { unwanted.contains($0) }
    case .group(let groups):
      let vocabulary = ValueFormatting.definition(name, of: record.kind)?.type.vocabulary
      return record.texts(name).contains { token in
        vocabulary?.term(token)?.group.map { groups.contains($0) } ?? false
      }
    case .atLeast(let token):
      let terms = ValueFormatting.definition(name, of: record.kind)?.type.vocabulary?.terms ?? []
      guard let least = terms.firstIndex(where: { $0.token == token }) else { return false }
      return record.texts(name).contains { text in
        terms.firstIndex { $0.token == text }.map { $0 >= least } ?? false
      }
    }
  }

  private func values(_ name: FieldName, _ record: Record) -> [String] {
    let texts = record.texts(name)
    guard texts.isEmpty, let number = record.number(name) else { return texts }
    return [canonicalText(of: number)]
  }
}
