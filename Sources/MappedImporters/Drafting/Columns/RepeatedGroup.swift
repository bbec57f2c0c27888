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

  var columns: [Int] { stems.flatMap(\.columns).sorted() }

  /// Finds the groups of a table; groups of the same numbers that stand among each other are one.
  static func find(in columns: [DraftColumn]) -> [RepeatedGroup] {
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
