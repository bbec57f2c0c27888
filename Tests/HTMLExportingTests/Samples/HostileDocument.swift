import DossierAssembly
import PortfolioModel

/// A document whose every text tries to become markup.
enum HostileDocument {
  /// The last quotation mark carries an accent, with which it is one character that is not a quotation mark.
  static let text =
    #"</style></title><script>alert("1")</script>&amp;' onload='x"\#u{301} onmouseover="alert(2)" x="{{title}}\#0"#

  static let document: Document = {
    let cell = Cell(
      .text(text),
      origins: [
        .source(record: text, field: FieldName(text), importNumber: 1, line: 1, elementPath: text),
        .decision(record: text, field: FieldName(text), number: 1), .computed(records: [text]),
      ], isCorrected: true)
    let suppressed = Cell(.suppressed(text))
    let number = Cell(.number(.nan, decimals: 99))
    let table = Table(
      id: text, caption: text,
      columns: [
        .init(id: text, title: text, unit: text), .init(id: text, title: text, unit: text, isNumeric: true),
        .init(id: text, title: text),
      ],
      groups: [
        Table.Group(
          title: text,
          rows: [
            Table.Row(recordID: text, cells: [cell, number, suppressed]), Table.Row(recordID: text, cells: []),
            Table.Row(recordID: "", cells: [cell, cell, cell, cell]),
          ], totals: [cell])
      ], totals: [cell, cell, cell, cell], notes: [Remark(text)])
    let markdown = """
      \(text)

      <script>alert(3)</script>

      <iframe src="https://example.org"></iframe> ![\(text)](https://example.org/x.png)

      [a](javascript:alert(4)) [b](JaVaScRiPt:alert(5)) [c](data:text/html,x) [d](#nowhere) [e](relative.html)
      <javascript:alert(6)> [f](vbscript:x) [g](https://example.org/"onclick="x)

      """
    let charts: [Figure.Chart] = [
      .stackedBars(
        .init(
          unit: text, categories: [text, text],
          series: [.init(name: text, values: [.infinity, -1]), .init(name: text, values: [])])),
      .lines(
        .init(
          categories: [text],
          panels: [
            .init(
              title: text, minimum: 5, maximum: 5,
              series: [
                .init(
                  name: text, isComparison: false,
                  points: [.init(category: 0, mean: .nan, count: -1), .init(category: 9, mean: 1, count: nil)])
              ])
          ])),
      .timeline(
        .init(
          firstYear: 2020, lastYear: 2010,
          bars: [
            .init(label: text, outcome: text, start: .nan, end: 1, group: text, recordID: text),
            .init(label: text, outcome: nil, start: 3000, end: nil, group: "", recordID: nil),
          ])),
    ]
    let blocks: [Block] =
      [
        .prose(Prose(title: text, markdown: markdown, wordCount: 1, wordLimit: 1)), .table(table),
        .keyFacts([KeyFact(label: text, cell: cell, sectionID: text)]), .note(Remark(text)), .signatures([text]),
        .list(
          EntryList(
            id: text, title: text, isNumbered: true,
            entries: ["javascript:alert(7)", "https://example.org/\"\u{301}onclick=\"x", " https://example.org", text]
              .map {
                EntryList.Entry(
                  recordID: text, date: text, runs: [.init(text, .strong)], links: [.init(label: text, address: $0)],
                  origins: cell.origins, isCorrected: true)
              })),
      ] + charts.map { .figure(Figure(id: text, caption: text, description: text, chart: $0, table: table)) }
    let section = Section(
      id: text, number: text, title: text, blocks: blocks,
      subsections: [Section(id: text, number: text, title: text, blocks: blocks)])
    return Document(
      templateID: "../" + text, title: text,
      titlePage: TitlePage(
        name: text, facts: [KeyFact(label: text, cell: cell)],
        headlines: [KeyFact(label: text, cell: cell, sectionID: text)]), periodLabel: text, audience: .owner,
      asOf: SampleDocument.day, sections: [section, section],
      gaps: [Gap(kind: .undated, message: text, remedy: text, recordIDs: [text, "\"\u{301}"])], emptySections: [text],
      sources: [1, 1].map {
        SourceDescription(number: $0, fileName: text, sha256: text, system: text, importer: text, exportDate: nil)
      }, decisions: [1, 1].map { DecisionNote(number: $0, text: text, madeOn: text) }, language: text)
  }()
}
