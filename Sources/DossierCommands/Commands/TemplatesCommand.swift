import ArgumentParser
import Importing

/// `dossier templates`
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Lists the templates, and copies them out for a school to change.",
    subcommands: [List.self, Eject.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists dossier templates, pages and mappings.")

    @OptionGroup var templates: TemplateOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let library = try templates.library(in: context)
      for group in ["dossiers/", "pages/", "mappings/", "criteria/", "themes/"] {
        for path in library.paths(in: group) { context.write(path + "\n") }
      }
      return .done
    }
  }

  struct Eject: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Copies all templates into a folder.",
      discussion: "Change what you like there, delete the rest, and give the folder with --templates.")

    @Argument(help: "The folder; it must not hold any of the files yet.")
    var folder: String

    func perform(in context: CommandContext) throws -> ExitStatus {
      let root = context.path(folder)
      let there = TemplateLibrary.embedded.keys.sorted().filter { FileAccess.exists("\(root)/\($0)") }
      guard there.isEmpty else { throw CommandFailure(there.map { .exists("\(folder)/\($0)") }) }
      for (path, text) in TemplateLibrary.embedded.sorted(by: { $0.key < $1.key }) {
        let target = "\(root)/\(path)"
        if let slash = target.lastIndex(of: "/") { try FileAccess.makeFolder(at: String(target[..<slash])) }
        try FileAccess.write(Array(text.utf8), to: target)
      }
      context.write("Wrote \(TemplateLibrary.embedded.count) files to \(folder).\n")
      return .done
    }
  }
}
