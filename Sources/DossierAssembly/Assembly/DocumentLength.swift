import PortfolioModel

/// Estimates how many pages a document has, for schools that limit them.
///
/// A page of HTML has no end, so the estimate counts words, 500 to a page, and gives tables and figures the room that
/// they take in print. It is near enough for a warning, and no more.
enum DocumentLength {
  static let wordsPerPage = 500

  /// What is longer than the template's limits.
  static func gaps(of template: DossierTemplate, sections: @autoclosure () -> [Section]) -> [Gap] {
    guard template.pageLimit != nil || template.sections.contains(where: limitsPages) else { return [] }
    let sections = sections()
    var gaps: [Gap] = []
    if let limit = template.pageLimit {
      gaps += gap(named: "The document", pages: pages(of: sections), limit: limit)
    }
    for section in template.sections { gaps += self.gaps(of: section, among: sections) }
    return gaps
  }

  private static func limitsPages(_ section: SectionTemplate) -> Bool {
    section.pageLimit != nil || section.subsections.contains(where: limitsPages)
  }

  private static func gaps(of template: SectionTemplate, among sections: [Section]) -> [Gap] {
    guard let section = sections.first(where: { $0.id == template.id }) else { return [] }
    var gaps: [Gap] = []
    if let limit = template.pageLimit {
      gaps += gap(
        named: "“\(template.title)”", pages: pages(of: [section]) + attachedPages(of: section), limit: limit)
    }
    return gaps + template.subsections.flatMap { self.gaps(of: $0, among: section.subsections) }
  }

  private static func gap(named name: String, pages: Double, limit: Int) -> [Gap] {
    guard pages > Double(limit) else { return [] }
    let limitText = NumberFormatting.count(limit, "page", "pages")
    return [
      Gap(
        kind: .tooManyPages,
        message: "\(name) has about \(NumberFormatting.text(wholePages(pages))) pages; the limit is \(limitText).",
        remedy: "Print it to be sure; then shorten texts, limit lists, or hide what does not carry the case: "
          + "dossier mark ID --hidden.")
    ]
  }

  /// The next whole number, without Foundation.
  private static func wholePages(_ pages: Double) -> Double {
    let whole = Double(Int(pages))
    return pages > whole ? whole + 1 : whole
  }

  static func pages(of sections: [Section]) -> Double {
    Double(sections.reduce(0) { $0 + words(in: $1) }) / Double(wordsPerPage)
  }

  /// The pages of the documents that a section lists, as an appendix does.
  private static func attachedPages(of section: Section) -> Double {
    section.blocks.reduce(0) { sum, block in
      guard case .table(let table) = block, let place = table.columns.firstIndex(where: { $0.id == "pages" }) else {
        return sum
      }
      return table.groups.flatMap(\.rows).reduce(sum) { sum, row in
        guard row.cells.indices.contains(place), case .number(let pages, _) = row.cells[place].content else {
          return sum
        }
        return sum + pages
      }
    }
  }

  private static func words(in section: Section) -> Int {
    section.blocks.reduce(20) { $0 + words(in: $1) } + section.subsections.reduce(0) { $0 + words(in: $1) }
  }

  private static func words(in block: Block) -> Int {
    switch block {
    case .prose(let prose): prose.wordCount
    case .note(let note): words(in: note.text)
    case .keyFacts(let facts): facts.count * 12
    case .signatures(let lines): lines.count * 40
    case .figure: wordsPerPage * 3 / 10
    case .list(let list): list.entries.reduce(0) { $0 + words(in: $1) }
    case .table(let table): words(in: table)
    }
  }

  private static func words(in entry: EntryList.Entry) -> Int {
    let runs = entry.runs.reduce(0) { $0 + words(in: $1.text) }
    return entry.details.reduce(max(12, runs + 4)) { $0 + max(10, words(in: $1.text) + 2) }
  }

  /// A row is as high as its fullest cell.
  private static func words(in table: Table) -> Int {
    let width = max(1, table.columns.count)
    // A page has some forty lines of a table; a cell of one of n columns holds about 14/n words on a line.
    return table.groups.reduce(30) { sum, group in
      group.rows.reduce(sum + (group.title == nil ? 0 : 12)) { sum, row in
        let most = row.cells.reduce(0) { max($0, words(in: $1)) }
        return sum + 12 * max(1, (most * width + 13) / 14)
      }
    }
  }

  private static func words(in cell: Cell) -> Int {
    if case .text(let text) = cell.content { words(in: text) } else { 1 }
  }

  private static func words(in text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte == 0x0A
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }
}
