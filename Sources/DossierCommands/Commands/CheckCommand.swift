import ArgumentParser
import DossierAssembly
import PortfolioModel
import PortfolioStore

/// `dossier check [CRITERIA]`
struct CheckCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compares the portfolio with a school’s promotion rules.",
    discussion: """
      Each rule ends met, not met or cannot tell, with the records that it rests on and what to add. Exit status 2 says \
      that a rule that is required, or forbids something that is there, is not met. Rules change every year: verify them \
      with your faculty-affairs office.
      """)

  @Argument(help: "The criteria: an id from `dossier templates`, or a .yml file. Default: the setting `criteria`.")
  var criteria: String?

  @Option(
    name: .long,
    help: "AY2024-25, 2024, 2024-07..2025-06, since-last-promotion (default), since-promotion-year or career.")
  var period: String?

  @Option(name: .long, help: "The day to check for. Default: today.")
  var asOf: String?

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var form: OutputOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let settings = PersonSettings(try storing { try file.settings() }, person: person.id)
    let pack = try pack(settings, in: context)
    let day = try OptionValue.day(asOf, option: "--as-of")
    let typed = try OptionValue.period(period, calendar: settings.calendar)
    let statements = try storing { try file.statements(of: person.id) }
    let resolved = try file.resolved(person)
    let report = CriteriaChecker.check(
      pack, portfolio: resolved, statements: statements.map { Statement(kind: $0.kind, markdown: $0.markdown) },
      request: AssemblyRequest(
        asOf: day ?? context.today, period: typed, audience: .owner, smallNThreshold: settings.smallestGroup,
        calendar: settings.calendar, candidate: settings.candidate))
    switch form.output {
    case .human: context.write(CriteriaText.text(of: report, person: person))
    case .json: context.write(CriteriaJSON.text(of: report, person: person))
    }
    return report.isFailed ? .attention : .done
  }

  private func pack(_ settings: PersonSettings, in context: CommandContext) throws -> CriteriaPack {
    let packs = CriteriaPacks(library: try templates.library(in: context), context: context)
    if let name = criteria ?? settings[.criteria] { return try packs.pack(named: name) }
    let known = packs.ids.map { id in (id: id, title: (try? packs.pack(named: id))?.title ?? "faulty") }
    throw CommandFailure(.noCriteria(known: known))
  }
}
