import ArgumentParser
import PortfolioModel
import PortfolioStore

/// `dossier init FILE --name …`
struct InitCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a portfolio file, for one person or for an institution.")

  @Argument(help: "The file to make.")
  var file = "career.portfolio"

  @Option(name: .long, help: "The person's name with degrees, \"Ana Rivera, MD\"; or the institution's.")
  var name: String?

  @Option(name: .long, help: "The person's ORCID iD.")
  var orcid: String?

  @Option(name: .long, help: "An e-mail address; may be given several times.")
  var email: [String] = []

  @Option(name: .long, help: "The employee number, as the school's exports write it.")
  var employeeNumber: String?

  @Option(name: .long, help: "The user name, as the school's exports write it.")
  var username: String?

  @Option(name: .long, help: "Another form of the name; may be given several times.")
  var alias: [String] = []

  @Flag(name: .long, help: "For many people: rows create the people that they name by an identifier.")
  var institution = false

  func validate() throws {
    if name == nil, !institution { throw ValidationError("Give --name, or --institution for a file of many people.") }
    if institution, orcid != nil || employeeNumber != nil || username != nil || !(alias + email).isEmpty {
      throw ValidationError("An institution's people come from its exports; --name is the institution's own.")
    }
  }

  func perform(in context: CommandContext) throws -> ExitStatus {
    var identifiers: [PersonIdentifier] = []
    func add(_ scheme: String, _ value: String?, expected: String) throws {
      guard let value else { return }
      guard let identifier = PersonIdentifier(scheme: scheme, value: value) else {
        throw CommandFailure(.invalid("an \(scheme) of a person", value, expected: expected))
      }
      identifiers.append(identifier)
    }
    try add("orcid", orcid, expected: "an ORCID iD with its check digit, such as 0000-0002-1825-0097")
    for address in email { try add("email", address, expected: "an e-mail address") }
    try add("employeeNumber", employeeNumber, expected: "the number that exports write")
    try add("username", username, expected: "the user name that exports write")
    for name in [institution ? nil : name].compactMap({ $0 }) + alias where PersonName(name) == nil {
      throw CommandFailure(.invalid("a name", name, expected: "a name such as \"Rivera, Ana M.\" or \"Rivera AM\""))
    }
    let path = context.path(file)
    if FileAccess.exists(path) { throw CommandFailure(.exists(file)) }
    _ = try storing {
      try PortfolioFile.create(
        at: path, name: name ?? "", identifiers: identifiers, aliases: alias, isInstitution: institution)
    }
    context.write("Made \(file)\(name.map { " for \($0)" } ?? "").\n")
    return .done
  }
}
