import ArgumentParser
import DossierAssembly
import Importing
import PortfolioModel
import PortfolioStore

/// `dossier mark ID`
struct MarkCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Features, hides, orders, tags or confirms a record.",
    discussion: "--clear takes all marks of the record back; corrections stay.")

  @Argument(help: "The record's id, or the beginning of it.")
  var id: String

  @Flag(name: .long, help: "Among the selected works.")
  var featured = false

  @Flag(name: .long, help: "Left out of documents.")
  var hidden = false

  @Flag(name: .long, help: "You have looked at the record, and it is right.")
  var confirmed = false

  @Option(name: .long, help: "Its place in its section, from 1.")
  var order: Int?

  @Option(name: .long, help: "A theme, as `dossier themes` lists them; may be given several times.")
  var theme: [String] = []

  @Flag(name: .long, help: "Take all marks of the record back.")
  var clear = false

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    if !featured, !hidden, !confirmed, order == nil, theme.isEmpty, !clear {
      throw ValidationError("Say how: --featured, --hidden, --confirmed, --order N, --theme T15 or --clear.")
    }
    if let order, order < 1 { throw ValidationError("--order counts from 1.") }
  }

  func perform(in context: CommandContext) throws -> ExitStatus {
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let themes = try themes(of: person, in: file, context: context)
    let record = try file.resolved(person).record(named: id)
    // Each identity carries the mark, so that it stays when one of the record's imports is undone.
    let decisions = record.identities.flatMap { identity in
      var decisions: [Decision] = []
      if featured { decisions.append(.feature(identity)) }
      if hidden { decisions.append(.hide(identity)) }
      if confirmed { decisions.append(.confirm(identity)) }
      if let order { decisions.append(.order(identity, order)) }
      return decisions + themes.map { .tag(identity, theme: $0.id) }
    }
    try storing {
      let takenBack =
        clear ? try file.decisions(of: person.id).filter { Self.isMark($0.decision, of: record.identities) } : []
      try file.record(
        decisions.map { (decision: $0, sourceValue: nil) }, removing: takenBack.map(\.number), of: person.id,
        on: context.today)
    }
    context.write("\(record.shortID) \(RecordSummary.title(of: record))\n")
    return .done
  }

  /// The themes that are named; all that are unknown are reported.
  private func themes(of person: Person, in file: PortfolioFile, context: CommandContext) throws -> [Theme] {
    guard !theme.isEmpty else { return [] }
    let settings = PersonSettings(try storing { try file.settings() }, person: person.id)
    let set = try ThemeLibrary.set(of: settings, in: templates.library(in: context)).names
    let unknown = theme.filter { set.theme(named: $0) == nil }
    guard unknown.isEmpty else {
      let names = set.themes.flatMap { [$0.id, $0.name] }
      throw CommandFailure(
        unknown.map { .unknownTheme($0, nearest: nearestNames(to: $0, among: names).first) })
    }
    return theme.compactMap { set.theme(named: $0) }
  }

  private static func isMark(_ decision: Decision, of identities: [ObservationIdentity]) -> Bool {
    switch decision {
    case .feature(let identity), .hide(let identity), .confirm(let identity), .order(let identity, _),
      .tag(let identity, _), .refuse(let identity, _):
      identities.contains(identity)
    case .correct, .add, .same, .different, .comment: false
    }
  }
}
