import Importing
import MappedImporters
import PortfolioModel

/// The importers that the program has: shipped mappings, the plain layouts, and mappings of the school's own.
struct MappingLibrary {
  let registry: ImporterRegistry

  /// Reads every mapping; all that is wrong with any of them is thrown at once.
  init(_ templates: TemplateLibrary) throws {
    var importers: [any Importer] = []
    var problems: [Diagnostic] = []
    for path in templates.paths(in: "mappings/") where path.hasSuffix(".yml") {
      guard let text = try templates.text(path) else { continue }
      do {
        importers.append(try Self.importer(reading: text, fileName: path))
      } catch let failure as CommandFailure {
        problems += failure.diagnostics
      }
    }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    for kind in RecordKind.allCases { importers.append(CSVImporter(PlainLayouts.mapping(for: kind))) }
    registry = ImporterRegistry(importers)
  }

  /// Makes an importer of a mapping's text.
  static func importer(reading text: String, fileName: String) throws -> any Importer {
    let reading = MappingReader.read(text, fileName: fileName)
    guard let mapping = reading.mapping else { throw CommandFailure(reading.diagnostics) }
    return mapping.format == .xml ? XMLImporter(mapping) : CSVImporter(mapping)
  }

  /// The importer that a person names: an id, or the path of a mapping file.
  func importer(named name: String, in context: CommandContext) throws -> any Importer {
    if name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
      return try Self.importer(reading: try FileAccess.text(at: context.path(name)), fileName: name)
    }
    guard let importer = registry.importer(id: name) else {
      throw CommandFailure(.unknownMapping(name, known: registry.importers.map(\.descriptor.id)))
    }
    return importer
  }
}
