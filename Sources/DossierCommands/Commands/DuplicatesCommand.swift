import ArgumentParser
import Importing
import PortfolioModel
import PortfolioStore

/// `dossier duplicates`
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "Lists records that look alike, and remembers which are the same.",
    discussion: """
      Records that share a DOI, a PMID or the like are joined without asking. What only looks alike is listed here until \
      you say whether it is the same; the answer holds for good, also when the exports are imported again.

      Exit status of the list: 0 nothing to decide; 2 there are pairs to decide.
      """,
    subcommands: [List.self, Same.self, Different.self, TakeBack.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the pairs that look alike, with the reason and what differs.")

    @Option(name: .long, help: "Only pairs of a kind: publications, teaching, …")
    var kind: String?

    @Flag(name: .long, help: "List the answers given, and no open pairs.")
    var decided = false

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
      let verdicts = Verdicts(try storing { try file.decisions(of: person.id) })
      if decided {
        let answers = GivenAnswer.all(in: resolved, verdicts: verdicts).filter { answer in
          wanted == nil || answer.sides.contains { $0.record?.kind == wanted }
        }
        context.write(form.output == .json ? DuplicatesJSON.text(of: answers) : DuplicatesText.text(of: answers))
        return .done
      }
      let pairs = resolved.lookAlikes(of: wanted, verdicts: verdicts)
      switch form.output {
      case .json: context.write(DuplicatesJSON.text(of: pairs))
      case .human:
        context.write(DuplicatesText.text(of: pairs))
        context.report(DuplicatesText.summary(of: pairs))
      }
      return pairs.isEmpty ? .done : .attention
    }
  }

  struct Same: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Says that two records are the same: they become one.")

    @OptionGroup var pair: RecordPair
    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let answering = try Answering(pair, portfolio: portfolio, in: context)
      guard answering.first.id != answering.second.id else {
        context.write("\(answering.first.shortID) \(RecordSummary.title(of: answering.first)): one record already\n")
        return .done
      }
      let after = try answering.answer(areSame: true, in: context)
      if let record = after.record(of: answering.firstIdentity) {
        context.write("\(record.shortID) \(RecordSummary.title(of: record)): one record now\n")
      }
      return .done
    }
  }

  struct Different: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Says that two records are not the same: they are not offered again, and never joined.")

    @OptionGroup var pair: RecordPair
    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let answering = try Answering(pair, portfolio: portfolio, in: context)
      let after = try answering.answer(areSame: false, in: context)
      Answering.write("two records for good", answering, after, in: context)
      return .done
    }
  }

  struct TakeBack: DossierSubcommand {
    static let configuration = CommandConfiguration(
      commandName: "take-back", abstract: "Takes back what was said about two records.")

    @OptionGroup var pair: RecordPair
    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let answering = try Answering(pair, portfolio: portfolio, in: context)
      let after = try answering.answer(areSame: nil, in: context)
      Answering.write("your answer is taken back", answering, after, in: context)
      return .done
    }
  }
}

/// The two records that an answer is about.
struct RecordPair: ParsableArguments {
  @Argument(help: "A record's id, or the beginning of it.")
  var first: String

  @Argument(help: "The other record's.")
  var second: String
}
