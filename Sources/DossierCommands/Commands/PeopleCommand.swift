import ArgumentParser
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier people`
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Lists the people of a portfolio file, and how sources name them.",
    subcommands: [List.self, Alias.self, Identifier.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists everybody with identifiers and other names.")

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let people = try storing { try file.people() }
      if form.output == .json {
        context.write(Self.json(people))
        return .done
      }
      var table = TextTable()
      for person in people {
        table.append([
          "#\(person.id)", person.displayName,
          person.identifiers.map { "\($0.scheme) \($0.value)" }.joined(separator: ", "),
          person.aliases.isEmpty ? "" : "also \(person.aliases.joined(separator: "; "))",
        ])
      }
      context.write(table.text)
      return .done
    }

    private static func json(_ people: [Person]) -> String {
      var json = CanonicalJSON(.indented)
      json.array(people) { json, person in
        json.object { json in
          json.member("aliases", person.aliases)
          json.member("identifiers", person.identifiers) { json, identifier in
            json.object { json in
              json.member("scheme", identifier.scheme)
              json.member("value", identifier.value)
            }
          }
          json.member("name", person.displayName)
          json.member("number", person.id)
        }
      }
      return String(decoding: json.finish(), as: UTF8.self)
    }
  }

  struct Alias: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds another form of a name, so that rows with it are taken.",
      discussion: "Import again afterwards: rows that were passed over before are taken then.")

    @Argument(help: "The name as a source writes it: \"Rivera AM\".")
    var name: String

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      guard PersonName(name) != nil else {
        throw CommandFailure(.invalid("a name", name, expected: "a name such as \"Rivera, Ana M.\" or \"Rivera AM\""))
      }
      let file = try portfolio.open(in: context)
      let person = try portfolio.person(in: file)
      try storing { try file.addAlias(name, to: person.id) }
      context.write("“\(name)” is now a name of \(person.displayName).\n")
      return .done
    }
  }

  struct Identifier: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds an identifier: orcid, email, employeeNumber, username.")

    @Argument(help: "The scheme: orcid, email, employeeNumber, username, or the school's own.")
    var scheme: String

    @Argument(help: "The identifier.")
    var value: String

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      guard let identifier = PersonIdentifier(scheme: scheme, value: value) else {
        throw CommandFailure(
          .invalid("an identifier of the scheme \(scheme)", value, expected: "one with its check digit"))
      }
      let file = try portfolio.open(in: context)
      let person = try portfolio.person(in: file)
      try storing { try file.addIdentifier(identifier, to: person.id) }
      context.write("\(identifier.scheme) \(identifier.value) is now an identifier of \(person.displayName).\n")
      return .done
    }
  }
}
