import DossierAssembly
import HTMLExporting
import JSONExporting
import PortfolioModel

@testable import DossierCommands

/// Documents of the planted portfolio, in every form that the program writes.
struct PlantedDocuments {
  let planted = PlantedPortfolio()
  private let library = TemplateLibrary(folder: nil)
  private let pages: PageExporter

  init() throws {
    pages = PageExporter(exporter: try DossierTemplates.exporter(library), showsProvenance: true, printer: nil)
  }

  /// What is written of one document, by the name of the form.
  func files(of document: Document) throws -> [(form: String, text: String)] {
    // A print is made of the page, and is compressed: what is not in the page is not in it.
    try DocumentFormat.allCases.filter { $0 != .pdf }.flatMap { format in
      try format.export(document, name: "document", pages: pages)().map { file in
        (form: "\(format.rawValue) \(file.name)", text: String(decoding: file.bytes, as: UTF8.self))
      }
    }
  }

  func document(
    _ template: DossierTemplate, audience: Audience, gaps: Bool? = true, menteeNames: MenteeNaming? = nil
  ) -> Document {
    DossierAssembler.assemble(
      template, portfolio: planted.portfolio, statements: PlantedPortfolio.statements, decisions: planted.decisions,
      request: AssemblyRequest(
        asOf: CalendarDay("2025-07-15") ?? .unixEpoch, period: .career, audience: audience, includesGapReport: gaps,
        menteeNames: menteeNames.map { [audience: $0] } ?? [:]))
  }

  /// The shipped templates, and one that asks for every field of every kind in every way.
  func templates() throws -> [(name: String, template: DossierTemplate)] {
    let shipped = try library.paths(in: "dossiers/").map { path in
      (name: path, template: try DossierTemplate(yaml: try library.text(path) ?? ""))
    }
    return shipped + [(name: "everything", template: try Self.everything())]
  }

  /// A section for each kind: a table of all its fields, a list, and what else shows it.
  static func everything() throws -> DossierTemplate { try DossierTemplate(yaml: everythingYAML()) }

  static func everythingYAML() -> String {
    var yaml = "id: everything\ntitle: Everything\nsections:\n"
    for kind in RecordKind.allCases {
      let definition = kind.definition
      let names = definition.fields.map(\.name.rawValue)
      yaml += """
          - id: \(definition.plural)
            title: \(definition.label)
            blocks:
              - table: {id: \(definition.plural)-table, records: \(definition.plural), totals: true, columns: [\(names.joined(separator: ", "))]}
              - list: {id: \(definition.plural)-list, records: \(definition.plural), fields: [\(names.joined(separator: ", "))]}
              - table: {id: \(definition.plural)-dates, records: \(definition.plural), groupBy: organization, columns: [dates, courseOrTopic, roleAndShare, settingAndScope, positionNow, hoursInPeriod, mean, interval, responses, responseRate, scale, comparison, funding, ownValue, kind]}

        """
    }
    yaml += """
        - id: rest
          title: Rest
          blocks:
            - list: {id: words, records: evaluation-summaries, format: comments}
            - figure: {id: hours, kind: teachingHours}
            - figure: {id: means, kind: evaluationMeans}
            - figure: {id: mentees, kind: menteeTimeline}
            - keyFacts: [\(Fact.allCases.map(\.rawValue).joined(separator: ", "))]
            - statement: {kind: wellBeing}
            - statement: {kind: milestones}
            - statement: {kind: mentoring}
            - undated
            - gaps
            - provenanceNotes

      """
    return yaml
  }
}
