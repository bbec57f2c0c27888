import ArgumentParser
import DossierAssembly
import PortfolioModel
import PortfolioStore

/// `dossier themes`
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Tags records with leadership themes, by suggestions that you accept or refuse.",
    discussion: """
      A theme is suggested where a record has one of its words. Nothing is tagged until you accept it; what you accept or \
      refuse is remembered and not asked again, also when the exports are imported again.

      Exit status of the suggestions: 0 nothing to decide; 2 there are suggestions.
      """,
    subcommands: [List.self, Suggest.self, Accept.self, Refuse.self, TakeBack.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the themes with their evidence; a theme without any, with questions that help to find some.")

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let tagging = try Tagging(portfolio, templates, in: context)
      context.write(form.output == .json ? ThemesJSON.text(of: tagging) : ThemesText.text(of: tagging))
      return .done
    }
  }

  struct Suggest: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists themes that a record’s own words speak for, and that you have not answered.")

    @Argument(help: "Records, or the beginnings of their ids. Default: all.")
    var records: [String] = []

    @Option(name: .long, help: "Only for a theme, by its id or name; may be given several times.")
    var theme: [String] = []

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let tagging = try Tagging(portfolio, templates, in: context)
      let wanted = try Set(theme.map { try tagging.theme(named: $0).id })
      let ids = try Set(records.map { try tagging.portfolio.record(named: $0).id })
      let suggestions = tagging.suggestions.filter { suggestion in
        (wanted.isEmpty || wanted.contains(suggestion.theme.id))
          && (ids.isEmpty || ids.contains(suggestion.record.id))
      }
      switch form.output {
      case .json: context.write(ThemesJSON.text(of: suggestions))
      case .human:
        context.write(ThemesText.text(of: suggestions))
        context.report(ThemesText.summary(of: suggestions))
      }
      return suggestions.isEmpty ? .done : .attention
    }
  }

  struct Accept: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Says that records are evidence of themes.",
      discussion: "dossier themes accept T-7K3Q T15 T16; several records may be named as well.")

    @OptionGroup var answer: ThemeAnswer

    func perform(in context: CommandContext) throws -> ExitStatus { try answer.give(isTagged: true, in: context) }
  }

  struct Refuse: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Says that records are no evidence of themes, whatever their sources say.")

    @OptionGroup var answer: ThemeAnswer

    func perform(in context: CommandContext) throws -> ExitStatus { try answer.give(isTagged: false, in: context) }
  }

  struct TakeBack: DossierSubcommand {
    static let configuration = CommandConfiguration(
      commandName: "take-back", abstract: "Takes back what was said about themes of records.")

    @OptionGroup var answer: ThemeAnswer

    func perform(in context: CommandContext) throws -> ExitStatus { try answer.give(isTagged: nil, in: context) }
  }
}

/// Which records and which themes an answer is about.
struct ThemeAnswer: ParsableArguments {
  @Argument(help: "A record’s id, or the beginning of it, and themes by their ids or names.")
  var words: [String]

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var templates: TemplateOptions

  /// - Parameter isTagged: Whether the records are evidence of the themes; nil takes back what was said.
  func give(isTagged: Bool?, in context: CommandContext) throws -> ExitStatus {
    try Tagging(portfolio, templates, in: context).answer(words, isTagged: isTagged, in: context)
  }
}
