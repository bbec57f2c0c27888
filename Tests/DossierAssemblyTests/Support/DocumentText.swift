import DossierAssembly
import PortfolioModel

extension Document {
  /// Everything that a reader sees, as plain text, so that a test can show a whole document.
  var text: String {
    var lines = ["\(title), for \(audience.rawValue), \(periodLabel), as of \(asOf)", titlePage.name]
    lines += titlePage.facts.map { "\($0.label): \($0.cell.text)" }
    lines += titlePage.headlines.map { fact in
      "* \(fact.label): \(fact.cell.text)\(fact.sectionID.map { " → \($0)" } ?? "")"
    }
    for section in sections { lines += section.lines }
    if !emptySections.isEmpty { lines.append("Empty: \(emptySections.joined(separator: "; "))") }
    lines += gaps.map { "Gap \($0.kind.rawValue): \($0.message)" }
    lines += decisions.map { "Decision \($0.number), \($0.madeOn): \($0.text)" }
    return lines.joined(separator: "\n")
  }

  /// The tables of all sections, figures' tables among them.
  var tables: [Table] { sections.flatMap(\.tables) }

  func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  func figure(_ id: String) -> Figure? {
    sections.flatMap(\.allBlocks).lazy.compactMap { block in
      if case .figure(let figure) = block, figure.id == id { figure } else { nil }
    }.first
  }
}

extension Section {
  var allBlocks: [Block] { blocks + subsections.flatMap(\.allBlocks) }

  var tables: [Table] {
    allBlocks.compactMap { block in
      switch block {
      case .table(let table): table
      case .figure(let figure): figure.table
      default: nil
      }
    }
  }

  fileprivate var lines: [String] {
    ["", "\(number) \(title)"] + blocks.flatMap(\.lines) + subsections.flatMap(\.lines)
  }
}

extension Block {
  fileprivate var lines: [String] {
    switch self {
    case .prose(let prose): return ["\(prose.title.map { "“\($0)” " } ?? "")\(prose.markdown)"]
    case .table(let table): return table.text.split(separator: "\n").map { String($0) }
    case .figure(let figure):
      return ["Figure: \(figure.caption)"] + figure.table.text.split(separator: "\n").map { String($0) }
    case .keyFacts(let facts): return facts.map { "\($0.label): \($0.cell.text)" }
    case .list(let list):
      return (list.title.map { ["\($0):"] } ?? [])
        + list.entries.enumerated().map { place, entry in
          let mark = list.isNumbered ? "\(place + 1)." : "-"
          let runs = entry.runs.map(\.marked).joined()
          let links = entry.links.map { " <\($0.label)>" }.joined()
          return "\(mark) [\(entry.date)] \(runs)\(links)"
        }
    case .note(let note): return ["Note: \(note.text)"]
    case .signatures(let lines): return lines.map { "____ \($0)" }
    }
  }
}

extension Table {
  var text: String {
    var lines = [caption]
    lines.append(columns.map { $0.title + ($0.unit.map { " (\($0))" } ?? "") }.joined(separator: " | "))
    for group in groups {
      if let title = group.title { lines.append("= \(title)") }
      lines += group.rows.map { $0.cells.map(\.text).joined(separator: " | ") }
      if let totals = group.totals { lines.append("~ " + totals.map(\.text).joined(separator: " | ")) }
    }
    if let totals { lines.append("~ " + totals.map(\.text).joined(separator: " | ")) }
    lines += notes.map { "Note: \($0.text)" }
    return lines.joined(separator: "\n")
  }
}

extension Cell {
  var text: String {
    switch content {
    case .text(let text): text + (isCorrected ? "†" : "")
    case .number(let number, let decimals): Self.fixed(number, decimals) + (isCorrected ? "†" : "")
    case .absent: "–"
    case .suppressed(let reason): "[\(reason)]"
    case .records(let records): records.joined(separator: " ")
    }
  }

  private static func fixed(_ number: Double, _ decimals: Int) -> String {
    guard decimals > 0 else { return String(Int(number.rounded())) }
    let scale = decimals == 1 ? 10 : 100
    let scaled = Int((number * Double(scale)).rounded())
    let rest = String(scaled % scale)
    return "\(scaled / scale).\(String(repeating: "0", count: decimals - rest.utf8.count))\(rest)"
  }
}

extension EntryList.Run {
  fileprivate var marked: String {
    switch style {
    case .plain: text
    case .strong: "*\(text)*"
    case .emphasized: "_\(text)_"
    }
  }
}
