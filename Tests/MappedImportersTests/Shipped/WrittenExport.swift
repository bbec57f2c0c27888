import Importing
import MappedImporters
import Testing

/// An export that was written after its description, with invented people, and what all shipped mappings make of it.
struct WrittenExport {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }

  init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// A table of some columns: what a row does not have is empty.
  init(_ name: String, _ titles: [String], _ rows: [[String: String]], separator: String = ",") {
    let lines = [titles] + rows.map { row in titles.map { row[$0] ?? "" } }
    let quoted = lines.map { line in
      line.map { $0.contains(separator) || $0.contains("\"") || $0.contains("\n") ? Self.quoted($0) : $0 }
        .joined(separator: separator)
    }
    self.init(name, quoted.joined(separator: "\n") + "\n")
  }

  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  /// The mappings that claim the file with the greatest confidence.
  func claims() throws -> String {
    switch try ShippedCSV.registry().choose(for: ShippedCSV.sample(bytes, named: name)) {
    case .one(let importer, _): importer.descriptor.id
    case .tie(let ids): ids.map(\.id).joined(separator: " or ")
    case .none: "none"
    }
  }

  /// All that the mapping reads, after it has claimed the file alone.
  func read(with id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let claims = try claims()
    #expect(claims == id, sourceLocation: sourceLocation)
    let reading = try ShippedCSV.read(
      bytes, named: name, with: try ShippedCSV.importer(id), sourceLocation: sourceLocation)
    var lines = reading.observations.indices.map { reading.text($0) }
    lines += reading.skipped.sorted { $0.key.text < $1.key.text }.map { "skipped: \($0.key.text) \($0.value)" }
    if !reading.diagnostics.isEmpty { lines.append(reading.diagnosticText) }
    return lines.joined(separator: "\n")
  }
}
