import Foundation
import ImporterTesting
import Importing
import MappedImporters
import Testing

/// The shipped importers keep the contract of importers, on the package's examples.
@Suite struct ConformanceTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    arguments: [
      ("orcid", "orcid-record.xml"), ("medbiq-activity-report", "cme-activity-report.xml"),
      ("embase", "embase.csv"), ("qualtrics-teaching-evaluations", "qualtrics-teaching-evaluations.csv"),
      ("workday-academic-appointments", "workday-academic-appointments.csv"),
    ])
  func `an importer keeps the contract, however the bytes arrive`(id: String, example: String) throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "templates/mappings/\(id).yml"), encoding: .utf8)
    let mapping = try #require(MappingReader.read(text, fileName: "\(id).yml").mapping)
    let bytes = Array(try Data(contentsOf: Self.root.appending(path: "examples/\(example)")))
    let failures =
      mapping.format == .xml
      ? ImporterConformance.failures(of: XMLImporter(mapping), on: example, bytes)
      : ImporterConformance.failures(of: CSVImporter(mapping), on: example, bytes)
    #expect(failures == [])
  }
}
