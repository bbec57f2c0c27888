import Foundation
import ImporterTesting
import Importing
import MappedImporters

@testable import PortfolioModel

/// The works in the real exports of literature databases and reference managers, each with the place where it stands.
struct Corpus {
  /// One work as one export describes it.
  struct Work {
    /// `csv/zotero/asreview_baseline_zotero.csv:2`, the file below `../shared/data` and the line.
    let place: String
    let observation: RecordedObservation
  }

  let works: [Work]
  /// The files that no shipped mapping reads.
  let unread: [String]

  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let data = package.deletingLastPathComponent().appending(path: "shared/data")
  static let isPresent = FileManager.default.fileExists(atPath: data.path)

  /// The folders with descriptions of works.
  private static let folders = [
    "csv/cinahl-ebsco", "csv/cochrane", "csv/covidence", "csv/embase", "csv/google-scholar", "csv/ieee-xplore",
    "csv/lens", "csv/openalex", "csv/pubmed", "csv/rayyan", "csv/scopus", "csv/springer", "csv/zotero", "xml/crossref",
    "xml/datacite",
    "xml/elements", "xml/endnote", "xml/mods", "xml/msbib", "xml/oai-pmh", "xml/orcid", "xml/pubmed",
  ]

  /// Reads all files with the mapping that `dossier import` would choose.
  static func read() throws -> Corpus {
    let registry = try Self.registry()
    var works: [Work] = []
    var unread: [String] = []
    for (number, path) in try files().enumerated() {
      let bytes = [UInt8](try Data(contentsOf: data.appending(path: path)))
      let name = String(path.split(separator: "/").last ?? "")
      let sample = SourceSample(
        fileName: name, bytes: Array(bytes.prefix(SourceSample.size)), isWhole: bytes.count <= SourceSample.size)
      guard case .one(let importer, _) = registry.choose(for: sample) else {
        unread.append(path)
        continue
      }
      var sink = RecordingSink()
      // What was read of a file that breaks off counts as well: here it is only compared.
      try? importer.observe(Source(fileName: name, bytes: bytes), into: &sink)
      let source = SourceDescription(
        number: Int64(number + 1), fileName: name, sha256: path, system: system(of: importer, path: path),
        importer: "\(importer.descriptor.id) \(importer.descriptor.version)", exportDate: nil)
      var lines: [Int: Int] = [:]
      for (place, observation) in sink.observations.enumerated() where observation.kind == .scholarlyProduct {
        let count = lines[observation.place.line, default: 0] + 1
        lines[observation.place.line] = count
        works.append(
          Work(
            place: "\(path):\(observation.place.line)" + (count > 1 ? "#\(count)" : ""),
            observation: RecordedObservation(
              identity: identity(of: observation, system: source.system, path: path, place: place), source: source,
              kind: observation.kind, place: observation.place, fields: observation.fields, unmapped: [:])))
      }
    }
    return Corpus(works: works, unread: unread)
  }

  /// Each collection counts as a system of its own, so that what two of them share has to be found.
  private static func system(of importer: any Importer, path: String) -> String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return "\(importer.descriptor.id) in \(folder)" + (path.hasSuffix(".tsv") ? ", tabs" : "")
  }

  private static func identity(
    of observation: Observation, system: String, path: String, place: Int
  ) -> ObservationIdentity {
    let key = observation.key ?? [path, String(place)]
    var high = StableHash(7)
    var low = StableHash(8)
    for part in [system, observation.kind.rawValue] + key {
      high.add(part.utf8)
      low.add(part.utf8)
    }
    return ObservationIdentity(high: high.value, low: low.value)
  }

  private static func registry() throws -> ImporterRegistry {
    let folder = package.appending(path: "templates/mappings")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yml") }
    return ImporterRegistry(
      try names.sorted().compactMap { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        guard let mapping = MappingReader.read(text, fileName: name).mapping else { return nil }
        return mapping.format == .xml ? XMLImporter(mapping) : CSVImporter(mapping)
      })
  }

  private static func files() throws -> [String] {
    try folders.flatMap { folder in
      let names = try FileManager.default.subpathsOfDirectory(atPath: data.appending(path: folder).path)
      return names.filter { [".csv", ".tsv", ".xml"].contains(where: $0.hasSuffix) }.map { "\(folder)/\($0)" }
    }.sorted()
  }
}
