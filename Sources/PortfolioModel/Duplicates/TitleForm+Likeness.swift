extension TitleForm {
  /// How well two titles fit; nil when they are those of two works.
  func likeness(to other: TitleForm) -> Finding.Outcome? {
    guard notice == other.notice else { return nil }
    let (mine, theirs) = (text.compact, other.text.compact)
    if hash == other.hash, mine == theirs { return .same }
    return mine.count <= theirs.count ? likeness(toLonger: other) : other.likeness(toLonger: self)
  }

  private func likeness(toLonger longer: TitleForm) -> Finding.Outcome? {
    let (short, long) = (text.compact, longer.text.compact)
    if short.count >= 12, short[0] == long[0], text.words.count >= 2, long.starts(with: short) {
      if longer.text.breaks.contains(short.count) { return .alike(.subtitle) }
      if isTruncated, short.count >= 20 { return .alike(.truncated) }
    }
    if short.count >= 24, longer.text.breaks.contains(long.count - short.count), long.suffix(short.count) == short[...]
    {
      return .alike(.subtitle)
    }
    let allowed = short.count < 60 ? 2 : short.count < 120 ? 3 : 4
    guard short.count >= 20, long.count - short.count <= allowed, numbers == longer.numbers else { return nil }
    return Self.isWithin(allowed, of: short, long) ? .alike(.spelling) : nil
  }

  /// The best fit of any of the forms of two titles.
  ///
  /// What stands in another language beside the title counts as a translation.
  static func likeness(_ first: [TitleForm], _ second: [TitleForm]) -> Finding.Outcome? {
    var best: Finding.Outcome?
    for (place, one) in first.enumerated() {
      for (otherPlace, two) in second.enumerated() {
        switch one.likeness(to: two) {
        case .same?:
          if place == 0, otherPlace == 0 { return .same }
          best = .alike(.translation)
        case let outcome?: best = best ?? outcome
        case nil: break
        }
      }
    }
    return best
  }

  /// Whether two texts differ by at most so many letters put in, left out or changed.
  ///
  /// - Complexity: The length times the distance allowed, since only a band of the table is filled.
  static func isWithin(_ limit: Int, of short: [UInt8], _ long: [UInt8]) -> Bool {
    guard long.count - short.count <= limit else { return false }
    // What is equal at both ends costs nothing, and is nearly all of it.
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var (shortEnd, longEnd) = (short.count, long.count)
    while shortEnd > start, longEnd > start, short[shortEnd - 1] == long[longEnd - 1] {
      shortEnd -= 1
      longEnd -= 1
    }
    let (one, two) = (short[start..<shortEnd], long[start..<longEnd])
    if one.isEmpty { return two.count <= limit }
    var last = Array(0...two.count)
    for (row, letter) in one.enumerated() {
      var current = Array(repeating: limit + 1, count: two.count + 1)
      current[0] = row + 1
      let (from, to) = (max(0, row - limit), min(two.count, row + limit + 1))
      guard from < to else { return false }
      for column in from..<to {
        let cost = letter == two[two.startIndex + column] ? 0 : 1
        current[column + 1] = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
      }
      if current.min() ?? 0 > limit { return false }
      last = current
    }
    return last[two.count] <= limit
  }
}
