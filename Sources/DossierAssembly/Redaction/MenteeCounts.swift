import PortfolioModel

/// How many mentees there are of each level, for readers who see no mentee.
struct MenteeCounts: Sendable {
  let id: String
  let caption: String
  let materials: Materials

  /// Nil where there is none.
  func table(_ items: [Item]) -> Table? {
    guard !items.isEmpty else { return nil }
    let byLevel = Dictionary(grouping: items) { $0.record.text("menteeLevel") }
    let terms = Vocabulary.learnerLevel.terms.map(\.token)
    let levels = byLevel.keys.sorted { first, second in
      let places = (first.flatMap { terms.firstIndex(of: $0) }, second.flatMap { terms.firstIndex(of: $0) })
      return (places.0 ?? terms.count, first ?? "") < (places.1 ?? terms.count, second ?? "")
    }
    return Table(
      id: id, caption: caption,
      columns: [
        Table.Column(id: "menteeLevel", title: "Level"),
        Table.Column(id: "mentees", title: "Mentees", isNumeric: true),
        Table.Column(id: "completed", title: "Completed", isNumeric: true),
        Table.Column(id: "outcomes", title: "With a recorded outcome", isNumeric: true),
      ],
      groups: [
        Table.Group(
          rows: levels.map { level in
            let label = level.map { Vocabulary.learnerLevel.label(of: $0) } ?? "Level not recorded"
            return Table.Row(recordID: nil, cells: cells(label, byLevel[level] ?? []))
          })
      ],
      totals: cells("Total", items), notes: ["Mentees are not listed for this reader."])
  }

  private func cells(_ label: String, _ items: [Item]) -> [Cell] {
    let completed = items.filter { $0.record.text("status") == "completed" }
    let achieved = items.filter { !$0.record.groups("outcomes").isEmpty }
    return [Cell(.text(label))]
      + [items, completed, achieved].map { items in
        Cell(.number(Double(materials.menteeNames.count(of: items)), decimals: 0))
      }
  }
}
