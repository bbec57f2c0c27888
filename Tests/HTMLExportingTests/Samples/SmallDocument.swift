import DossierAssembly
import PortfolioModel

/// One of every kind of block, for a page that can be read whole.
enum SmallDocument {
  static let table = Table(
    id: "activities", caption: "Teaching activities",
    columns: [
      .init(id: "year", title: "Year"), .init(id: "activity", title: "Activity"),
      .init(id: "hours", title: "Contact", unit: "h", isNumeric: true),
    ],
    groups: [
      Table.Group(
        title: "Students",
        rows: [
          Table.Row(
            recordID: "T-7K3Q",
            cells: [
              cell("2023–24", "T-7K3Q", "spans"), cell("Ward rounds & more", "T-7K3Q", "title"),
              Cell(
                .number(1240, decimals: 0), origins: [.decision(record: "T-7K3Q", field: "contactHours", number: 4)],
                isCorrected: true),
            ]),
          Table.Row(
            recordID: "T-9XYZ",
            cells: [
              cell("2024–25", "T-9XYZ", "spans"), .absent, Cell(.suppressed("n < 5, not shown")),
            ]),
        ],
        totals: [
          Cell(.text("Total")), .absent, Cell(.number(1240.5, decimals: 1), origins: [.computed(records: ["T-7K3Q"])]),
        ])
    ], notes: ["Preparation is not counted."])

  static let figure = Figure(
    id: "hours", caption: "Contact hours by year", description: "Bars for two years.",
    chart: .stackedBars(
      .init(unit: "Hours", categories: ["2023–24", "2024–25"], series: [.init(name: "Students", values: [1240, 0])])),
    table: Table(
      id: "hours-data", caption: "Contact hours by year",
      columns: [.init(id: "year", title: "Year"), .init(id: "hours", title: "Hours", isNumeric: true)],
      groups: [
        Table.Group(rows: [Table.Row(recordID: nil, cells: [Cell(.text("2023–24")), Cell(.number(1240, decimals: 0))])])
      ]))

  static let document = Document(
    templateID: "annual-review", title: "Annual review",
    titlePage: TitlePage(
      name: "Ada Quillfeather, MD", facts: [KeyFact(label: "Rank", cell: Cell(.text("Instructor")))],
      headlines: [KeyFact(label: "Contact hours", cell: Cell(.number(1240, decimals: 0)), sectionID: "teaching")]),
    periodLabel: "2023–25", audience: .department, asOf: SampleDocument.day,
    sections: [
      Section(
        id: "teaching", number: "1", title: "Teaching",
        blocks: [
          .prose(Prose(title: nil, markdown: "# Why\n\nI *listen*.", wordCount: 3, wordLimit: 2)),
          .note("Hours are totals."), .table(table),
        ],
        subsections: [
          Section(id: "hours", number: "1.1", title: "Hours", blocks: [.figure(figure)])
        ]),
      Section(
        id: "scholarship", number: "2", title: "Scholarship",
        blocks: [
          .list(
            EntryList(
              id: "papers", title: "Papers", isNumbered: true,
              entries: [
                EntryList.Entry(
                  recordID: "P-1ABC", date: "2024",
                  runs: [.init("Quillfeather A", .strong), .init(". On listening. "), .init("J Ped", .emphasized)],
                  links: [
                    .init(label: "doi:10.5555/1", address: "https://doi.org/10.5555/1"),
                    .init(label: "PMID 1", address: nil),
                  ],
                  origins: [
                    .source(record: "P-1ABC", field: "title", importNumber: 2, line: 7, elementPath: "/Set/Article[1]")
                  ], isCorrected: false)
              ])), .keyFacts([KeyFact(label: "Citations", cell: Cell(.number(12, decimals: 0)))]),
          .signatures(["Ada Quillfeather"]),
        ]),
    ],
    gaps: [Gap(kind: .undated, message: "One activity has no date.", remedy: "Add it.", recordIDs: ["T-9XYZ"])],
    emptySections: ["Mentoring"],
    sources: [
      SourceDescription(
        number: 1, fileName: "teaching.csv", sha256: "00ff", system: "oasis", importer: "oasis 1",
        exportDate: CalendarDay("2025-06-12")),
      SourceDescription(
        number: 2, fileName: "papers.xml", sha256: "11ee", system: "pubmed", importer: "pubmed 1", exportDate: nil),
    ], decisions: [DecisionNote(number: 4, text: "Contact hours corrected to 1240.", madeOn: "2025-05-01")])

  private static func cell(_ text: String, _ record: String, _ field: FieldName) -> Cell {
    Cell(
      .text(text), origins: [.source(record: record, field: field, importNumber: 1, line: 2, elementPath: nil)])
  }
}
