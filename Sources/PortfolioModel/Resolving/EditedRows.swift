/// Finds which new rows look like what vanished rows were edited to.
enum EditedRows {
  /// A value that more rows than this have says little, and would compare everything with everything.
  private static let commonValue = 50

  /// Pairs rows of one kind, the likest first; each row once.
  ///
  /// They have at least half of their values in common, and three quarters where they are not named alike.
  static func pair(
    _ vanished: [RecordedObservation], with new: [RecordedObservation]
  ) -> [ExportComparison.ChangedRow] {
    guard !vanished.isEmpty, !new.isEmpty else { return [] }
    var holders: [Said: [Int]] = [:]
    for (position, row) in new.enumerated() {
      for said in said(by: row) { holders[said, default: []].append(position) }
    }
    var likeness: [(old: Int, new: Int, common: Int)] = []
    for (position, row) in vanished.enumerated() {
      let own = said(by: row)
      var common: [Int: Int] = [:]
      for said in own {
        guard let rows = holders[said], rows.count <= commonValue else { continue }
        for other in rows { common[other, default: 0] += 1 }
      }
      for (other, count) in common {
        let whole = max(own.count, said(by: new[other]).count)
        guard 2 * count >= whole else { continue }
        if 4 * count >= 3 * whole || areNamedAlike(row, new[other]) { likeness.append((position, other, count)) }
      }
    }
    likeness.sort { ($1.common, $0.old, $0.new) < ($0.common, $1.old, $1.new) }
    var (usedOld, usedNew): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(Int, ExportComparison.ChangedRow)] = []
    for one in likeness where !usedOld.contains(one.old) && !usedNew.contains(one.new) {
      usedOld.insert(one.old)
      usedNew.insert(one.new)
      pairs.append((one.old, ExportComparison.ChangedRow(before: vanished[one.old], after: new[one.new])))
    }
    return pairs.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Whether at least half of the words of the titles are the same.
  private static func areNamedAlike(_ first: RecordedObservation, _ second: RecordedObservation) -> Bool {
    guard case .text(let one)? = first.fields["title"], case .text(let two)? = second.fields["title"] else {
      return first.fields["title"] == nil && second.fields["title"] == nil
    }
    let words = (Self.words(of: one), Self.words(of: two))
    return 2 * words.0.intersection(words.1).count >= max(words.0.count, words.1.count)
  }

  private static func words(of text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map { foldedForMatching($0) })
  }

  private struct Said: Hashable {
    let kind: RecordKind
    let name: FieldName
    let isUnmapped: Bool
    let value: Value
  }

  private static func said(by row: RecordedObservation) -> [Said] {
    row.fields.present.map { Said(kind: row.kind, name: $0.name, isUnmapped: false, value: $0.value) }
      + row.unmapped.present.map { Said(kind: row.kind, name: $0.name, isUnmapped: true, value: $0.value) }
  }
}
