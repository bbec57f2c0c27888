/// Finds the pairs worth comparing: those that share a key, so that nobody compares everything with everything.
struct CandidatePairs {
  private var entries: [(key: UInt64, member: Int)] = []

  /// Up to so many members of a block are all compared with one another.
  private static let blockLimit = 24
  /// In a larger block each is compared with so many of its neighbours.
  private static let window = 8

  mutating func add(_ member: Int, under key: UInt64) { entries.append((key, member)) }

  /// The pairs, each once, the smaller member first, in ascending order.
  ///
  /// - Parameter rank: The places of the members in an order that has likely pairs next to each other; a block that is
  ///   too large is gone through in it.
  /// - Complexity: Linear in the number of keys, but for the sorting.
  func pairs(rank: [Int]) -> [(Int, Int)] {
    var packed: [UInt64] = []
    let sorted = entries.map { (key: $0.key, rank: rank[$0.member], member: $0.member) }.sorted {
      $0.key != $1.key ? $0.key < $1.key : $0.rank < $1.rank
    }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
      let reach = end - start <= Self.blockLimit ? end - start : Self.window
      for one in start..<end {
        for two in (one + 1)..<max(one + 1, min(one + 1 + reach, end)) where sorted[one].member != sorted[two].member {
          let (first, second) = (sorted[one].member, sorted[two].member)
          packed.append(UInt64(min(first, second)) << 32 | UInt64(max(first, second)))
        }
      }
      start = end
    }
    packed.sort()
    var pairs: [(Int, Int)] = []
    var last: UInt64?
    for pair in packed where pair != last {
      pairs.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
      last = pair
    }
    return pairs
  }

  /// Adds members under pairs of their rarest words, so that they meet though other words differ.
  ///
  /// A word that occurs once cannot bring anybody together, and a misspelt one mostly does.
  mutating func addRareWords(_ texts: [[UInt64]]) {
    var frequency: [UInt64: Int] = [:]
    for words in texts { for word in Set(words) { frequency[word, default: 0] += 1 } }
    for (member, words) in texts.enumerated() {
      let rare = Set(words).filter { frequency[$0, default: 0] > 1 }.sorted {
        (frequency[$0, default: 0], $0) < (frequency[$1, default: 0], $1)
      }.prefix(4)
      for (place, first) in rare.enumerated() {
        for second in rare.dropFirst(place + 1) {
          var hash = StableHash(1)
          hash.add(min(first, second))
          hash.add(max(first, second))
          add(member, under: hash.value)
        }
      }
    }
  }
}
