import PortfolioModel

extension FactMaker {
  /// The newest share of effort that teaching takes: "33 % in AY 2024–25, 30 % planned".
  func teachingEffort(in period: CoveredPeriod) -> Cell? {
    guard materials.redactor.sees(.personal) else { return nil }
    let query = RecordQuery(
      kinds: [.effortAllocation], conditions: [RecordQuery.Condition("category", .anyOf(["teaching"]))],
      sort: .newestFirst)
    // What is planned for later is no effort yet.
    let newest = materials.select(query, in: period).items.first { item in
      item.firstDay.map { $0 <= materials.asOf } ?? true
    }
    guard let item = newest else { return nil }
    let cells = CellMaker(materials: materials, period: period)
    return cells.cell(joining: ["actual", "planned", "spans"], of: item) { texts in
      let time = texts[2].map { " in \($0)" } ?? ""
      switch (texts[0], texts[1]) {
      case (let actual?, let planned?): return "\(actual) %\(time), \(planned) % planned"
      case (let actual?, nil): return "\(actual) %\(time)"
      case (nil, let planned?): return "\(planned) % planned\(time)"
      case (nil, nil): return nil
      }
    }
  }

  /// An identifier of the person's own; an address is not for everybody.
  func identifier(_ scheme: String) -> Cell? {
    if scheme == "email", materials.redactor.audience == .publicReader { return nil }
    return materials.person.identifiers.first { $0.scheme == scheme }.map { Cell(.text($0.value)) }
  }
}
