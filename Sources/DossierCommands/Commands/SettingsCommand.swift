import ArgumentParser
import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier settings`
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "What the documents need to know and no export says: rank sought, track, school.",
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists the settings and their values.")

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let person = try portfolio.person(in: file)
      let values = PersonSettings(try storing { try file.settings() }, person: person.id)
      if form.output == .json {
        var json = CanonicalJSON(.indented)
        json.object(PortfolioSetting.allCases.compactMap { setting in values[setting].map { (setting.rawValue, $0) } })
        {
          $0.text($1)
        }
        context.write(String(decoding: json.finish(), as: UTF8.self))
        return .done
      }
      var table = TextTable()
      for setting in PortfolioSetting.allCases {
        table.append([setting.rawValue, values[setting] ?? "–", setting.explanation])
      }
      context.write(table.text)
      return .done
    }
  }

  struct Set: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Sets a value; an empty one takes it away.")

    @Argument(help: "The setting.")
    var name: String

    @Argument(help: "The value.")
    var value: String

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      guard let setting = PortfolioSetting(rawValue: name) else {
        throw CommandFailure(
          .invalid(
            "a setting", name, expected: PortfolioSetting.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      if let expected = setting.refusal(of: value) {
        throw CommandFailure(.invalid("a value of \(name)", value, expected: expected))
      }
      let file = try portfolio.open(in: context)
      let person = try portfolio.person(in: file)
      try storing { try file.set(setting.key(of: person.id), to: value.isEmpty ? nil : value) }
      context.write("\(name): \(value.isEmpty ? "–" : value)\n")
      return .done
    }
  }
}
