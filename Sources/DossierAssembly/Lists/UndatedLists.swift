import PortfolioModel

/// Lists records without a date, a list for each kind, so that nothing is lost for want of one.
struct UndatedLists: Sendable {
  let materials: Materials

  /// The records in a sentence, for a document without room for a list.
  func note(_ items: [Item]) -> String {
    var names = materials.sorted(items, by: .title).prefix(3).map {
      "\(materials.label(of: $0)) (\($0.record.shortID))"
    }
    if items.count > 3 { names.append("\(items.count - 3) more") }
    return "Without a date, and so not counted: \(NumberFormatting.list(names))."
  }

  func blocks(_ items: [Item]) -> [Block] {
    let cells = CellMaker(materials: materials, period: .career)
    let byKind = Dictionary(grouping: items, by: \.record.kind).sorted { $0.key < $1.key }
    return byKind.enumerated().flatMap { place, group -> [Block] in
      let (kind, items) = group
      let words = kind.pluralWords
      let template = ListTemplate(
        id: place == 0 ? "undated-list" : "undated-list-\(place + 1)",
        title: words.prefix(1).uppercased() + words.dropFirst(), query: RecordQuery(kinds: [kind], sort: .title),
        format: kind == .scholarlyProduct ? .citation : .entry, fields: [], labels: [:], groupBy: nil, isNumbered: false
      )
      return ListBuilder(template: template, cells: cells).blocks(materials.sorted(items, by: .title))
    }
  }
}
