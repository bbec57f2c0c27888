import ArgumentParser
import PortfolioModel

extension MappingsCommand {
  /// `dossier mappings fields`
  struct Fields: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the fields of a kind, for mappings and corrections.")

    @Argument(help: "The kind: teaching, mentoring, …")
    var kind: String

    func perform(in context: CommandContext) throws -> ExitStatus {
      guard let kind = RecordKind(named: kind) else { throw CommandFailure(.unknownKind(kind)) }
      context.write(FieldList(kind).text)
      return .done
    }
  }
}
