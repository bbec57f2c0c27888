import Foundation
import Importing
import MappedImporters
import Testing

/// A mapping as an importer of this process.
enum MappingInProcess {
  static func importer(_ file: URL) throws -> any Importer {
    let text = try String(contentsOf: file, encoding: .utf8)
    let mapping = try #require(MappingReader.read(text, fileName: file.lastPathComponent).mapping)
    return mapping.format == .xml ? XMLImporter(mapping) : CSVImporter(mapping)
  }
}
