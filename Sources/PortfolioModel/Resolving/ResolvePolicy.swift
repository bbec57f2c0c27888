/// What a portfolio's settings say about resolving.
package struct ResolvePolicy: Hashable, Sendable {
  /// The systems in the order in which they are believed, the best first; others come after, newest export first.
  package var sourceOrder: [String]

  package init(sourceOrder: [String] = []) { self.sourceOrder = sourceOrder }

  /// Whether what the first source says goes before what the second says.
  func prefers(_ first: SourceDescription, to second: SourceDescription) -> Bool {
    let ranks = (rank(of: first.system), rank(of: second.system))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if first.exportDate != second.exportDate { return Self.isNewer(first, than: second) }
    // The rest is only there to be the same on every machine and in every order of import.
    return (first.system, first.sha256, first.part) < (second.system, second.sha256, second.part)
  }

  /// Whether the first export is the newer one of two of a system; an undated one is the oldest.
  package static func isNewer(_ first: SourceDescription, than second: SourceDescription) -> Bool {
    switch (first.exportDate, second.exportDate) {
    case (let one?, let two?) where one != two: one > two
    case (_?, nil): true
    case (nil, _?): false
    default: (first.sha256, first.part) < (second.sha256, second.part)
    }
  }

  /// Whether both exports have a day, and the first is the earlier one.
  static func isEarlier(_ first: SourceDescription, than second: SourceDescription) -> Bool {
    guard let one = first.exportDate, let two = second.exportDate else { return false }
    return one < two
  }

  private func rank(of system: String) -> Int { sourceOrder.firstIndex(of: system) ?? sourceOrder.count }
}
