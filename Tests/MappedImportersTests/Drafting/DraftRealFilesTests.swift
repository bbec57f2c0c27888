import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Drafts of every real table and of the samples of XML: each parses, imports, and accounts for every row.
@Suite("Drafts of real files", .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
struct DraftRealFilesTests {
  private static let tables = files(below: ShippedCSV.shared) { path in
    !path.hasPrefix("conformance") && [".csv", ".tsv", ".txt"].contains { path.hasSuffix($0) }
  }

  /// One sample in four, the smaller ones: what is drafted is much the same from file to file.
  private static let documents = Array(
    files(below: ShippedCSV.shared.deletingLastPathComponent().appending(path: "xml")) { path in
      let isLeftOut = ["attack", "conformance", "xlsx"].contains { path.hasPrefix($0) }
      return !isLeftOut && path.hasSuffix(".xml")
    }.enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element).filter { $0.bytes.count < 300_000 })

  private static func files(
    below folder: URL, _ isWanted: (String) -> Bool
  ) -> [(path: String, bytes: [UInt8])] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter(isWanted).sorted().compactMap { path in
      (try? Data(contentsOf: folder.appending(path: path))).map { (path, [UInt8]($0)) }
    }
  }

  @Test("The draft of every table parses without a word, imports, and accounts for every row")
  func everyTable() throws {
    var misses: [String] = []
    #expect(Self.tables.count >= 73)
    for (path, bytes) in Self.tables {
      let draft = try Drafting.draft(bytes, named: String(path.split(separator: "/").last ?? ""))
      let reading = MappingReader.read(draft.text, fileName: path)
      #expect(reading.diagnostics.isEmpty, "\(path)")
      #expect(Drafting.isAccountedFor(draft.trial), "\(path)")
      if draft.trial.records == 0 { misses.append(path) }
      // More than a tenth of rejected rows would refuse the file.
      if draft.trial.rejected * 10 > draft.trial.rowsRead { misses.append("\(path): \(draft.trial.rejected) rejected") }
    }
    #expect(
      misses == [
        // A header without rows.
        "cu-fcq/cufcq-new_20001-BD_header.csv",
        // The last row breaks off in its third field.
        "egrades-roster/gradelib_egrades.csv: 1 rejected",
        // All rows have a field less than the header, since two values are glued together.
        "gradescope/gradelib_demo_gradescope.csv", "gradescope/gradelib_demo_gradescope.csv: 4 rejected",
        // A header without rows.
        "psu-etd/file_with_no_records.csv",
      ])
  }

  @Test(
    "The draft of a sample of XML parses, imports, and accounts for every element; others are refused with a sentence")
  func xmlSamples() throws {
    var drafted = 0
    var refused: [Diagnostic.Code: Int] = [:]
    #expect(Self.documents.count > 50)
    for (path, bytes) in Self.documents {
      do {
        let draft = try Drafting.draft(bytes, named: String(path.split(separator: "/").last ?? ""))
        #expect(MappingReader.read(draft.text, fileName: path).diagnostics.isEmpty, "\(path)")
        #expect(Drafting.isAccountedFor(draft.trial), "\(path)")
        #expect(draft.trial.records > 0, "\(path)")
        drafted += 1
      } catch let failure as SourceFailure {
        refused[failure.diagnostic.code, default: 0] += 1
      }
    }
    #expect(drafted * 10 > Self.documents.count * 8, "\(drafted) of \(Self.documents.count), refused \(refused)")
  }
}
