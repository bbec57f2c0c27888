import DossierAssembly
import PortfolioModel

extension Document {
  /// A document with every kind of block, cell, origin and chart.
  static let sample = Document(
    templateID: "promotion", title: "Promotion dossier",
    titlePage: TitlePage(
      name: "Ines Halloran, MD, MEd",
      facts: [KeyFact(label: "Rank", cell: Cell(.text("Assistant Professor"), origins: [hours]))],
      headlines: [
        KeyFact(label: "Hours", cell: Cell(.number(412.5, decimals: 1), origins: [sum]), sectionID: "teaching")
      ]),
    periodLabel: "July 2019 – June 2025", audience: .department, asOf: Sample.day,
    sections: [
      Section(
        id: "teaching", number: "1", title: "Teaching",
        blocks: [
          .prose(Prose(title: "Philosophy", markdown: "I *listen*.\n\nThen I ask.", wordCount: 5, wordLimit: 500)),
          .prose(Prose(title: nil, markdown: "", wordCount: 0)), .prose(filledIn),
          .table(table), .figure(bars), .figure(lines), .figure(timeline), .figure(reach), .figure(effort),
          .figure(themes),
          .keyFacts([KeyFact(label: "Courses", cell: .absent)]),
        ],
        subsections: [
          Section(
            id: "publications", number: "1.1", title: "Publications",
            blocks: [.list(list), .note("Two activities have no date."), .signatures(["Chair", "Dean"])])
        ])
    ],
    gaps: [
      Gap(
        kind: .yearWithoutEvaluation, message: "No evaluation for 2020–21.", remedy: "Import one.",
        recordIDs: ["T-7K3Q"])
    ],
    emptySections: ["Patents"],
    sources: [
      Sample.source(2, "scopus.csv", system: "scopus", exported: "2026-04-01"),
      Sample.source(1, "teaching.csv", system: "plain"),
    ],
    decisions: [
      DecisionNote(number: 3, text: "Contact hours corrected to 24; the source says 20.", madeOn: "2026-04-30")
    ])

  private static let filledIn = Prose(
    title: "Summary", markdown: "Über 412.5 hours [T-7K3Q; evidence not shown].", wordCount: 3,
    insertions: [
      Prose.Insertion(
        range: 6..<11, source: "{{teaching.hours.total}}",
        content: .figure(
          Prose.ComputedFigure(
            name: "teaching.hours.total", label: "Contact hours", periodLabel: "Whole career",
            cell: Cell(.number(412.5, decimals: 1), origins: [sum])))),
      Prose.Insertion(
        range: 18..<46, source: "[@T-7K3Q; @M-AB]",
        content: .citation([Prose.Citation(recordID: "T-7K3Q", label: "Ward teaching", origins: [hours]), .withheld])),
    ])

  private static let hours = Cell.Origin.source(
    record: "T-7K3Q", field: "contactHours", importNumber: 1, line: 2, elementPath: nil)
  private static let sum = Cell.Origin.computed(records: ["T-7K3Q", "T-9XYZ0"])

  private static let table = Table(
    id: "teaching-activities", caption: "Teaching activities",
    columns: [
      Table.Column(id: "title", title: "Activity"),
      Table.Column(id: "hours", title: "Hours", unit: "h", isNumeric: true),
    ],
    groups: [
      Table.Group(
        title: "2023–24",
        rows: [
          Table.Row(
            recordID: "T-7K3Q",
            cells: [
              Cell(
                .text("Ward \"teaching\""),
                origins: [
                  .source(
                    record: "T-7K3Q", field: "title", importNumber: 2, line: 9,
                    elementPath: "/Data/Record/SCHTEACH[3]")
                ]),
              Cell(
                .number(24, decimals: 0),
                origins: [.decision(record: "T-7K3Q", field: "contactHours", number: 3)], isCorrected: true),
            ]),
          Table.Row(recordID: nil, cells: [Cell(.suppressed("n < 5, not shown"), origins: [sum]), .absent]),
        ],
        totals: [Cell(.text("2023–24")), Cell(.number(24, decimals: 0), origins: [sum])])
    ],
    totals: [Cell(.text("Total")), Cell(.number(24, decimals: 0), origins: [sum])], notes: ["One has no hours."])

