import DossierAssembly

/// The tags around one column's cells, made once for all rows.
struct ColumnMarkup {
  let head: [UInt8]
  let open: [UInt8]
  let close: StaticString
  /// The most digits after the point that a cell of the column shows.
  let decimals: Int
  /// How many letters the widest cell takes, roughly.
  let letters: Int
  /// How many letters the longest word of the head takes.
  let headLetters: Int
  /// How many letters the longest word takes, which a column is as wide as at least.
  let wordLetters: Int

  init(_ table: Table, column: Int) {
    let definition = table.columns[column]
    var decimals = 0
    var (longest, suppressed, longestWord, largest) = (0, 0, 0, 0.0)
    func note(_ cells: [Cell]) {
      guard cells.indices.contains(column) else { return }
      switch cells[column].content {
      case .number(let value, let own):
        decimals = max(decimals, own)
        largest = max(largest, value.magnitude)
      case .text(let text):
        let count = text.utf8.count
        longest = max(longest, count)
        if count > longestWord { longestWord = max(longestWord, Self.longestWord(text)) }
      case .suppressed(let text): suppressed = max(suppressed, text.utf8.count)
      case .absent: break
      case .records(let records): longest = max(longest, records.reduce(0) { $0 + $1.utf8.count + 1 })
      }
    }
    for group in table.groups {
      for row in group.rows { note(row.cells) }
      if let totals = group.totals { note(totals) }
    }
    if let totals = table.totals { note(totals) }
    self.decimals = decimals
    letters = max(longest, suppressed, NumberText.make(largest, decimals: decimals)?.utf8.count ?? 0, 5)

    headLetters = Self.longestWord(definition.title)
    wordLetters = max(longestWord, largest > 0 ? letters : 0, headLetters)

    // Years and codes stay on one line; what is longer may wrap.
    let attribute: StaticString =
      definition.isNumeric
      ? " class=\"n\"" : longest <= 14 ? " class=\"s\"" : definition.id == "dates" ? " class=\"d\"" : ""
    /// A tag with the column's title and unit in it.
    func tag(
      _ start: StaticString, _ before: StaticString, unit: (before: StaticString, after: StaticString),
      _ after: StaticString
    ) -> [UInt8] {
      var buffer = HTMLBuffer(capacity: definition.title.utf8.count + 80)
      buffer.markup(start)
      buffer.markup(attribute)
      buffer.markup(before)
      buffer.text(definition.title)
      if let text = definition.unit {
        buffer.markup(unit.before)
        buffer.text(text)
        buffer.markup(unit.after)
      }
      buffer.markup(after)
      return buffer.array
    }
    head = tag("<th scope=\"col\"", ">", unit: (" <span class=\"unit\">", "</span>"), "</th>")
    open = tag(column == 0 ? "<th scope=\"row\"" : "<td", " data-label=\"", unit: (" (", ")"), "\">")
    close = column == 0 ? "</th>" : "</td>"
  }

  /// The bytes of the longest run without a place for a line to break.
  private static func longestWord(_ text: String) -> Int {
    var (longest, current) = (0, 0)
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
        longest = max(longest, current)
        current = 0
      } else {
        current += 1
      }
    }
    return max(longest, current)
  }
}
