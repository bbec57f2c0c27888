import Foundation
import PackagePlugin

/// `swift package import-xml FILE…`: imports XML exports into a portfolio, through `dossier import`.
@main
struct ImportXML: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    try runDossier(["import", "--format", "xml"] + arguments, context: context)
  }
}
