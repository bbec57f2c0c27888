import ArgumentParser
import Importing
import PortfolioModel
import PortfolioStore

/// `dossier correct ID field=value…`
struct CorrectCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Corrects fields of a record; a correction survives every later import.",
    discussion: "field= without a value says that there is none. --clear takes a correction back.")

  @Argument(help: "The record's id, or the beginning of it.")
  var id: String

  @Argument(help: "field=value, by the field's name or label.")
  var assignments: [String] = []

  @Option(name: .long, help: "A field whose correction is taken back; may be given several times.")
  var clear: [String] = []

  @OptionGroup var portfolio: PortfolioOptions

  func validate() throws {
    if assignments.isEmpty, clear.isEmpty {
      throw ValidationError("Say what to correct: field=value, or --clear field.")
    }
  }

  func perform(in context: CommandContext) throws -> ExitStatus {
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let record = try file.resolved(person).record(named: id)
    let corrections = try Assignments.read(assignments, kind: record.kind, allowingAbsence: true).map { field, value in
      (field: field, value: Self.keepingBasis(value, of: record[field.name]))
    }
    if record.kind == .referee, corrections.contains(where: { $0.value.map(RefereeLetter.isLetter) ?? false }) {
      throw CommandFailure(.letterOfReferee(record.shortID))
    }
    let cleared = try clear.map { text in
      guard let field = Assignments.field(text, of: record.kind) else {
        throw CommandFailure(.unknownField(text, of: record.kind))
      }
      return field
    }
    // Each identity carries the correction, so that it stays when one of the record's imports is undone.
    let decisions = corrections.flatMap { field, value in
      let said = (record.fields[field.name]?.said ?? record.removed[field.name]?.said)?.first?.value
      return record.identities.map { identity in
        (decision: Decision.correct(identity, field: field.name, value: value), sourceValue: said)
      }
    }
    let fields = Set(cleared.map(\.name))
    try storing {
      let takenBack = try file.decisions(of: person.id).filter { recorded in
        guard case .correct(let identity, let field, _) = recorded.decision else { return false }
        return record.identities.contains(identity) && fields.contains(field)
      }
      try file.record(decisions, removing: takenBack.map(\.number), of: person.id, on: context.today)
    }
    for (field, value) in corrections {
      let before = record.fields[field.name].map { RecordSummary.label(of: $0.value, field: field) } ?? "nothing"
      let after = value.map { RecordSummary.label(of: $0, field: field) } ?? "nothing"
      context.write("\(record.shortID) \(field.label): \(before) → \(after)\n")
    }
    for field in cleared { context.write("\(record.shortID) \(field.label): as the source says\n") }
    return .done
  }

  /// Who types 24 where the source says "20 per year" corrects the amount, not what it is counted over.
  private static func keepingBasis(_ value: Value?, of current: Value?) -> Value? {
    guard case .hours(let typed)? = value, typed.basis == .unstated, case .hours(let known)? = current else {
      return value
    }
    return .hours(Hours(typed.amount, known.basis))
  }
}
