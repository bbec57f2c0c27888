import ArgumentParser
import DossierAssembly
import HTMLExporting
import Importing
import JSONExporting
import PortfolioModel

/// `dossier diff A B`
struct DiffCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Says what changed between two days, two portfolio files or two exports, and why.",
    discussion: """
      A and B are each a day of the portfolio (2024-07-01: what was imported and decided until its end), a portfolio \
      file, or what `dossier export` wrote. Without B, A is compared with the portfolio as it is now.

      A day knows of imports and decisions that still are there: an import undone since, or a correction taken back or \
      made again since, is missing from the days before.

      The comparison is for you, unless --audience says who reads it: then it has no more than documents for that reader \
      have, of both portfolios; only you hear of what was hidden, and nobody outside of what stood before a correction.

      Exit status: 0, whether there are differences or not; 1 the portfolios cannot be compared.
      """)

  @Argument(help: "A day, a portfolio file or an export: how it was.")
  var before: String

  @Argument(help: "A day, a portfolio file or an export: how it became. Default: the portfolio as it is now.")
  var after: String?

  @Option(name: .long, help: "self, department, external or public: who reads.")
  var audience = Audience.owner.rawValue

  @Option(name: .long, help: "Writes a page to this file as well.", completion: .file(extensions: ["html"]))
  var html: String?

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var form: OutputOptions
  @OptionGroup var templates: TemplateOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let reader = try OptionValue.choice(audience, of: Audience.self, called: "an audience")
    let sides = ComparedPortfolioReader(options: portfolio, context: context)
    let old = try sides.read(before)
    let new = try sides.read(after, likeness: old.portfolio.person)
    if !old.portfolio.person.isLike(new.portfolio.person) {
      context.report(
        Diagnostic.differentPeople(old.portfolio.person.displayName, new.portfolio.person.displayName).description
          + "\n")
    }
    let list = ChangeList(
      from: old.portfolio, to: new.portfolio,
      request: AssemblyRequest(
        asOf: context.today, audience: reader, smallNThreshold: new.settings.smallestGroup,
        calendar: new.settings.calendar, menteeNames: new.settings.menteeNames), decisions: new.decisions,
      statements: (old.statements, new.statements))
    let person = new.portfolio.person
    let notes = (old.notes + new.notes).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if let html {
      let document = ChangeDocument(
        list, person: person, from: old.label, to: new.label, audience: reader, asOf: context.today, notes: notes
      ).document
      let exporter = try DossierTemplates.exporter(templates.library(in: context))
      let options = HTMLExportOptions(fileName: html, showsProvenance: false, layout: .page)
      for file in exporter.export(document, options: options) {
        try FileAccess.write(file.bytes, to: context.path(html))
      }
    }
    switch form.output {
    case .json:
      let bytes = ChangeListJSONExporter().export(
        list, person: person, from: old.label, to: new.label, audience: reader, notes: notes)
      context.write(String(decoding: bytes, as: UTF8.self))
    case .human:
      context.write(ChangesText.text(of: list, person: person, from: old.label, to: new.label))
      for note in notes { context.report(note + "\n") }
    }
    return .done
  }
}

extension Person {
  /// Whether the two may be one person.
  fileprivate func isLike(_ other: Person) -> Bool {
    if !Set(identifiers).isDisjoint(with: other.identifiers) { return true }
    return names.contains { name in other.names.contains { $0.likeness(to: name) == .same } }
      || displayName == other.displayName
  }
}
