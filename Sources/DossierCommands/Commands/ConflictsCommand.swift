import ArgumentParser
import Importing
import PortfolioModel
import PortfolioStore

/// `dossier conflicts [KIND]`
struct ConflictsCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "Lists what sources disagree on, which value counts, and why.",
    discussion: """
      A field that you have corrected, and a record that you have confirmed with `dossier mark --confirmed`, is settled. \
      Differences of spelling, of precision (a year and a day, initials and names, an abbreviated journal) and in fields \
      that only describe are counted, and listed with --all.

      Exit status: 0 nothing to decide; 2 sources disagree on something that is not settled.
      """)

  @Argument(help: "A kind: publications, teaching, …")
  var kind: String?

  @Flag(name: .long, help: "List settled conflicts and small differences as well.")
  var all = false

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var form: OutputOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let wanted = try kind.map { text in
      guard let kind = RecordKind(named: text) else { throw CommandFailure(.unknownKind(text)) }
      return kind
    }
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let resolved = try file.resolved(person)
    let conflicts = resolved.records.filter { wanted == nil || $0.kind == wanted }.map { record in
      RecordConflicts(record: record, fields: record.fieldConflicts(policy: resolved.policy))
    }
    let open = conflicts.map(\.open).filter { !$0.fields.isEmpty }
    let shown = all ? conflicts.filter { !$0.fields.isEmpty } : open
    switch form.output {
    case .json: context.write(ConflictsJSON.text(of: shown))
    case .human:
      context.write(ConflictsText.text(of: shown))
      context.report(ConflictsText.summary(of: conflicts, showsAll: all))
    }
    return open.isEmpty ? .done : .attention
  }
}

/// The conflicts of one record.
struct RecordConflicts {
  let record: Record
  let fields: [FieldConflict]

  /// Those that somebody has to look at.
  var open: RecordConflicts {
    RecordConflicts(record: record, fields: fields.filter { $0.disagreement == .real && !$0.isSettled })
  }
}
