/// The names that somebody who wrote `name` may have meant, the nearest first; at most three.
package func nearestNames(to name: String, among candidates: some Sequence<String>) -> [String] {
  let wanted = name.lowercased()
  let limit = max(1, wanted.count / 3)
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

/// How many letters must be put in, left out, changed or swapped with their neighbour (Damerau and Levenshtein).
private func editDistance(_ first: String, _ second: String) -> Int {
  let (first, second) = (Array(first), Array(second))
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for (row, left) in first.enumerated() {
    var current = [row + 1]
    for (column, right) in second.enumerated() {
      var cost = min(last[column] + (left == right ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left == second[column - 1], first[row - 1] == right {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
