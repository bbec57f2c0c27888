import Foundation
import PackagePlugin

extension CommandPlugin {
  /// Runs the `dossier` tool in the package's folder and fails when it does.
  ///
  /// A plugin cannot share sources with another, so each of the three has this file; a test keeps them equal.
  func runDossier(_ arguments: [String], context: PluginContext) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "dossier").url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: break
    case 2: Diagnostics.warning("done, but something needs attention: see above")
    case let status: Diagnostics.error("dossier ended with status \(status)")
    }
  }
}
