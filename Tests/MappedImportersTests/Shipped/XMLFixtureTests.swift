import Foundation
import Importing
import PortfolioModel
import Testing

/// Files of invented people, made to show what is odd about each format; what becomes of each is beside it.
///
/// `RECORD_EXPECTED=1 swift test --filter XMLFixtureTests` writes what is expected anew, and fails.
@Suite("Shipped XML mappings: fixtures")
struct XMLFixtureTests {
  /// A file in the folder of its mapping.
  struct Fixture: CustomTestStringConvertible, Sendable {
    let mapping: String
    let file: URL

    var expected: URL { file.deletingPathExtension().appendingPathExtension("expected.txt") }
    var testDescription: String { "\(mapping)/\(file.lastPathComponent)" }
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  static let fixtures: [Fixture] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().map { name in
      Fixture(mapping: String(name.prefix { $0 != "/" }), file: folder.appending(path: name))
    }
  }()

  @Test("Of all mappings a fixture's own is the surest", arguments: fixtures)
  func isClaimed(_ fixture: Fixture) throws {
    #expect(try ShippedXML.surest(fixture.file) == [fixture.mapping])
  }

  @Test("A fixture reads as it should", arguments: fixtures)
  func reads(_ fixture: Fixture) throws {
    let reading = try ShippedXML.read(fixture.file, with: fixture.mapping)
    #expect(reading.isSumRight)
    let text = Self.text(reading)
    if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
      try text.write(to: fixture.expected, atomically: true, encoding: .utf8)
      Issue.record("\(fixture.expected.lastPathComponent) was written; look at it and run the test again.")
      return
    }
    #expect(text == (try? String(contentsOf: fixture.expected, encoding: .utf8)))
  }

  /// Counts, diagnostics, then each observation with what no rule reads.
  private static func text(_ reading: ShippedXML.Reading) -> String {
    var lines = ["\(reading.rowsRead ?? 0) read, \(reading.observed) imported, \(reading.rejected) rejected"]
    lines += reading.skipped.map { "\($0.value) skipped: \($0.key.text)" }.sorted()
    if let day = reading.exportDay { lines.append("exported on \(day)") }
    lines += reading.diagnostics.map(\.description)
    if let failure = reading.failure { lines.append(failure.description) }
    for observation in reading.observations {
      lines += ["", ShippedXML.text(observation)]
      lines += observation.unmapped.present.map { "~ \($0.name): \($0.value.text.replacing("\r", with: "\\r"))" }
        .sorted()
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
