/// Moves labels apart along one direction.
enum LabelSpreading {
  /// Positions at least `gap` apart, in the same order, as near to those wanted as the room between the ends allows.
  ///
  /// Where the room is too small for all, the last labels pass the end rather than overlap.
  static func spread(_ wanted: [Double], gap: Double, from start: Double, to end: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var placed = wanted
    var free = start
    for index in order {
      placed[index] = max(wanted[index], free)
      free = placed[index] + gap
    }
    var limit = end
    for index in order.reversed() {
      placed[index] = min(placed[index], limit)
      limit = placed[index] - gap
    }
    free = start
    for index in order {
      placed[index] = max(placed[index], free)
      free = placed[index] + gap
    }
    return placed
  }
}
