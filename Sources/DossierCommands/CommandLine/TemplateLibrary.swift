import ArgumentParser
import Foundation

/// The files of `templates/`: those embedded in the program, overridden file by file by a folder of the school's.
struct TemplateLibrary {
  /// The folder that overrides, absolute; nil for none.
  let folder: String?

  /// The text of a file by its path below `templates/`: `dossiers/promotion.yml`.
  func text(_ path: String) throws -> String? {
    if let folder, FileAccess.exists(folder + "/" + path) { return try FileAccess.text(at: folder + "/" + path) }
    return embeddedTemplateFiles[path]
  }

  /// The paths below a folder such as `mappings/`, in order.
  func paths(in group: String) -> [String] {
    var paths = Set(embeddedTemplateFiles.keys.filter { $0.hasPrefix(group) })
    if let folder {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + group)) ?? []
      paths.formUnion(names.map { group + $0 })
    }
    return paths.sorted()
  }

  /// All embedded files, for copying them out.
  static var embedded: [String: String] { embeddedTemplateFiles }
}

struct TemplateOptions: ParsableArguments {
  @Option(name: .long, help: "A folder like templates/ whose files go before the built-in ones.")
  var templates: String?

  /// The library; a folder that is not there is an error, since its files would be missed without a word.
  func library(in context: CommandContext) throws -> TemplateLibrary {
    guard let templates else { return TemplateLibrary(folder: nil) }
    let folder = context.path(templates)
    guard FileAccess.isFolder(folder) else {
      throw CommandFailure(.unreadableFile(templates, reason: "there is no such folder"))
    }
    return TemplateLibrary(folder: folder)
  }
}
