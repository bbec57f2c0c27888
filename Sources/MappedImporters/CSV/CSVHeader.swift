import Importing

/// The columns of a file: what each is called, and which one a name means.
struct CSVHeader {
  /// The name of each column for messages and for what is not mapped; unique.
  let names: [String]
  /// Every text of each column's header, from the first row to the last, without the empty ones.
  let titles: [[String]]
  private let positions: [String: [Int]]
  private let aliases: [String: [String]]

  /// Makes a header of its rows' texts; the first text of a column names it, all find it.
  init(rows: [[String]], aliases columns: [MappingColumn]) {
    var names: [String] = []
    var allTitles: [[String]] = []
    var positions: [String: [Int]] = [:]
    var uses: [String: Int] = [:]
    for column in 0..<(rows.map(\.count).max() ?? 0) {
      let titles = rows.compactMap { column < $0.count ? trimmed($0[column]) : nil }.filter { !$0.isEmpty }
      for title in Set(titles.map(Self.folded)) { positions[title, default: []].append(column) }
      let name = titles.first ?? "#\(column + 1)"
      uses[name, default: 0] += 1
      let count = uses[name] ?? 1
      names.append(count == 1 ? name : "\(name)[\(count)]")
      allTitles.append(titles)
    }
    self.names = names
    titles = allTitles
    self.positions = positions
    aliases = Dictionary(columns.map { (Self.folded($0.name), $0.titles) }, uniquingKeysWith: { first, _ in first })
  }

  var count: Int { names.count }

  /// The column that a mapping means.
  func position(of name: String) -> Int? {
    if let titles = aliases[Self.folded(name)] {
      return titles.lazy.compactMap { self.position(ofTitle: $0) }.first
    }
    return position(ofTitle: name)
  }

  private func position(ofTitle title: String) -> Int? {
    let wanted = Self.folded(title)
    if let found = positions[wanted]?.first { return found }
    if wanted.hasPrefix("#"), let number = Int(wanted.dropFirst()), (1...max(1, count)).contains(number), count > 0 {
      return number - 1
    }
    // "Date[2]" is the second column of that title.
    guard wanted.hasSuffix("]"), let bracket = wanted.lastIndex(of: "["),
      let number = Int(wanted[wanted.index(after: bracket)...].dropLast()), number > 0
    else { return nil }
    let found = positions[Self.folded(String(wanted[..<bracket]))] ?? []
    return number <= found.count ? found[number - 1] : nil
  }

  private static func folded(_ title: String) -> String { trimmed(title).lowercased() }
}
