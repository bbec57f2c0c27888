import DossierAssembly

/// The tags around one column's cells, made once for all rows.
struct ColumnMarkup {
  let head: String
  let open: String
  let close: String
  /// The most digits after the point that a cell of the column shows.
  let decimals: Int
  /// How many letters the widest cell takes, roughly.
  let letters: Int

  init(_ table: Table, column: Int) {
    let definition = table.columns[column]
    var decimals = 0
    var (longest, suppressed, largest) = (0, 0, 0.0)
    var rows = table.groups.lazy.flatMap { $0.rows.map(\.cells) + ($0.totals.map { [$0] } ?? []) }.makeIterator()
    func note(_ cells: [Cell]) {
      guard cells.indices.contains(column) else { return }
      switch cells[column].content {
      case .number(let value, let own):
        decimals = max(decimals, own)
        largest = max(largest, value.magnitude)
      case .text(let text): longest = max(longest, text.utf8.count)
      case .suppressed(let text): suppressed = max(suppressed, text.utf8.count)
      case .absent: break
      case .records(let records): longest = max(longest, records.reduce(0) { $0 + $1.utf8.count + 1 })
      }
    }
    while let cells = rows.next() { note(cells) }
    if let totals = table.totals { note(totals) }
    self.decimals = decimals
    letters = max(longest, suppressed, NumberText.make(largest, decimals: decimals)?.utf8.count ?? 0, 5)

    let title = HTMLBuffer.escaped(definition.title)
    let unit = definition.unit.map(HTMLBuffer.escaped)
    // Years and codes stay on one line; what is longer may wrap.
    let kind = definition.isNumeric ? "n" : longest <= 14 ? "s" : ""
    let attribute = kind.isEmpty ? "" : " class=\"\(kind)\""
    let label = title + (unit.map { " (\($0))" } ?? "")
    head = "<th scope=\"col\"\(attribute)>\(title)\(unit.map { " <span class=\"unit\">\($0)</span>" } ?? "")</th>"
    open = (column == 0 ? "<th scope=\"row\"" : "<td") + "\(attribute) data-label=\"\(label)\">"
    close = column == 0 ? "</th>" : "</td>"
  }
}
