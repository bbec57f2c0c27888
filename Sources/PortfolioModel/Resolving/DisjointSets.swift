/// Sets of positions that are joined step by step, with pairs that must stay apart.
struct DisjointSets {
  private var parents: [Int]
  private var sizes: [Int]
  /// For the root of a set, the roots of the sets from which it must stay apart.
  private var forbidden: [Int: Set<Int>] = [:]

  init(count: Int) {
    parents = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
  }

  /// Keeps two positions apart for good. Does nothing when they are joined already.
  mutating func forbid(_ first: Int, _ second: Int) {
    let (one, two) = (root(of: first), root(of: second))
    guard one != two else { return }
    forbidden[one, default: []].insert(two)
    forbidden[two, default: []].insert(one)
  }

  /// Joins the sets of two positions, unless that would bring a forbidden pair together.
  ///
  /// - Returns: Whether the two are in one set now.
  /// - Complexity: Near constant time, and for a forbidden pair one step for each time that its set is the smaller one.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (one, two) = (root(of: first), root(of: second))
    guard one != two else { return true }
    if forbidden[one]?.contains(two) == true { return false }
    let (kept, gone) = sizes[one] >= sizes[two] ? (one, two) : (two, one)
    parents[gone] = kept
    sizes[kept] += sizes[gone]
    // The pairs of the set that is gone are pairs of the one that it is now part of.
    for other in forbidden.removeValue(forKey: gone) ?? [] {
      forbidden[other]?.remove(gone)
      forbidden[other]?.insert(kept)
      forbidden[kept, default: []].insert(other)
    }
    return true
  }

  /// Whether two positions must stay apart, by their own pair or by that of others in their sets.
  mutating func areForbidden(_ first: Int, _ second: Int) -> Bool {
    forbidden[root(of: first)]?.contains(root(of: second)) == true
  }

  /// The position that stands for a set.
  mutating func root(of position: Int) -> Int {
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
    var places: [Int: Int] = [:]
    var sets: [[Int]] = []
    for position in parents.indices {
      let root = copy.root(of: position)
      if let place = places[root] {
        sets[place].append(position)
      } else {
        places[root] = sets.count
        sets.append([position])
      }
    }
    return sets
  }
}
