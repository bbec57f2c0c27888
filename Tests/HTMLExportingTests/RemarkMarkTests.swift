import DossierAssembly
import PortfolioModel
import Testing

@testable import HTMLExporting

@Suite("Remarks, captions and what is repeated")
struct RemarkMarkTests {
  private static let counted = Remark("For 1 activity no hours are counted.", records: ["T-1"])

  private static func table(_ id: String, records: [String] = ["T-1"], notes: [Remark] = []) -> Table {
    Table(
      id: id, caption: "Table \(id)",
      columns: [.init(id: "title", title: "Title"), .init(id: "hours", title: "Hours", isNumeric: true)],
      groups: [
        Table.Group(
          rows: records.map { record in
            Table.Row(
              recordID: record,
              cells: [
                Cell(
                  .text("Rounds \(record)"),
                  origins: [.source(record: record, field: "title", importNumber: 1, line: 2, elementPath: nil)]),
                Cell(.number(4, decimals: 0)),
              ])
          })
      ], notes: notes)
  }

  private static func document(_ sections: [[Block]]) -> Document {
    Document(
      templateID: "t", title: "T", titlePage: TitlePage(name: "A", facts: [], headlines: []), periodLabel: "Career",
      audience: .department, asOf: SampleDocument.day,
      sections: sections.enumerated().map { place, blocks in
        Section(id: "s\(place)", number: "\(place + 1)", title: "S\(place)", blocks: blocks)
      }, gaps: [], emptySections: [],
      sources: [
        SourceDescription(
          number: 1, fileName: "a.csv", sha256: "00", system: "plain", importer: "plain 1", exportDate: nil)
      ], decisions: [])
  }

  private static func figure(_ table: Table) -> Figure {
    Figure(
      id: "f", caption: "2 mentees since 2018.", captionRecords: ["T-1"], description: "Bars.",
      chart: .stackedBars(.init(unit: "h", categories: ["2024"], series: [.init(name: "A", values: [4])])), table: table
    )
  }

  @Test("bear marks that lead to the records of their numbers, and are made once in a chapter")
  func remarks() throws {
    let html = try Pages.html(
      Self.document([
        [.table(Self.table("a", notes: [Self.counted])), .table(Self.table("b", notes: [Self.counted, "Else."]))],
        [.note(Self.counted), .note(Self.counted)],
      ]))
    let marked = "<p class=\"note\">For 1 activity no hours are counted. <a class=\"evidence\" id=\"value-"
    #expect(html.split(separator: "<p class=\"note\">For 1 activity").count == 3)
    #expect(html.contains(marked + "1\" href=\"#computed-1\">"))
    #expect(html.contains(marked + "2\" href=\"#computed-2\">"))
    #expect(html.contains("<p class=\"note\">Else.</p>"))
    #expect(html.contains("<span class=\"what\">Remark</span> from <a href=\"#T-1\">T-1</a></dd>"))
  }

  @Test("A caption with numbers has a mark, outside of the name that a screen reader reads")
  func caption() throws {
    let html = try Pages.html(Self.document([[.figure(Self.figure(Self.table("data")))]]))
    #expect(
      html.contains(
        "<span id=\"figure-f-caption\">2 mentees since 2018.</span> <a class=\"evidence\" id=\"value-1\" href=\"#"))
  }

  @Test("A figure’s data are not printed again where a table shows each record with each value")
  func repetition() {
    let data = Self.table("data")
    let whole = Self.document([[.table(Self.table("a", records: ["T-2", "T-1"]))]]).sections
    #expect(FigureRepetition.section(showing: data, in: whole)?.number == "1")
    let other = Self.document([[.table(Self.table("a", records: ["T-2"]))]]).sections
    #expect(FigureRepetition.section(showing: data, in: other) == nil)
    let two = Self.table("data", records: ["T-1", "T-2"])
    let apart = Self.document([[.table(Self.table("a")), .table(Self.table("b", records: ["T-2"]))]]).sections
    #expect(FigureRepetition.section(showing: two, in: apart)?.number == "1")
    let chapters = Self.document([[.table(Self.table("a"))], [.table(Self.table("b", records: ["T-2"]))]]).sections
    #expect(FigureRepetition.section(showing: two, in: chapters) == nil)
    let computed = Table(
      id: "c", caption: "C", columns: data.columns, groups: [.init(rows: [.init(recordID: nil, cells: [])])])
    #expect(FigureRepetition.section(showing: computed, in: whole) == nil)
    let more = Table(
      id: "m", caption: "M", columns: data.columns,
      groups: [.init(rows: [.init(recordID: "T-1", cells: [Cell(.text("Other"))])])])
    #expect(FigureRepetition.section(showing: more, in: whole) == nil)
  }

  @Test("Elements of a file stand without namespaces and without the path that all have in common")
  func paths() {
    var records: [RecordProvenance] = []
    for (name, path) in [("P-1", "/r:a/r:b[1]/r:c[2]"), ("P-2", "/r:a/r:b[1]/r:d/r:e")] {
      var record = RecordProvenance(record: name)
      record.add("title", from: .source(importNumber: 1, line: 3, elementPath: path))
      records.append(record)
    }
    var decided = RecordProvenance(record: "P-3")
    decided.add("title", from: .decision(4))
    let list = OriginList(records + [decided], sources: Self.document([]).sources)
    #expect(list.parts[1]?.prefix == "a/b[1]/")
    #expect(list.parts[1]?.entries.map(\.path) == ["c[2]", "d/e"])
    #expect(list.scattered.map(\.record) == ["P-3"])
  }
}
