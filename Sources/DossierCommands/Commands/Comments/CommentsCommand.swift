import ArgumentParser
import PortfolioModel

/// `dossier comments`
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments", abstract: "Reviews what evaluators wrote, and releases it comment by comment.",
    discussion: """
      No reader but you sees a comment that you have not released, and the public sees none. A comment is named by its \
      record and its words, E-7K3Q#5XA2, so a decision holds when the export is imported again, in whatever order its \
      rows come; a comment whose words have changed is a new one, which nobody has reviewed. Comments on results that \
      too few have given stay out even when they are released. What looks as if it identified a patient in a comment that \
      you release is warned of; the search is not complete.
      """,
    subcommands: [List.self, Release.self, Withhold.self, Redact.self, TakeBack.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists comments with what was decided about each.")

    @Argument(help: "An evaluation's id, or the beginning of it. Default: all.")
    var id: String?

    @Flag(name: .long, help: "Only those that nobody has reviewed.")
    var open = false

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let opened = try OpenComments(portfolio, in: context)
      var records = try id.map { [try opened.resolved.record(named: $0)] } ?? opened.resolved.records
      records = records.filter { $0.kind == .evaluationSummary && !$0.isHidden }
      let reviewed = records.map { opened.reviewed($0) }.map { review in
        open ? review.keeping { $0.state == .notReviewed } : review
      }.filter { !$0.comments.isEmpty }
      switch form.output {
      case .json: context.write(CommentsJSON.text(of: reviewed))
      case .human:
        context.write(CommentsText.text(of: reviewed))
        context.report(CommentsText.summary(of: reviewed))
      }
      return .done
    }
  }

  struct Release: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lets readers see comments as they are.")

    @OptionGroup var comments: CommentChoice

    func perform(in context: CommandContext) throws -> ExitStatus { try comments.decide(.release, in: context) }
  }

  struct Withhold: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Keeps comments to yourself, whatever their source says.")

    @OptionGroup var comments: CommentChoice

    func perform(in context: CommandContext) throws -> ExitStatus { try comments.decide(.withhold, in: context) }
  }

  struct Redact: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lets readers see a comment in other words, without what names a person.",
      discussion: "The comment is marked as redacted wherever it is shown.")

    @Argument(help: "The comment: E-7K3Q#5XA2.")
    var id: String

    @Argument(help: "The words that readers see in its place.")
    var words: String

    @OptionGroup var portfolio: PortfolioOptions

    func validate() throws {
      guard words.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("Say in which words; `dossier comments withhold` keeps the comment to yourself.")
      }
    }

    func perform(in context: CommandContext) throws -> ExitStatus {
      try OpenComments(portfolio, in: context).decide([id], ruling: .redact(words), in: context)
    }
  }

  struct TakeBack: DossierSubcommand {
    static let configuration = CommandConfiguration(
      commandName: "take-back", abstract: "Takes back what was decided about comments.")

    @OptionGroup var comments: CommentChoice

    func perform(in context: CommandContext) throws -> ExitStatus { try comments.decide(nil, in: context) }
  }
}

/// Which comments a decision is about.
struct CommentChoice: ParsableArguments {
  @Argument(help: "Comments: E-7K3Q#5XA2, as `dossier comments` lists them.")
  var ids: [String]

  @OptionGroup var portfolio: PortfolioOptions

  /// - Parameter ruling: nil takes back what was decided.
  func decide(_ ruling: CommentRuling?, in context: CommandContext) throws -> ExitStatus {
    try OpenComments(portfolio, in: context).decide(ids, ruling: ruling, in: context)
  }
}
