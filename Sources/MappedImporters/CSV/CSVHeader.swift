import Importing

/// The columns of a file, or of a group of them: what each is called, and which one a name means.
struct CSVHeader {
  /// The name of each column for messages and for what is not mapped; unique.
  let names: [String]
  /// Every text of each column's header, from the first row to the last, without the empty ones.
  let titles: [[String]]
  /// The texts as they stand, row by row.
  let rows: [[String]]
  private let positions: [String: [Int]]
  private let aliases: [String: [String]]
  /// The columns of a group, to which names are confined.
  private var scope: Range<Int>?
  /// What `{n}` means in a title.
  private var number: Int?
  /// Names that a rule gives to columns.
  private var named: [String: Int] = [:]

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
    self.rows = rows
    titles = allTitles
    self.positions = positions
    aliases = Dictionary(columns.map { (Self.folded($0.name), $0.titles) }, uniquingKeysWith: { first, _ in first })
  }

  var count: Int { names.count }

  /// The header as the names of a group's rule mean it: its columns, and `../Title` for those of the row.
  func confined(to columns: Range<Int>, number: Int) -> Self {
    var header = self
    (header.scope, header.number) = (columns, number)
    return header
  }

  /// The header with a name for one of its columns.
  func naming(_ column: Int, _ name: String) -> Self {
    var header = self
    header.named[Self.folded(name)] = column
    return header
  }

  /// The column that a mapping means.
  func position(of name: String) -> Int? {
    if !named.isEmpty, let column = named[Self.folded(name)] { return column }
    if name.hasPrefix("../") { return position(of: String(name.dropFirst(3)), confined: false) }
    if name.hasPrefix(Self.columnMark) {
      return Int(name.dropFirst()).flatMap { names.indices.contains($0) ? $0 : nil }
    }
    return position(of: name, confined: scope != nil)
  }

  /// A name for a column by its number, from 0, which no title can be.
  static func name(ofColumn column: Int) -> String { "\(columnMark)\(column)" }

  private static let columnMark = "\u{1}"

  /// The columns to which names are confined: those of a group, or all.
  var reach: Range<Int> { scope ?? 0..<count }

  /// The text of a column in one of the header's rows, from 0.
  ///
  /// - Parameter fills: whether an empty text means the one to its left.
  func text(of column: Int, row: Int, fills: Bool) -> String {
    guard rows.indices.contains(row) else { return "" }
    let texts = rows[row]
    var column = min(column, texts.count)
    if column == texts.count { return "" }
    while fills, column > 0, trimmed(texts[column]).isEmpty { column -= 1 }
    return trimmed(texts[column])
  }

  /// All columns of a title, or of the titles that a name stands for, from the left.
  func columns(titled name: String) -> [Int] {
    let titles = aliases[Self.folded(name)] ?? [name]
    return Set(titles.flatMap { positions[Self.folded($0)] ?? [] }).sorted()
  }

  /// The titles that a name stands for: those that the mapping gives, or itself.
  func alternatives(of name: String) -> [String] { aliases[Self.folded(name)] ?? [name] }

  private func position(of name: String, confined: Bool) -> Int? {
    if let titles = aliases[Self.folded(name)] {
      return titles.lazy.compactMap { self.position(ofTitle: $0, confined: confined) }.first
    }
    return position(ofTitle: name, confined: confined)
  }

  private func position(ofTitle title: String, confined: Bool) -> Int? {
    var wanted = Self.folded(title)
    if let number { wanted = wanted.replacingNumber(with: number) }
    if let found = columns(of: wanted, confined: confined).first { return found }
    if !confined, wanted.hasPrefix("#"), let number = Int(wanted.dropFirst()), (1...max(1, count)).contains(number),
      count > 0
    {
      return number - 1
    }
    // "Date[2]" is the second column of that title.
    guard wanted.hasSuffix("]"), let bracket = wanted.lastIndex(of: "["),
      let number = Int(wanted[wanted.index(after: bracket)...].dropLast()), number > 0
    else { return nil }
    let found = columns(of: Self.folded(String(wanted[..<bracket])), confined: confined)
    return number <= found.count ? found[number - 1] : nil
  }

  private func columns(of folded: String, confined: Bool) -> [Int] {
    let found = positions[folded] ?? []
    guard confined, let scope else { return found }
    return found.filter { scope.contains($0) }
  }

  static func folded(_ title: String) -> String { trimmed(title).lowercased() }
}

extension String {
  /// The title with its number in the place of `{n}`.
  func replacingNumber(with number: Int) -> String {
    guard contains("{n}") else { return self }
    return split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: String(number))
  }
}
