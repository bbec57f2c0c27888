import DossierAssembly

extension PageRenderer {
  mutating func section(_ plan: SectionPlan, to page: inout HTMLBuffer) {
    var content = HTMLBuffer()
    for block in plan.section.blocks { write(block, of: plan.section, level: plan.level, to: &content) }
    for subsection in plan.subsections { section(subsection, to: &content) }
    library.render(
      "section",
      [
        "anchor": .text(plan.anchor), "level": .text(String(plan.level)),
        "number": .optional(plan.section.number.isEmpty ? nil : plan.section.number),
        "title": .text(plan.section.title), "content": .markup(content.finish()),
      ], to: &page)
  }

  private mutating func write(_ block: Block, of section: Section, level: Int, to page: inout HTMLBuffer) {
    let below = min(level + 1, 6)
    switch block {
    case .prose(let prose): self.prose(prose, of: section, level: below, to: &page)
    case .table(let table): self.table(table, of: section, to: &page)
    case .figure(let figure): self.figure(figure, to: &page)
    case .keyFacts(let facts):
      library.render("key-facts", ["facts": .list(facts.map { keyFact($0, in: section.id) })], to: &page)
    case .list(let list):
      let entries = EntryListMarkup(list: list, cells: cells).markup(evidence: &evidence)
      library.render(
        "list",
        [
          "anchor": .text(anchors.claim("list-\(list.id)")), "title": .optional(list.title),
          "level": .text(String(below)), "isNumbered": .flag(list.isNumbered), "entries": .markup(entries.finish()),
          "isEmpty": .flag(list.entries.isEmpty),
        ], to: &page)
    case .note(let note):
      if let mark = evidence.nextNote() {
        library.render("note", ["text": .text(note.text), "mark": .text(mark)], to: &page)
      }
    case .signatures(let lines):
      library.render(
        "signatures",
        [
          "lines": .list(
            lines.map { .object(["label": .text($0), "isForRemarks": .flag($0.hasSuffix(":"))]) })
        ], to: &page)
    }
  }

  private mutating func prose(_ prose: Prose, of section: Section, level: Int, to page: inout HTMLBuffer) {
    // A statement that is all of its section, or that is called like it, stands under the section's heading.
    let isAlone = section.blocks.count == 1 && section.subsections.isEmpty
    let title = prose.title.flatMap { isAlone || MarkdownText.isSame($0, section.title) ? nil : $0 }
    let headings = title == nil ? level - 1 : level
    let titles = [section.title] + (prose.title.map { [$0] } ?? [])
    // How long a statement may be concerns its author; a committee is told where it is longer.
    let isTooLong = prose.wordLimit.map { prose.wordCount > $0 } ?? false
    let limit = isTooLong || document.audience == .owner ? prose.wordLimit : nil
    library.render(
      "prose",
      [
        "title": .optional(title), "level": .text(String(level)),
        "text": .text(
          MarkdownText.html(
            prose.markdown, headingsBelow: headings, titles: titles, insertions: prose.insertions.map { markup($0) })),
        "wordCount": .text(NumberText.make(Double(prose.wordCount), decimals: 0) ?? ""),
        "wordLimit": .optional(limit.flatMap { NumberText.make(Double($0), decimals: 0) }),
        "isTooLong": .flag(isTooLong),
      ], to: &page)
  }

  /// What was filled in within a statement: evidence ids with links, and computed numbers.
  private mutating func markup(_ insertion: Prose.Insertion) -> MarkdownInsertions.Insertion {
    var buffer = HTMLBuffer(capacity: 128)
    let plain: String
    var clings = false
    switch insertion.content {
    case .citation(let cited):
      clings = true
      evidence.write(cited, to: &buffer)
      plain = cited.compactMap(\.recordID).joined(separator: ", ")
    case .figure(let figure):
      // A number and its mark stay on one line; a longer value may wrap.
      let isNumber = if case .number = figure.cell.content { true } else { false }
      if isNumber { buffer.markup("<span class=\"filled\">") }
      cells.write(figure.cell, to: &buffer)
      evidence.write(figure, to: &buffer)
      if isNumber { buffer.markup("</span>") }
      plain = figure.name
    }
    return MarkdownInsertions.Insertion(
      range: insertion.range, source: insertion.source, plain: plain, markup: buffer.string, clings: clings)
  }

