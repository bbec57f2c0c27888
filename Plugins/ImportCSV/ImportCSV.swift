import Foundation
import PackagePlugin

/// `swift package import-csv FILE…`: imports CSV exports into a portfolio, through `dossier import`.
@main
struct ImportCSV: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    try runDossier(["import", "--format", "csv"] + arguments, context: context)
  }
}
