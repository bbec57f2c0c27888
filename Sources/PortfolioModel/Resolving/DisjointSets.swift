/// Sets of positions that are joined step by step, with pairs that must stay apart.
struct DisjointSets {
  private var parents: [Int]
  private var forbidden: [(Int, Int)] = []

  init(count: Int) { parents = Array(0..<count) }

  /// Keeps two positions apart for good.
  mutating func forbid(_ first: Int, _ second: Int) { forbidden.append((first, second)) }

  /// Joins the sets of two positions, unless that would bring a forbidden pair together.
  mutating func join(_ first: Int, _ second: Int) {
    let (one, two) = (root(of: first), root(of: second))
    guard one != two else { return }
    for (left, right) in forbidden {
      let roots = (root(of: left), root(of: right))
      if roots == (one, two) || roots == (two, one) { return }
    }
    // The smaller position leads, so that the result does not depend on the order of joining.
    parents[max(one, two)] = min(one, two)
  }

  private mutating func root(of position: Int) -> Int {
    var current = position
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  /// The sets, each in ascending order, by their first member.
  var members: [[Int]] {
    var copy = self
    var sets: [Int: [Int]] = [:]
    for position in parents.indices { sets[copy.root(of: position), default: []].append(position) }
    return sets.sorted { $0.key < $1.key }.map(\.value)
  }
}
