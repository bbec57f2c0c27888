import ArgumentParser
import Importing
import MappedImporters
import PortfolioModel

extension MappingsCommand {
  /// `dossier mappings draft`
  struct Draft: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes a first mapping from a file that no mapping knows.",
      discussion: """
        The draft finds how the file is written, its header, dates, key and the kind of its records, and imports at \
        once. Each guess has a comment. Look at it with `dossier mappings test`, correct it, and keep it.
        """)

    @Argument(help: "The file: CSV or XML.", completion: .file())
    var file: String

    @Option(name: .shortAndLong, help: "Where the mapping is written: mapping.yml. Default: standard output.")
    var output: String?

    @Option(name: .long, help: "The kind of its records, where you know it: teaching, grants, …")
    var kind: String?

    @Option(name: .long, help: "The sheet of a workbook; default: its first.")
    var sheet: String?

    @Flag(name: .long, help: "Overwrite the mapping file if there is one.")
    var force = false

    @OptionGroup var templates: TemplateOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let kind = try kind.map { text in
        guard let kind = RecordKind(named: text) else { throw CommandFailure(.unknownKind(text)) }
        return kind
      }
      if let output, !force, FileAccess.exists(context.path(output)) { throw CommandFailure(.exists(output)) }
      let library = try MappingLibrary(templates.library(in: context))
      let table = try TableFile(path: file, sheet: sheet, in: context)
      let (draft, sample) = try self.draft(table, kind: kind, library: library)
      if let output {
        try FileAccess.write(Array(draft.text.utf8), to: context.path(output))
        context.report(Self.summary(of: draft, table: table, output: output))
      } else {
        context.write(draft.text)
      }
      for note in draft.notes { context.report("\(note)\n") }
      if let sheet = table.sheet, !table.otherSheets.isEmpty {
        let others = table.otherSheets.map { "“\($0)”" }.joined(separator: ", ")
        context.report(
          "\(file): this is of the sheet “\(sheet)”; there are also \(others), each with a --sheet of its own.\n")
      }
      if case .one(let known, _) = library.registry.choose(for: sample) {
        context.report(
          "\(file): “\(known.descriptor.id)” reads this file already; `dossier import` needs no new mapping for it.\n")
      }
      return draft.notes.isEmpty ? .done : .attention
    }

    private func draft(
      _ table: TableFile, kind: RecordKind?, library: MappingLibrary
    ) throws -> (draft: MappingDraft, sample: SourceSample) {
      let (bytes, isWhole) = try table.beginning(DraftRequest.size)
      let name = table.input.name
      let request = DraftRequest(
        fileName: name, bytes: bytes, isWhole: isWhole, kind: kind,
        takenIDs: Set(library.registry.importers.map(\.descriptor.id)), outputName: output)
      let sample = SourceSample(
        fileName: name, bytes: Array(bytes.prefix(SourceSample.size)),
        isWhole: isWhole && bytes.count <= SourceSample.size)
      do {
        return (try MappingDrafter.draft(request), sample)
      } catch let failure as SourceFailure {
        throw CommandFailure(failure.diagnostic)
      }
    }

    private static func summary(of draft: MappingDraft, table: TableFile, output: String) -> String {
      let label = draft.kind.definition.plural.replacing("-", with: " ")
      var text =
        "\(output): a mapping for \(label); it makes \(draft.trial.records) records of \(draft.trial.rowsRead) rows"
      if draft.trial.rejected > 0 { text += " and rejects \(draft.trial.rejected)" }
      return text + ".\nNext: dossier mappings test \(quoted(output)) \(quoted(table.input.path))"
        + (table.otherSheets.isEmpty ? "\n" : " --sheet \(quoted(table.sheet ?? ""))\n")
    }

    /// A path as it can be typed.
    private static func quoted(_ path: String) -> String {
      path.contains(where: \.isWhitespace) ? "\"\(path)\"" : path
    }
  }
}
