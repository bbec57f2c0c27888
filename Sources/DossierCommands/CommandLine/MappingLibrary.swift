import Crypto
import Importing
import MappedImporters
import PluginHosting
import PortfolioModel
import PortfolioStore

/// The importers that the program has: shipped mappings, the plain layouts, mappings of the school's own, and plugins.
struct MappingLibrary {
  let registry: ImporterRegistry
  /// A digest of each mapping's text, or of a plugin's file, by its id, so that an edited one reads a known file again.
  private let digests: [String: String]
  private let texts: [String: String]

  /// Reads every mapping; all that is wrong with any of them is thrown at once.
  init(_ templates: TemplateLibrary, plugins: [PluginImporter] = []) throws {
    var importers: [any Importer] = []
    var digests: [String: String] = [:]
    var texts: [String: String] = [:]
    var problems: [Diagnostic] = []
    for path in templates.paths(in: "mappings/") where path.hasSuffix(".yml") {
      guard let text = try templates.text(path) else { continue }
      do {
        let importer = try Self.shipped[path, text] ?? Self.importer(reading: text, fileName: path)
        importers.append(importer)
        digests[importer.descriptor.id] = Self.digest(text)
        texts[importer.descriptor.id] = text
      } catch let failure as CommandFailure {
        problems += failure.diagnostics
      }
    }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    for kind in RecordKind.allCases { importers.append(CSVImporter(PlainLayouts.mapping(for: kind))) }
    for plugin in plugins { digests[plugin.descriptor.id] = plugin.file.sha256 }
    registry = ImporterRegistry(importers + plugins)
    (self.digests, self.texts) = (digests, texts)
  }

  /// The program's own mappings, read once: a process that runs many commands, as tests do, would read them each time.
  private static let shipped = ShippedMappings()

  private struct ShippedMappings: Sendable {
    private let importers: [String: any Importer]

    init() {
      importers = TemplateLibrary.embedded.filter { $0.key.hasPrefix("mappings/") }.compactMapValues { text in
        try? MappingLibrary.importer(reading: text, fileName: "")
      }
    }

    /// The importer of a path; nil where the text is not the program's own.
    subscript(path: String, text: String) -> (any Importer)? {
      TemplateLibrary.embedded[path] == text ? importers[path] : nil
    }
  }

  /// What decides an importer's observations beside its id and version; empty for what has no text.
  func configuration(of importer: any Importer) -> String { digests[importer.descriptor.id] ?? "" }

  /// The text of an importer's mapping; nil for what has none.
  func text(of importer: any Importer) -> String? { texts[importer.descriptor.id] }

  private static func digest(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Makes an importer of a mapping's text.
  static func importer(reading text: String, fileName: String) throws -> any Importer {
    try importer(of: MappingReader.read(text, fileName: fileName))
  }

  private static func importer(of reading: MappingReader.Reading) throws -> any Importer {
    guard let mapping = reading.mapping else { throw CommandFailure(reading.diagnostics) }
    return mapping.format == .xml ? XMLImporter(mapping) : CSVImporter(mapping)
  }

  /// The importer that a person names: an id, or the path of a mapping file.
  ///
  /// The configuration is what decides its observations beside its id and version, and the digest of the text.
  func importer(
    named name: String, in context: CommandContext
  ) throws -> (importer: any Importer, configuration: String, text: String?) {
    if name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
      let text = try FileAccess.text(at: context.path(name))
      let reading = MappingReader.read(text, fileName: name)
      let importer = try Self.importer(of: reading)
      // A sound mapping can have warnings, which its author wants to see.
      for diagnostic in reading.diagnostics { context.report("\(diagnostic)\n") }
      return (importer, Self.digest(text), text)
    }
    guard let importer = registry.importer(id: name) else {
      throw CommandFailure(.unknownMapping(name, known: registry.importers.map(\.descriptor.id)))
    }
    return (importer, configuration(of: importer), text(of: importer))
  }

  /// What reads a stored source: the one place where an importer is built of an id and a part.
  ///
  /// - Parameter name: Another mapping than the one that read it, by its id or file; nil for that one, as it is now.
  /// - Returns: nil where the program no longer has a mapping of the id.
  func replaying(
    _ source: ImportedSource, with name: String? = nil, in context: CommandContext
  ) throws -> Replaying? {
    let found: (importer: any Importer, configuration: String, text: String?)
    if let name {
      found = try importer(named: name, in: context)
    } else if let known = registry.importer(id: source.reading.importerID) {
      found = (known, configuration(of: known), text(of: known))
    } else {
      return nil
    }
    let part = source.description.part
    return Replaying(
      source, with: part.isEmpty ? found.importer : WorkbookImporter(found.importer, sheet: part),
      configuration: found.configuration, mappingText: found.text)
  }
}

extension Replaying {
  /// Whether the mapping is another than the one that read the source: another id, version or text.
  var isOtherMapping: Bool {
    let (descriptor, reading) = (importer.descriptor, source.reading)
    return (descriptor.id, descriptor.version, configuration)
      != (reading.importerID, reading.importerVersion, reading.configuration)
  }
}
