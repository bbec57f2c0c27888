import DossierAssembly
import Importing
import PortfolioModel
import PortfolioStore

/// A person's records beside the themes, and what the owner has said of both.
struct Tagging {
  let set: ThemeSet
  let portfolio: Portfolio
  private let file: PortfolioFile
  private let decisions: [RecordedDecision]

  init(_ options: PortfolioOptions, _ templates: TemplateOptions, in context: CommandContext) throws {
    file = try options.open(in: context)
    let person = try options.person(in: file)
    let settings = PersonSettings(try storing { [file] in try file.settings() }, person: person.id)
    set = try ThemeLibrary.set(of: settings, in: templates.library(in: context)).read()
    portfolio = try file.resolved(person)
    decisions = try storing { [file] in try file.decisions(of: person.id) }
  }

  /// The theme that a person means.
  func theme(named text: String) throws -> Theme {
    if let theme = set.theme(named: text) { return theme }
    let names = set.themes.flatMap { [$0.id, $0.name] }
    throw CommandFailure(.unknownTheme(text, nearest: nearestNames(to: text, among: names).first))
  }

  /// The records that are tagged with a theme, hidden ones left aside.
  func evidence(of theme: Theme) -> [Record] {
    portfolio.records.filter { !$0.isHidden && $0.texts("themes").contains(theme.id) }
  }

  /// What records speak for and nobody has answered, in the order of records and themes.
  var suggestions: [ThemeSuggestion] {
    let matcher = ThemeMatcher(set)
    let answered = Set(decisions.compactMap { Answer($0.decision) })
    return portfolio.records.filter { !$0.isHidden }.flatMap { record in
      let tagged = Set(record.texts("themes"))
      return matcher.suggestions(for: record).filter { suggestion in
        !tagged.contains(suggestion.theme.id)
          && !record.identities.contains { answered.contains(Answer(identity: $0, theme: suggestion.theme.id)) }
      }
    }
  }

  /// Whose answer about which theme.
  private struct Answer: Hashable {
    let identity: ObservationIdentity
    let theme: String

    init(identity: ObservationIdentity, theme: String) { (self.identity, self.theme) = (identity, theme) }

    init?(_ decision: Decision) {
      switch decision {
      case .tag(let identity, let theme), .refuse(let identity, let theme): self.init(identity: identity, theme: theme)
      default: return nil
      }
    }
  }

  /// Writes down that records are evidence of themes, or not; nil takes back what was said.
  func answer(_ words: [String], isTagged: Bool?, in context: CommandContext) throws -> ExitStatus {
    let (records, themes) = try read(words)
    var made: [(decision: Decision, sourceValue: Value?)] = []
    var removed: [Int64] = []
    var lines = ""
    for record in records {
      for theme in themes {
        // Each identity of the record carries the answer, so that it stays when one of its imports is undone.
        let earlier = decisions.filter { recorded in
          record.identities.contains { Answer(recorded.decision) == Answer(identity: $0, theme: theme.id) }
        }
        if isTagged == nil, earlier.isEmpty {
          throw CommandFailure(.nothingSaidAboutTheme(theme.id, of: record.shortID))
        }
        for recorded in earlier where !removed.contains(recorded.number) { removed.append(recorded.number) }
        if let isTagged {
          made += record.identities.map { identity in
            (isTagged ? .tag(identity, theme: theme.id) : .refuse(identity, theme: theme.id), nil)
          }
        }
        lines += "\(record.shortID) \(Self.title(of: record)): \(Self.words(isTagged)) \(theme.id) \(theme.name)\n"
      }
    }
    _ = try storing {
      try file.record(made, removing: removed, of: portfolio.person.id, on: context.today)
    }
    context.write(lines)
    return .done
  }

  private static func words(_ isTagged: Bool?) -> String {
    switch isTagged {
    case true?: "evidence of"
    case false?: "no evidence of"
    case nil: "your answer is taken back about"
    }
  }

  /// Tells records and themes apart; what is neither is an error.
  private func read(_ words: [String]) throws -> (records: [Record], themes: [Theme]) {
    var records: [Record] = []
    var themes: [Theme] = []
    var problems: [Diagnostic] = []
    for word in words {
      if let theme = set.theme(named: word) {
        if !themes.contains(theme) { themes.append(theme) }
        continue
      }
      do {
        let record = try portfolio.record(named: word)
        if !records.contains(where: { $0.id == record.id }) { records.append(record) }
      } catch let failure as CommandFailure {
        // An id has a hyphen after its first letter; the first word mostly is one.
        let isID = word == words.first || word.dropFirst().first == "-"
        if isID {
          problems += failure.diagnostics
        } else {
          let names = set.themes.flatMap { [$0.id, $0.name] }
          problems.append(.unknownTheme(word, nearest: nearestNames(to: word, among: names).first))
        }
      }
    }
    if problems.isEmpty, records.isEmpty { problems.append(.recordOrThemeMissing("record")) }
    if problems.isEmpty, themes.isEmpty { problems.append(.recordOrThemeMissing("theme")) }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    return (records, themes)
  }

  /// What names a record in a list; a mentee's name does not.
  static func title(of record: Record) -> String {
    record.kind == .mentoringRelationship
      ? record.kind.definition.label : RecordSummary.title(of: record)
  }
}
