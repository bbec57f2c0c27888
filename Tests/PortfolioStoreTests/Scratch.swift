import Foundation
import Importing
import PortfolioModel

@testable import PortfolioStore

/// A folder of a test's own, removed with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func personal(_ name: String = "ada.portfolio") throws -> PortfolioFile {
    try PortfolioFile.create(at: path(name), name: "Ada B. Abara, MD")
  }

  func institution(_ name: String = "school.portfolio") throws -> PortfolioFile {
    try PortfolioFile.create(at: path(name), name: "School of Medicine", isInstitution: true)
  }
}

extension ImportRequest {
  /// A request for lines in memory.
  static func lines(
    _ text: String, named name: String = "teaching.txt", importer: LineImporter = LineImporter()
  ) -> ImportRequest {
    let bytes = Array(text.utf8)
    return ImportRequest(
      fileName: name, byteCount: bytes.count, open: { Source(fileName: name, bytes: bytes, chunkSize: 1_000) },
      importer: importer, reason: "as asked", importedAt: "2025-03-01T09:30:00Z")
  }

  func with(_ change: (inout ImportRequest) -> Void) -> ImportRequest {
    var copy = self
    change(&copy)
    return copy
  }
}

extension PortfolioFile {
  @discardableResult
  func bring(_ request: ImportRequest) throws -> ImportReport { try ImportPipeline(into: self).run(request) }

  @discardableResult
  func bring(_ text: String, named name: String = "teaching.txt") throws -> ImportReport {
    try bring(.lines(text, named: name))
  }

  /// The records as text, one a line, without what differs between files: numbers of imports.
  func titles(of person: Int64 = 1) throws -> [String] {
    try portfolio(of: person).records.map { record in
      let fields = record.fields.sorted { $0.key < $1.key }.map { name, field in
        "\(name)=\(field.value.plain)\(field.isCorrected ? " (corrected)" : "")"
      }
      return "\(record.id) \(fields.joined(separator: " "))"
    }
  }
}

extension Value {
  var plain: String { if case .text(let text) = self { text } else { "\(self)" } }
}
