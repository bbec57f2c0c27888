/// Columns that come several times with a number: `Instructor1`, `Instructor2`, `Committee name #1`, or one label again
/// and again.
struct RepeatedGroup {
  /// One title of the group.
  struct Stem: Hashable {
    /// The title with `{n}` for the number.
    let reference: String
    /// The title without the number.
    let title: String
    let columns: [Int]
  }

  let stems: [Stem]
  let numbers: ClosedRange<Int>
  /// How a mapping finds the groups by the titles at their ends, as YAML; nil where numbers tell them apart.
  var anchor: String?

  var columns: [Int] { stems.flatMap(\.columns).sorted() }

  /// Finds the groups of a table; groups of the same numbers that stand among each other are one.
  static func find(in columns: [DraftColumn]) -> [RepeatedGroup] {
    let blocks = blocks(in: columns)
    let taken = blocks.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    return blocks + numbered(in: columns.filter { !taken.contains($0.index) })
  }

  /// A group has at most so many columns.
  private static let longest = 15

  /// Titles that come again and again in the same order, some of them word for word, as in labelled survey exports.
  private static func blocks(in columns: [DraftColumn]) -> [RepeatedGroup] {
    let stems = columns.map { column -> String in
      let title = column.titles.first ?? ""
      return split(title).map(\.pattern) ?? title
    }
    var groups: [RepeatedGroup] = []
    var start = 0
    while start < stems.count {
      var best: (period: Int, count: Int)?
      for period in 2...max(2, min(longest, (stems.count - start) / 2)) {
        guard start + 2 * period <= stems.count else { break }
        let block = stems[start..<(start + period)]
        var count = 1
        while start + (count + 1) * period <= stems.count,
          stems[(start + count * period)..<(start + (count + 1) * period)].elementsEqual(block)
        { count += 1 }
        guard count > 1, Set(block).count == period, !block.contains("") else { continue }
        if best.map({ count * period > $0.count * $0.period }) ?? true { best = (period, count) }
      }
      guard let best, let group = block(at: start, best.period, best.count, stems, columns) else {
        start += 1
        continue
      }
      groups.append(group)
      start += best.period * best.count
    }
    return groups
  }

  /// The group of a block; nil where numbers alone tell its columns apart, or no title at its ends is its own.
  private static func block(
    at start: Int, _ period: Int, _ count: Int, _ stems: [String], _ columns: [DraftColumn]
  ) -> RepeatedGroup? {
    let block = Array(stems[start..<(start + period)])
    guard let first = block.first, let last = block.last, block.contains(where: { !$0.contains("{n}") }) else {
      return nil
    }
    func isOwn(_ stem: String) -> Bool { stems.count(where: { $0.lowercased() == stem.lowercased() }) == count }
    var ends: [String] = []
    if isOwn(first) { ends.append("from: \(YAMLText.scalar(first))") }
    if isOwn(last) { ends.append("to: \(YAMLText.scalar(last))") }
    guard !ends.isEmpty else { return nil }
    let members = block.enumerated().map { offset, stem in
      Stem(
        reference: stem, title: trimmed(stem.replacing("#{n}", with: "").replacing("{n}", with: "")),
        columns: (0..<count).map { columns[start + $0 * period + offset].index })
    }
    return RepeatedGroup(stems: members, numbers: 1...count, anchor: "{ \(ends.joined(separator: ", ")) }")
  }

  /// Columns that their numbers tell apart.
  private static func numbered(in columns: [DraftColumn]) -> [RepeatedGroup] {
    var families: [String: [(number: Int, column: Int)]] = [:]
    var titles: [String: String] = [:]
    var order: [String] = []
    for column in columns where !column.reference.hasPrefix("#") {
      guard let split = split(column.reference) else { continue }
      if families[split.pattern] == nil { order.append(split.pattern) }
      families[split.pattern, default: []].append((split.number, column.index))
      titles[split.pattern] = split.title
    }
    var stems: [(stem: Stem, numbers: ClosedRange<Int>)] = []
    for pattern in order {
      guard var members = families[pattern] else { continue }
      // "Date" is the first of "Date[2]".
      if pattern.hasSuffix("[{n}]"), let first = columns.first(where: { $0.reference == titles[pattern] }) {
        members.append((1, first.index))
      }
      let numbers = members.map(\.number).sorted()
      guard members.count >= 2, Set(numbers).count == numbers.count, let low = numbers.first, let high = numbers.last,
        low <= 1, high - low + 1 == numbers.count, high <= 99
      else { continue }
      stems.append(
        (
          Stem(
            reference: pattern, title: titles[pattern] ?? pattern,
            columns: members.sorted { $0.number < $1.number }.map(\.column)), low...high
        ))
    }
    var groups: [RepeatedGroup] = []
    for (stem, numbers) in stems {
      if let index = groups.firstIndex(where: { $0.numbers == numbers && interleave($0, stem) }) {
        groups[index] = RepeatedGroup(stems: groups[index].stems + [stem], numbers: numbers)
      } else {
        groups.append(RepeatedGroup(stems: [stem], numbers: numbers))
      }
    }
    return groups
  }

  private static func interleave(_ group: RepeatedGroup, _ stem: Stem) -> Bool {
    guard let first = stem.columns.first, let second = stem.columns.dropFirst().first,
      let other = group.stems.first, let start = other.columns.first, let next = other.columns.dropFirst().first
    else { return false }
    return first < next && start < second && abs((second - first) - (next - start)) <= 2
  }

  /// The title with `{n}` for its last number, or for the place among equal titles.
  private static func split(_ reference: String) -> (pattern: String, title: String, number: Int)? {
    if reference.hasSuffix("]"), let open = reference.lastIndex(of: "["),
      let number = Int(reference[reference.index(after: open)...].dropLast())
    {
      let title = String(reference[..<open])
      return (title.contains("{") ? nil : title).map { ($0 + "[{n}]", $0, number) }
    }
    guard !reference.contains("{"), let end = reference.lastIndex(where: { $0.isASCII && $0.isNumber }) else {
      return nil
    }
    var start = end
    while start > reference.startIndex {
      let before = reference.index(before: start)
      guard reference[before].isASCII, reference[before].isNumber else { break }
      start = before
    }
    let digits = reference[start...end]
    // "01" is not written by counting, and a year is none.
    guard digits.count <= 2, digits.first != "0" || digits.count == 1, let number = Int(digits) else { return nil }
    let prefix = reference[..<start]
    let suffix = reference[reference.index(after: end)...]
    let title = trimmed((prefix + suffix).replacing("#", with: " ").replacing("_", with: " "))
    guard !title.isEmpty else { return nil }
    return ("\(prefix){n}\(suffix)", title, number)
  }
}
