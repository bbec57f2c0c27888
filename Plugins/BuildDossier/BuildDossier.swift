import Foundation
import PackagePlugin

/// `swift package build-dossier TEMPLATE -o FOLDER`: builds a document, through `dossier build`.
@main
struct BuildDossier: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    try runDossier(["build"] + arguments, context: context)
  }
}
