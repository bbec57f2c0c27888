import Foundation
import Importing
import PluginHosting

/// The plugins that somebody added, each with the SHA-256 that it had then. Nothing else is ever run.
///
/// The list belongs to the person, not to a portfolio: a portfolio file that comes by mail must not run anything.
struct PluginList {
  private(set) var plugins: [Plugin]

  struct Plugin: Codable {
    let path: String
    let sha256: String
    let id: String
    let version: Int
    let system: String
    let summary: String
    let format: String
    let fileNames: [String]

    var descriptor: ImporterDescriptor {
      ImporterDescriptor(
        id: id, version: version, system: system, summary: summary,
        format: ImporterDescriptor.Format(rawValue: format) ?? .other)
    }

    var file: PluginFile { PluginFile(path: path, sha256: sha256) }

    init(_ hello: PluginHello, file: PluginFile) {
      (path, sha256) = (file.path, file.sha256)
      let descriptor = hello.descriptor
      (id, version, system) = (descriptor.id, descriptor.version, descriptor.system)
      (summary, format, fileNames) = (descriptor.summary, descriptor.format.rawValue, hello.fileNames)
    }
  }

  private struct Contents: Codable {
    let schemaVersion: Int
    let plugins: [Plugin]
  }

  /// Where the list is: `$DOSSIER_PLUGINS`, or `dossier/plugins.json` in the folder for configuration.
  static func path(in context: CommandContext) -> String? {
    func value(_ name: String) -> String? { context.environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let path = value("DOSSIER_PLUGINS") { return context.path(path) }
    if let folder = value("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/dossier/plugins.json" }
    return value("HOME").map { $0 + "/.config/dossier/plugins.json" }
  }

  /// Reads the list; one that is not there is empty.
  init(in context: CommandContext) throws {
    guard let path = Self.path(in: context), FileAccess.exists(path) else {
      plugins = []
      return
    }
    do {
      let contents = try JSONDecoder().decode(Contents.self, from: Data(try FileAccess.text(at: path).utf8))
      guard contents.schemaVersion == 1 else { throw CommandFailure(.newerPluginList(path)) }
      plugins = contents.plugins
    } catch is DecodingError {
      throw CommandFailure(.unreadablePluginList(path))
    }
  }

  subscript(id: String) -> Plugin? { plugins.first { $0.id == id } }

  /// Puts a plugin in, in the place of one with its id.
  mutating func add(_ plugin: Plugin) {
    plugins.removeAll { $0.id == plugin.id }
    plugins.append(plugin)
    plugins.sort { $0.id < $1.id }
  }

  mutating func remove(_ id: String) { plugins.removeAll { $0.id == id } }

  /// Writes the list whole, or leaves it as it was.
  func write(in context: CommandContext) throws {
    guard let path = Self.path(in: context) else { throw CommandFailure(.noPluginList) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Contents(schemaVersion: 1, plugins: plugins))
    try FileAccess.makeFolder(at: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    try FileAccess.write(Array(data) + [0x0A], to: path)
  }

  /// The plugins as importers; what fails while a file is probed goes to `report`.
  func importers(report: @escaping @Sendable ([Diagnostic]) -> Void) -> [PluginImporter] {
    // Trying the sandbox takes a process, which a command without plugins need not pay.
    guard !plugins.isEmpty else { return [] }
    let host = PluginHost(sandbox: .find())
    return plugins.map { plugin in
      PluginImporter(
        plugin.descriptor, file: plugin.file, fileNames: plugin.fileNames, host: host, report: report)
    }
  }
}
