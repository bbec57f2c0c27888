/// The names that somebody who wrote `name` may have meant, the nearest first; at most three.
package func nearestNames(to name: String, among candidates: some Sequence<String>) -> [String] {
  let wanted = name.lowercased()
  let limit = max(2, wanted.count / 3)
  let scored = candidates.compactMap { candidate -> (distance: Int, name: String)? in
    let other = candidate.lowercased()
    if other == wanted { return (0, candidate) }
    if wanted.count > 3, other.hasPrefix(wanted) || wanted.hasPrefix(other) && other.count > 3 {
      return (1, candidate)
    }
    let distance = editDistance(wanted, other)
    return distance <= limit ? (distance, candidate) : nil
  }
  return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// How many letters must be put in, left out or changed (Levenshtein).
private func editDistance(_ first: String, _ second: String) -> Int {
  let (first, second) = (Array(first), Array(second))
  guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
  var row = Array(0...second.count)
  for (index, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (position, other) in second.enumerated() {
      let change = diagonal + (letter == other ? 0 : 1)
      diagonal = row[position + 1]
      row[position + 1] = min(change, row[position] + 1, diagonal + 1)
    }
  }
  return row[second.count]
}