  private mutating func table(_ table: Table, of section: Section, to page: inout HTMLBuffer) {
    var isNamed = false
    if case .table(let first)? = section.blocks.first, first.id == table.id {
      isNamed = MarkdownText.isSame(table.caption, section.title)
    }
    let markup = TableMarkup(table, cells: cells, showsMarks: showsProvenance)
    let rows = markup.markup(evidence: &evidence, marksPlaces: true).finish()
    self.table(table, markup, rows: rows, isNamed: isNamed, to: &page)
  }

  /// - Parameters:
  ///   - isNamed: whether the heading above says what the caption says.
  ///   - isSmall: whether it is set in the small type of the appendix.
  private mutating func table(
    _ table: Table, _ markup: TableMarkup, rows: HTMLMarkup, isNamed: Bool = false, isSmall: Bool = false,
    to page: inout HTMLBuffer
  ) {
    // What was remarked before is not said again.
    let notes = table.notes.enumerated().filter { number, note in
      isSmall
        ? !index.notes.contains(note) : !evidence.repetitions.contains(.tableNote(table: table.id, number))
    }.map { number, note in
      PageValue.object([
        "text": .text(note.text), "mark": .text(evidence.markup(at: .tableNote(table: table.id, number))),
      ])
    }
    library.render(
      "table",
      [
        "anchor": .text(anchors.claim("table-\(table.id)")), "caption": .text(table.caption), "rows": .markup(rows),
        "notes": .list(notes), "hasNotes": .flag(!notes.isEmpty),
        "isSlim": .flag(markup.isSlim(letters: isSmall ? 60 : 48)), "isNarrow": .flag(markup.isNarrow),
        "isWide": .flag(markup.isWide), "isTight": .flag(markup.isTight),
        "isNamed": .flag(isNamed),
        // Short enough to be kept on one printed page.
        "isShort": .flag(table.groups.reduce(0) { $0 + $1.rows.count } <= 5),
      ], to: &page)
  }

  private mutating func figure(_ figure: Figure, to page: inout HTMLBuffer) {
    let anchor = figureAnchors.popFirst() ?? anchors.claim("figure-\(figure.id)")
    var drawings = HTMLBuffer()
    for width in ChartWidth.allCases {
      var canvas = ChartCanvas(
        width: width, titleAnchor: anchors.claim("\(anchor)-\(width.rawValue)-title"),
        descriptionAnchor: anchors.claim("\(anchor)-\(width.rawValue)-description"))
      canvas.draw(figure, asOf: document.asOf, to: &drawings)
    }
    let markup = TableMarkup(figure.table, cells: cells, showsMarks: showsProvenance)
    let rows = markup.markup(evidence: &evidence, marksPlaces: false).finish()
    var table = HTMLBuffer(capacity: rows.count + 1024)
    self.table(figure.table, markup, rows: rows, to: &table)
    // The same again, under another id, for paper, where nothing can be disclosed; but not what a table of the document
    // shows anyway.
    if document.layout.appendices.contains(.figureData) {
      if let shown = FigureRepetition.section(showing: figure.table, in: document.sections) {
        repeatedFigures.append((figure.table.caption, shown.number))
      } else {
        var copy = HTMLBuffer(capacity: rows.count + 1024)
        self.table(figure.table, markup, rows: rows, isSmall: true, to: &copy)
        figureTables.append(copy.finish())
      }
    }
    library.render(
      "figure",
      [
        "anchor": .text(anchor), "caption": .text(figure.caption),
        "mark": .text(evidence.markup(at: .caption(table: figure.table.id))), "drawings": .markup(drawings.finish()),
        "table": .markup(table.finish()),
      ], to: &page)
  }
}
