import PortfolioModel

extension Materials {
  /// The statement of a kind: what was passed, else the newest record of it.
  func statement(_ kind: String, among passed: [Statement]) -> Statement? {
    if let statement = passed.last(where: { $0.kind == kind }) { return statement }
    let ofKind = items(of: .statement).filter { $0.record.text("kind") == kind }
    return sorted(ofKind, by: .newestFirst).lazy.compactMap { item in
      item.record.text("text").map { Statement(kind: kind, markdown: $0, title: item.record.text("title")) }
    }.first
  }
}