  private static let bars = Figure(
    id: "hours-by-year", caption: "Hours have doubled", description: "From 12 to 24 hours.",
    chart: .stackedBars(
      Figure.StackedBars(
        unit: "h", categories: ["2022–23", "2023–24"],
        series: [Figure.StackedBars.Series(name: "UME", values: [12, 24.5])])),
    table: Table(id: "hours-by-year-table", caption: "Hours", columns: [], groups: []))

  private static let lines = Figure(
    id: "evaluations", caption: "Means over time", description: "Steady.",
    chart: .lines(
      Figure.Lines(
        categories: ["2022–23", "2023–24"],
        panels: [
          Figure.Lines.Panel(
            title: "1–5", minimum: 1, maximum: 5,
            series: [
              Figure.Lines.Series(
                name: "Clerkship", isComparison: false,
                points: [
                  Figure.Lines.Point(category: 0, mean: 4.35, count: 21),
                  Figure.Lines.Point(category: 1, mean: 4.6, count: nil),
                ])
            ])
        ])),
    table: Table(id: "evaluations-table", caption: "Means", columns: [], groups: [], totals: [.absent]))

  private static let timeline = Figure(
    id: "mentees", caption: "Mentees", description: "Two.",
    chart: .timeline(
      Figure.Timeline(
        firstYear: 2019, lastYear: 2026,
        bars: [
          Figure.Timeline.Bar(
            label: "T. Kovac", outcome: "Fellowship", start: 2019.5, end: 2021, group: "resident", recordID: "M-12AB"),
          Figure.Timeline.Bar(
            label: "R. Novak", outcome: nil, start: 2024, end: nil, group: "student", recordID: nil),
        ])),
    table: Table(id: "mentees-table", caption: "Mentees", columns: [], groups: []))

  private static let reach = Figure(
    id: "reach", caption: "Roles by scope", description: "Two.",
    chart: .lyingBars(
      Figure.StackedBars(
        unit: "Roles", categories: ["Local", "National"],
        series: [Figure.StackedBars.Series(name: "Leadership", panel: "Of one panel", values: [1, 1])])),
    table: Table(id: "reach-table", caption: "Roles", columns: [], groups: []))

  private static let effort = Figure(
    id: "effort", caption: "Effort", description: "As planned.",
    chart: .targets(
      Figure.Targets(
        unit: "%", amountName: "actual", targetName: "planned", periods: ["2024–25"],
        rows: [
          Figure.Targets.Row(
            name: "Teaching", points: [Figure.Targets.Point(period: 0, amount: 40, target: 35.5)]),
          Figure.Targets.Row(name: "Other", points: [Figure.Targets.Point(period: 0, amount: nil, target: nil)]),
        ])),
    table: Table(id: "effort-table", caption: "Effort", columns: [], groups: []))

  private static let themes = Figure(
    id: "themes", caption: "Themes", description: "One.",
    chart: .matrix(
      Figure.Matrix(columns: ["Teaching", "Service"], rows: [Figure.Matrix.Row(name: "Mentorship", counts: [2, 0])])),
    table: Table(
      id: "themes-table", caption: "Themes", columns: [Table.Column(id: "evidence", title: "Evidence")],
      groups: [Table.Group(rows: [Table.Row(recordID: nil, cells: [Cell(.records(["T-7K3Q", "P-4MD2"]))])])]))

  private static let list = EntryList(
    id: "articles", title: "Articles", isNumbered: true,
    entries: [
      EntryList.Entry(
        recordID: "P-4MD2", date: "2024",
        runs: [.init("Halloran I", .strong), .init(". On rounds. "), .init("J Invented Med", .emphasized)],
        links: [
          .init(label: "doi:10.5555/rounds", address: "https://doi.org/10.5555/rounds"),
          .init(label: "PMID 1", address: nil),
        ],
        origins: [.source(record: "P-4MD2", field: "title", importNumber: 2, line: 3, elementPath: nil)],
        isCorrected: false)
    ])
}
