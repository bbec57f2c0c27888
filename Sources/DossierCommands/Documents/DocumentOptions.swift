import ArgumentParser
import DossierAssembly
import PortfolioModel
import PortfolioStore

/// What document a command is about: of which time, for whom, of which day, out of which portfolio.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "AY2024-25, 2024, 2024-07..2025-06, since-last-promotion, since-promotion-year or career. Default: as the template says."
  )
  var period: String?

  @Option(name: .long, help: "self, department, external or public. Default: as the template says.")
  var audience: String?

  @Option(name: .long, help: "How mentees are named: full, initials, code or counts. Default: as the settings say.")
  var menteeNames: String?

  @Option(name: .long, help: "The day that the document is of. Default: today.")
  var asOf: String?

  @Option(name: .long, help: "The promotion rules of a criteria matrix: an id, or a .yml file. Default: the setting.")
  var criteria: String?

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var templates: TemplateOptions

  /// What the assembly is asked for, for one person.
  func request(for person: Person, of file: PortfolioFile, in context: CommandContext) throws -> AssemblyRequest {
    try request(settings: PersonSettings(try storing { try file.settings() }, person: person.id), in: context)
  }

  func request(settings: PersonSettings, in context: CommandContext) throws -> AssemblyRequest {
    let naming = try menteeNames.map {
      try OptionValue.choice($0, of: MenteeNaming.self, called: "a way to name mentees")
    }
    var request = AssemblyRequest(
      asOf: try OptionValue.day(asOf, option: "--as-of") ?? context.today,
      period: try OptionValue.period(period, calendar: settings.calendar),
      audience: try audience.map { try OptionValue.choice($0, of: Audience.self, called: "an audience") },
      smallNThreshold: settings.smallestGroup,
      calendar: settings.calendar, candidate: settings.candidate,
      themes: try ThemeLibrary.set(of: settings, in: templates.library(in: context)).names)
    request.menteeNames =
      naming.map { naming in Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, naming) }) }
      ?? settings.menteeNames
    return request
  }

  /// The name of a document's files; with the person's in a file that holds several.
  func fileName(template: String, person: Person, in file: PortfolioFile) throws -> String {
    var name = FileAccess.name(of: template)
    for suffix in [".yml", ".yaml"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
    if let period { name += "-" + period.replacing("..", with: "-to-") }
    if try storing({ try file.people() }).count > 1 {
      let family = person.names.first.map { foldedForMatching($0.family) } ?? "person"
      name = "\(family)-\(person.id)-\(name)"
    }
    return name.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}
