import PortfolioModel

extension PlainLayouts {
  /// How many of a table's own columns a header must have, so that two common words do not make a table.
  private static let fewestColumns = 3

  private static let knownTitles = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { ($0, titles(for: $0)) })

  /// Whether a header is that of a kind's table.
  ///
  /// A few columns may be the person's own, or misspelt, where no other kind has as many of the others.
  static func isTable(of kind: RecordKind, titles: [String], unknown: Int) -> Bool {
    let titles = Set(titles.map { $0.lowercased() })
    func known(_ kind: RecordKind) -> Int { knownTitles[kind]?.intersection(titles).count ?? 0 }
    let count = known(kind)
    guard count >= fewestColumns else { return false }
    if unknown == 0 { return true }
    return unknown * 4 <= count && RecordKind.allCases.allSatisfy { $0 == kind || known($0) < count }
  }
}
