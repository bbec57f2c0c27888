import Foundation
import Importing
import MappedImporters
import PortfolioModel

/// Real exports, of which each shipped mapping gets the first that it reads without doubt.
enum RealFiles {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let data = root.deletingLastPathComponent().appending(path: "shared/data")

  static var arePresent: Bool { FileManager.default.fileExists(atPath: data.path()) }

  /// Larger files say nothing more here, and take long.
  private static let largest = 30_000

  /// The shipped mappings.
  private static func registry() throws -> ImporterRegistry {
    let folder = root.appending(path: "templates/mappings")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yml") }
    return ImporterRegistry(
      try names.sorted().compactMap { name -> (any Importer)? in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return MappingReader.read(text, fileName: name).mapping.map { mapping -> any Importer in
          mapping.format == .xml ? XMLImporter(mapping) : CSVImporter(mapping)
        }
      })
  }

  struct File {
    let name: String
    let bytes: [UInt8]
    let importer: any Importer
  }

  /// The first file of each mapping that reads it without doubt.
  static func files() throws -> [File] {
    let registry = try registry()
    var files: [String: File] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: data.path()).sorted()
    var looked: [Substring: Int] = [:]
    for path in paths where ["csv", "tsv", "txt", "xml"].contains((path as NSString).pathExtension.lowercased()) {
      guard let content = FileManager.default.contents(atPath: data.appending(path: path).path()),
        content.count <= largest, !content.isEmpty
      else { continue }
      // A folder holds files of one kind; the readers' conformance suites are looked at elsewhere.
      let folder = path.split(separator: "/").dropFirst().first ?? ""
      looked[folder, default: 0] += 1
      guard looked[folder, default: 0] <= 2, !folder.hasPrefix("conformance"), folder != "attack" else { continue }
      let bytes = [UInt8](content)
      let name = (path as NSString).lastPathComponent
      let sample = SourceSample(
        fileName: name, bytes: Array(bytes.prefix(SourceSample.size)), isWhole: bytes.count <= SourceSample.size)
      guard case .one(let importer, _) = registry.choose(for: sample), files[importer.descriptor.id] == nil else {
        continue
      }
      files[importer.descriptor.id] = File(name: name, bytes: bytes, importer: importer)
    }
    return files.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whose file it could be: the first person that a row names.
  struct FirstPerson: ObservationSink {
    var name: String?

    mutating func observe(_ observation: Observation, rows: Int) throws {
      guard name == nil else { return }
      switch observation.subject {
      case .owner: name = "Ada Abara"
      case .person(let reference): name = reference.text.isEmpty ? reference.name?.displayed : reference.text
      case .author(let field):
        guard case .list(let authors)? = observation.fields[field], let first = authors.first else { return }
        name = PersonName(author: first)?.displayed
      }
    }
    func reject(_ diagnostics: [Diagnostic], rows: Int) {}
    func skip(_ reason: SkipReason, rows: Int) {}
    func note(_ diagnostic: Diagnostic) {}
    func exported(on day: CalendarDay) {}
    func finish(rowsRead: Int) {}
  }
}
