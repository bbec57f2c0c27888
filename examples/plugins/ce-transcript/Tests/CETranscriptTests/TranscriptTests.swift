import CETranscript
import Foundation
import ImporterTesting
import Importing
import PortfolioModel
import Testing

/// The importer keeps the contract, on the cases that `dossier plugins test` uses as well.
@Suite struct TranscriptTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "cases")

  @Test func `the importer keeps the contract of importers`() throws {
    let cases = try ConformanceCases(in: Self.folder.path()).cases
    #expect(ConformanceKit(TranscriptImporter(), options: .small).run(cases).failures == [])
  }

  @Test func `a control line that counts otherwise refuses the file`() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "year.txt"), encoding: .utf8)
    var sink = RecordingSink()
    let bytes = Array(text.replacing("T0000000300000004", with: "T0000000300000005").utf8)
    let failure = #expect(throws: SourceFailure.self) {
      try TranscriptImporter().observe(Source(fileName: "year.txt", bytes: bytes), into: &sink)
    }
    #expect(failure?.diagnostic.message == "The control line counts 5 attendees, and there are 4.")
  }
}
