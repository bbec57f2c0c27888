import Importing
import MappedImporters
import PortfolioModel
import TestSupport

/// Years of exports of several systems, as a school has them: rows are added, edited and removed from one to the next.
struct GeneratedExports {
  struct Export {
    let name: String
    let header: String
    var rows: [String]
    let importer: any Importer
    let day: CalendarDay

    var text: String { ([header] + rows).joined(separator: "\n") + "\n" }
  }

  private(set) var exports: [Export] = []

  /// - Parameter hasTwins: Whether a file may hold a row twice.
  init(seed: Int, hasTwins: Bool = true) throws {
    var random = SeededGenerator(seed: seed)
    for system in Self.systems {
      let importer = try system.importer()
      var rows: [Row] = []
      var next = 1
      for year in 2021...2023 {
        if !rows.isEmpty {
          rows.removeAll { _ in random.happens(0.15) }
          for index in rows.indices where random.happens(0.2) {
            rows[index].hours = Int.random(in: 1...9, using: &random)
          }
        }
        for _ in 0..<Int.random(in: 1...5, using: &random) {
          rows.append(Row(number: next, random: &random))
          next += 1
        }
        var lines = rows.map { system.line($0) }
        if hasTwins, random.happens(0.5), let line = lines.randomElement(using: &random) { lines.append(line) }
        if let day = CalendarDay(year: year, month: Int.random(in: 1...12, using: &random), day: 1) {
          exports.append(
            Export(
              name: "\(system.name)-\(year).csv", header: system.header, rows: lines, importer: importer, day: day))
        }
      }
    }
  }

  private struct Row {
    let number: Int
    let title: String
    let year: Int
    var hours: Int

    init(number: Int, random: inout SeededGenerator) {
      let subjects = ["Sepsis", "Stroke", "Cough", "Fever", "Heart failure"]
      let forms = ["lecture", "bedside rounds", "case, “difficult”", "workshop"]
      self.number = number
      title = "\(subjects.randomElement(using: &random) ?? "") \(forms.randomElement(using: &random) ?? "")"
      year = Int.random(in: 2018...2020, using: &random)
      hours = Int.random(in: 1...9, using: &random)
    }
  }

  private struct System {
    let name: String
    let header: String
    let mapping: String
    let line: @Sendable (Row) -> String

    func importer() throws -> any Importer {
      let reading = MappingReader.read(mapping, fileName: "\(name).yml")
      guard let mapping = reading.mapping else { throw Unreadable(diagnostics: reading.diagnostics) }
      return CSVImporter(mapping)
    }
  }

  struct Unreadable: Error { let diagnostics: [Diagnostic] }

  private static let systems = [
    System(
      name: "log", header: "ID,Title,Year,Hours",
      mapping: mapping(
        "log", columns: "ID, Title, Year, Hours", key: "key: [ID]",
        fields: "title: Title\n      spans: { start: Year }\n      contactHours: Hours"),
      line: { "L\($0.number),\"\($0.title)\",\($0.year),\($0.hours) total" }),
    System(
      name: "list", header: "Title,Year,Hours,Room",
      mapping: mapping(
        "list", columns: "Title, Year, Hours", key: "",
        fields: "title: Title\n      spans: { start: Year }\n      contactHours: Hours"),
      line: { "\"\($0.title)\",\($0.year),\($0.hours) total,R\($0.number % 3)" }),
    System(
      name: "works", header: "No,Title,Year,DOI,Volume",
      mapping: mapping(
        "works", kind: "scholarlyProduct", columns: "No, Title, DOI", key: "key: [No]",
        fields: "title: Title\n      spans: { start: Year }\n      doi: DOI\n      volume: Volume"),
      line: { "\($0.number),\"\($0.title)\",\($0.year),10.5555/w\($0.number),\($0.hours)" }),
    System(
      name: "index", header: "Title,Year,DOI,Volume",
      mapping: mapping(
        "index", kind: "scholarlyProduct", columns: "Title, DOI", key: "",
        fields: "title: Title\n      spans: { start: Year }\n      doi: DOI\n      volume: Volume"),
      line: { "\"\($0.title)\",\($0.year),10.5555/w\($0.number),\($0.hours)" }),
  ]

  private static func mapping(
    _ name: String, kind: String = "teachingActivity", columns: String, key: String, fields: String
  ) -> String {
    """
    mapping: \(name)
    version: 1
    format: csv
    system: \(name)
    summary: An invented export
    identify:
      columns: [\(columns)]
    records:
      - kind: \(kind)\(key.isEmpty ? "" : "\n    " + key)
        fields:
          \(fields)

    """
  }
}
