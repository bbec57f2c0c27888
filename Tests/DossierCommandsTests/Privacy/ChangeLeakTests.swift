import DossierAssembly
import HTMLExporting
import JSONExporting
import PortfolioModel
import Testing

@testable import DossierCommands

/// What `dossier diff` says to a reader, and what the block `changes` says in a document.
@Suite("What no reader may find in a comparison")
struct ChangeLeakTests {
  private let earlier = PlantedPortfolio()
  private let later = PlantedPortfolio(isLater: true)
  private let undecided = PlantedPortfolio(isDecided: false)
  private let documents: PlantedDocuments

  init() throws { documents = try PlantedDocuments() }

  /// Two portfolios, and what of both a reader may not find.
  private struct Pair {
    let name: String
    let before: Portfolio
    let after: Portfolio
    let markers: (Audience) throws -> [String]
  }

  private var pairs: [Pair] {
    let empty = Portfolio(person: PlantedPortfolio.person, records: [], sources: [])
    func both(_ audience: Audience) throws -> [String] {
      let names = audience == .publicReader ? ["Zqsouth", "Yolanda"] : []
      return try earlier.forbidden(to: audience) + later.forbidden(to: audience) + names
    }
    // What was hidden is told to the owner.
    func forbidden(_ audience: Audience) throws -> [String] {
      try both(audience) + PlantedPortfolio.nowhere.filter { $0 != "ZQHIDDENHONOUR" }
        + (audience == .owner ? [] : ["ZQHIDDENHONOUR"])
    }
    return [
      Pair(name: "changed", before: earlier.portfolio, after: later.portfolio, markers: forbidden),
      Pair(name: "changed back", before: later.portfolio, after: earlier.portfolio, markers: forbidden),
      Pair(name: "added", before: empty, after: earlier.portfolio, markers: forbidden),
      Pair(name: "removed", before: earlier.portfolio, after: empty, markers: forbidden),
      Pair(name: "decided", before: undecided.portfolio, after: earlier.portfolio, markers: forbidden),
    ]
  }

  private func request(_ audience: Audience) -> AssemblyRequest {
    AssemblyRequest(asOf: CalendarDay("2025-07-15") ?? .unixEpoch, period: .career, audience: audience)
  }

  /// The comparison as `dossier diff` writes it: text, JSON and a page.
  private func files(_ pair: Pair, _ audience: Audience) throws -> [(name: String, bytes: [UInt8])] {
    let list = ChangeList(
      from: pair.before, to: pair.after, request: request(audience), decisions: earlier.decisions,
      statements: ([], PlantedPortfolio.statements))
    let person = PlantedPortfolio.person
    let page = ChangeDocument(
      list, person: person, from: "one", to: "two", audience: audience, asOf: request(audience).asOf
    ).document
    let exporter = try DossierTemplates.exporter(TemplateLibrary(folder: nil))
    let html = exporter.export(
      page, options: HTMLExportOptions(fileName: "diff.html", showsProvenance: false, layout: .page))
    return [
      ("text", Array(ChangesText.text(of: list, person: person, from: "one", to: "two").utf8)),
      (
        "JSON",
        ChangeListJSONExporter().export(
          list, person: person, from: "one", to: "two", audience: audience, notes: [])
      ),
    ] + html.map { ($0.name, $0.bytes) }
  }

  @Test("No form of a comparison has what its reader may not see", arguments: Audience.allCases)
  func leaks(_ audience: Audience) throws {
    for pair in pairs {
      #expect(
        MarkerSearch(try files(pair, audience)).found(try pair.markers(audience)) == [],
        "\(pair.name), for \(audience)")
    }
  }

  @Test("Nor has a document that says what changed", arguments: Audience.allCases)
  func changesBlock(_ audience: Audience) throws {
    let template = try DossierTemplate(
      yaml: """
        id: news
        title: News
        sections:
          - {id: news, title: News, blocks: [{changes: {since: 2024-06-30, limit: 1000}}]}
        """)
    for pair in pairs where pair.name != "added" && pair.name != "removed" {
      let document = DossierAssembler.assemble(
        template, portfolio: pair.after, decisions: earlier.decisions,
        earlier: EarlierPortfolio(pair.before, asOf: CalendarDay("2024-06-30") ?? .unixEpoch),
        request: request(audience))
      let files = try documents.files(of: document).map { (name: $0.form, bytes: Array($0.text.utf8)) }
      #expect(
        MarkerSearch(files).found(try pair.markers(audience) + ["ZQHIDDENHONOUR"]) == [],
        "\(pair.name), for \(audience)")
      #expect(MarkerSearch(files).contains(pair.name == "decided" ? "ZQCORRECTED" : "Zq4x1z"), "\(pair.name)")
    }
  }

  @Test("Each reader finds both values of what the reader may see", arguments: Audience.allCases)
  func found(_ audience: Audience) throws {
    let pair = pairs[0]
    for (name, bytes) in try files(pair, audience) where name != "text" {
      let search = MarkerSearch([(name, bytes)])
      for plant in try earlier.expected(by: audience) + later.expected(by: audience) {
        #expect(plant.markers.contains { search.contains($0) }, "\(plant) in \(name) for \(audience)")
      }
    }
  }

  @Test("The owner is told what was left out of documents, and nobody else is told of it", arguments: Audience.allCases)
  func hidden(_ audience: Audience) throws {
    let pair = try #require(pairs.last)
    let text = try #require(try files(pair, audience).first.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(
      text.contains("ZQHIDDENHONOUR, September 2024 – left out of documents by the owner") == (audience == .owner))
    #expect(text.contains("0 added, 1 changed, \(audience == .owner ? 1 : 0) no longer there"))
    let isInside = audience == .owner || audience == .department
    #expect(
      text.contains("Title: \(isInside ? "ZQHONOURPUBLIC" : "not shown") → ZQCORRECTED – corrected by the owner"),
      "\(text)")
  }

  @Test("Of statements that are not for a reader not even the length is told")
  func statements() throws {
    let kinds = Audience.allCases.map { audience in
      ChangeList(
        from: earlier.portfolio, to: earlier.portfolio, request: request(audience),
        statements: ([], PlantedPortfolio.statements)
      ).statements.map(\.kind)
    }
    let inside = ["mentoring", "milestones", "wellBeing"]
    #expect(kinds == [inside, inside, ["mentoring"], ["mentoring"]])
  }
}
