import PortfolioModel

extension Cell {
  /// What is computed from records; of none, it leads nowhere.
  init(_ content: Content, computedFrom items: [Item]) {
    self.init(content, origins: items.isEmpty ? [] : [.computed(records: items.map(\.shortID))])
  }

  /// How many records there are.
  init(countOf items: [Item]) { self.init(.number(Double(items.count), decimals: 0), computedFrom: items) }
}
