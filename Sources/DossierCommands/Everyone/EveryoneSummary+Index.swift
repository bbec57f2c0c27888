import DossierAssembly
import Importing

extension EveryoneSummary {
  /// The index: a page with a link to each document.
  var index: Document {
    var facts = [
      ("Document", template.title), ("Period", periodLabel ?? "each person’s own"), ("Day", DayWords.text(asOf)),
      ("For", audience.rawValue),
    ].map { KeyFact(label: $0.0, cell: Cell(.text($0.1))) }
    facts.append(KeyFact(label: "People", cell: Cell(.number(Double(rows.count), decimals: 0))))
    let missing = rows.filter { !$0.isBuilt }
    if !missing.isEmpty {
      facts.append(KeyFact(label: "Not built", cell: Cell(.number(Double(missing.count), decimals: 0))))
    }
    var sections = [Section(id: "people", number: "", title: "People", blocks: [.table(matrix)])]
    if !missing.isEmpty {
      sections.append(Section(id: "not-built", number: "", title: "Not built", blocks: [.table(failures(missing))]))
    }
    if !leftovers.isEmpty {
      sections.append(
        Section(
          id: "earlier", number: "", title: "Files of an earlier run",
          blocks: [
            .note("These are not in the table above, and were left as they are: \(leftovers.joined(separator: ", ")).")
          ]))
    }
    return Document(
      templateID: "index", title: "\(template.title): everyone",
      titlePage: TitlePage(name: "", facts: facts, headlines: []), periodLabel: periodLabel ?? "", audience: audience,
      asOf: asOf, sections: sections, gaps: [], emptySections: [], sources: [], decisions: [])
  }

  private var matrix: Table {
    let figures = shownFigures
    let columns =
      [Table.Column(id: "name", title: "Name")]
      + figures.map { Table.Column(id: $0.rawValue, title: $0.title, unit: $0.unit, isNumeric: true) }
    return Table(
      id: "matrix", caption: "Everyone at a glance", columns: columns,
      groups: [
        Table.Group(
          rows: rows.map { row in
            Table.Row(
              recordID: nil,
              cells: [Cell(.text(shownName(of: row)), link: row.files.first.map { "\(folder)/\($0)" })]
                + figures.map { cell(of: $0, in: row) })
          })
      ], notes: notes(on: figures).map { Remark($0) })
  }

  /// Without the columns in which nobody has anything; spreadsheets keep these, for formulas that count on them.
  private var shownFigures: [Figure] {
    figures.filter { figure in rows.contains { $0.figures.flatMap { figure.value($0) } != nil } }
  }

  private func cell(of figure: Figure, in row: EveryoneRow) -> Cell {
    guard let value = row.figures.flatMap({ figure.value($0) }) else { return .absent }
    return Cell(.number(value, decimals: value.remainder(dividingBy: 1) == 0 ? 0 : 1))
  }

  private func notes(on figures: [Figure]) -> [String] {
    var text =
      "Teaching: contact hours of the period. Evaluations: summaries whose results may be shown, and their responses. Goals: of the period and of the time after it."
    if figures.contains(where: { [.plannedEffort, .actualEffort].contains($0) }) {
      text += " Effort: of a period of one year."
    }
    if figures.contains(.gaps) { text += " Gaps: how many things the document lacks." }
    text += " An en dash: nothing is recorded."
    if criteria.isEmpty { return [text] }
    return [
      text,
      "Rules: how those of \(criteria.joined(separator: ", ")) end that apply to the person. Cannot tell: the records do not say it, or the program cannot know it. The program compares records with rules; what they are worth, the committee judges.",
    ]
  }

  private func failures(_ missing: [EveryoneRow]) -> Table {
    Table(
      id: "failures", caption: "Whose document is missing, and why",
      columns: [Table.Column(id: "name", title: "Name"), Table.Column(id: "reason", title: "Why")],
      groups: [
        Table.Group(
          rows: missing.map { row in
            Table.Row(
              recordID: nil,
              cells: [
                Cell(.text(shownName(of: row))),
                Cell(.text(row.diagnostics.map(\.description).joined(separator: "; "))),
              ])
          })
      ])
  }
}
