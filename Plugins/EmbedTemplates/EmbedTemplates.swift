import Foundation
import PackagePlugin

/// Embeds `templates/` in the binary, so that `dossier` is one file that works anywhere.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "templates")
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    let endings = [".yml", ".mustache", ".css", ".svg"]
    let files = paths.filter { path in endings.contains { path.hasSuffix($0) } }
      .sorted().map { root.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplateFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding templates",
        executable: try context.tool(named: "EmbedTemplatesTool").url,
        arguments: [output.path(), root.path().trimmingSuffix("/")] + files.map { $0.path() },
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
