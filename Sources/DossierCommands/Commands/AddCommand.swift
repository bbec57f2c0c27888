import ArgumentParser
import Importing
import PortfolioModel
import PortfolioStore

/// `dossier add KIND field=value…`
struct AddCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a record that no source has.")

  @Argument(help: "The kind: teaching, mentoring, goals, …")
  var kind: String

  @Argument(help: "field=value, by the field's name or label.")
  var assignments: [String]

  @OptionGroup var portfolio: PortfolioOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    guard let kind = RecordKind(named: kind) else { throw CommandFailure(.unknownKind(kind)) }
    let values = try Assignments.read(assignments, kind: kind, allowingAbsence: false)
    var fields = FieldSet()
    for (field, value) in values { fields[field.name] = value }
    if kind == .referee, RefereeLetter.isAmong(fields) { throw CommandFailure(.letterOfReferee(nil)) }
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let identity = try storing { try file.add(kind, fields, to: person.id, on: context.today) }
    let added = try file.resolved(person).records.first { $0.identities.contains(identity) }
    context.write("Added \(added?.shortID ?? "").\n")
    return .done
  }
}
