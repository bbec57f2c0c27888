import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// The shipped CSV mappings, the plain layouts, and what they make of files.
enum ShippedCSV {
  static let ids = [
    "accme-pars-activities", "cinahl", "cochrane", "courseval-courses", "covidence", "embase", "ethosce",
    "evaluation-survey-history", "evaluationkit-users", "faculty-success-awardhonor", "faculty-success-congrant",
    "faculty-success-dsl", "faculty-success-facdev", "faculty-success-intellcont", "faculty-success-present",
    "faculty-success-schteach", "faculty-success-service", "google-scholar", "ieee-computer-society", "ieee-xplore",
    "interfolio-far-courses-taught", "interfolio-far-grants", "interfolio-far-scholarly", "lens",
    "linkedin-certifications", "linkedin-courses", "linkedin-education", "linkedin-honors", "linkedin-positions",
    "linkedin-projects", "medhub-comments", "nih-exporter", "nih-reporter", "nsf-awards", "openalex",
    "osu-sei-reports", "osu-sei-sections", "pubmed-csv", "qualtrics", "qualtrics-legacy",
    "qualtrics-teaching-evaluations", "rayyan", "refworks", "scopus", "sirs-quant", "springer", "web-of-science",
    "workday-academic-appointments", "xtract-trainees", "zotero",
  ]

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let examples = package.appending(path: "examples")
  static let shared = package.deletingLastPathComponent().appending(path: "shared/data/csv")
  static let hasSharedData = FileManager.default.fileExists(atPath: shared.path)

  static func reading(_ id: String) throws -> MappingReader.Reading {
    let file = package.appending(path: "templates/mappings/\(id).yml")
    return MappingReader.read(try String(contentsOf: file, encoding: .utf8), fileName: "\(id).yml")
  }

  /// All mappings that are shipped and all plain layouts.
  static func registry() throws -> ImporterRegistry { try allImporters.get() }

  private static let allImporters = Result { try makeRegistry() }

  private static func makeRegistry() throws -> ImporterRegistry {
    let folder = package.appending(path: "templates/mappings")
    var importers: [any Importer] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".yml") {
      let mapping = try #require(try reading(String(name.dropLast(4))).mapping, "\(name) has errors")
      importers.append(mapping.format == .csv ? CSVImporter(mapping) : XMLImporter(mapping))
    }
    importers += RecordKind.allCases.map { CSVImporter(PlainLayouts.mapping(for: $0)) }
    return ImporterRegistry(importers)
  }

  static func importer(_ id: String) throws -> CSVImporter {
    CSVImporter(try #require(try reading(id).mapping, "\(id).yml has errors"))
  }

  static func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: shared.appending(path: path))) }

  static func example(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: examples.appending(path: name)))
  }

  static func sample(_ bytes: [UInt8], named name: String) -> SourceSample {
    SourceSample(
      fileName: name, bytes: Array(bytes.prefix(SourceSample.size)), isWhole: bytes.count <= SourceSample.size)
  }

  /// Reads a file; a file that cannot be read on is a diagnostic beside what was read before.
  static func read(
    _ bytes: [UInt8], named name: String, with importer: CSVImporter, companions: [Companion] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Reading {
    var reading = Reading()
    do {
      try importer.observe(
        Source(fileName: name, bytes: bytes, chunkSize: 4096, companions: companions), into: &reading)
      #expect(
        reading.rowsRead == reading.accounted, "every row is accounted for once", sourceLocation: sourceLocation)
    } catch let failure as SourceFailure {
      reading.diagnostics.append(failure.diagnostic)
      reading.hasFailed = true
    }
    return reading
  }

  static func read(_ path: String, with id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Reading
  {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    return try read(try bytes(path), named: name, with: try importer(id), sourceLocation: sourceLocation)
  }

  /// All that an importer said about a file.
  struct Reading: ObservationSink {
    var observations: [Observation] = []
    var diagnostics: [Diagnostic] = []
    var skipped: [SkipReason: Int] = [:]
    var rejected = 0
    var accounted = 0
    var rowsRead: Int?
    var hasFailed = false

    mutating func observe(_ observation: Observation, rows: Int) {
      observations.append(observation)
      accounted += rows
    }

    mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {
      self.diagnostics += diagnostics
      rejected += rows
      accounted += rows
    }

    mutating func skip(_ reason: SkipReason, rows: Int) {
      skipped[reason, default: 0] += rows
      accounted += rows
    }

    mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
    mutating func exported(on day: CalendarDay) {}
    mutating func finish(rowsRead: Int) { self.rowsRead = rowsRead }

    /// The whole text of all diagnostics, one in a line.
    var diagnosticText: String { diagnostics.map(\.description).joined(separator: "\n") }

    /// One observation with the type of every value; of what is not mapped the titles.
    func text(_ index: Int, leavingOut hidden: Set<String> = []) -> String {
      guard observations.indices.contains(index) else { return "there is no observation \(index)" }
      let observation = observations[index]
      var lines = [
        "\(observation.kind.rawValue), line \(observation.place.line), key \(observation.key?.joined(separator: " | ") ?? "none"), \(ShippedCSV.text(observation.subject))"
      ]
      for (name, value) in observation.fields.present where !hidden.contains(name.rawValue) {
        lines.append("\(name): \(ShippedCSV.text(value))")
      }
      let unmapped = observation.unmapped.present.map(\.name.rawValue)
      if !unmapped.isEmpty { lines.append("not mapped: " + unmapped.joined(separator: ", ")) }
      return lines.joined(separator: "\n")
    }
  }

  static func text(_ subject: Subject) -> String {
    switch subject {
    case .owner: return "owner"
    case .author(let field): return "one of \(field)"
    case .person(let person):
      let identifiers = person.identifiers.map { "\($0.scheme) \($0.value)" }
      let name = person.name.map { ["name \($0.family), \($0.given)"] } ?? []
      return (identifiers + name).joined(separator: "; ")
    }
  }

  /// A value with its type before it.
  static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): "“\(text)”"
    case .number: "number \(value.text)"
    case .flag: "flag \(value.text)"
    case .token: "token \(value.text)"
    case .date: "date \(value.text)"
    case .spans: "dates \(value.text)"
    case .hours: "hours \(value.text)"
    case .list(let values): "[" + values.map { text($0) }.joined(separator: ", ") + "]"
    case .group(let fields):
      "{" + fields.present.map { "\($0.name): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}

@Suite("Shipped CSV mappings")
struct CSVShippedMappingTests {
  @Test("A shipped mapping is read without a complaint", arguments: ShippedCSV.ids)
  func isSound(_ id: String) throws {
    let reading = try ShippedCSV.reading(id)
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(reading.mapping?.id == id)
    #expect(reading.mapping?.format == .csv)
  }

  static let examples: [(file: String, mapping: String, observations: Int)] = [
    ("pubmed.csv", "pubmed-csv", 6), ("scopus.csv", "scopus", 5), ("lens.csv", "lens", 4), ("zotero.csv", "zotero", 5),
    ("embase.csv", "embase", 3), ("workday-academic-appointments.csv", "workday-academic-appointments", 3),
    ("sirs-quant.csv", "sirs-quant", 8), ("evaluation-survey-history.csv", "evaluation-survey-history", 7),
    ("qualtrics-teaching-evaluations.csv", "qualtrics-teaching-evaluations", 20),
  ]

  @Test("An example is read without a complaint", arguments: examples)
  func example(_ example: (file: String, mapping: String, observations: Int)) throws {
    let reading = try ShippedCSV.read(
      try ShippedCSV.example(example.file), named: example.file, with: try ShippedCSV.importer(example.mapping))
    #expect(reading.observations.count == example.observations)
    #expect(reading.rejected == 0)
    #expect(reading.diagnosticText == "")
  }

  @Test("An Embase file that Excel has saved again, with semicolons and a padded preamble, says the same")
  func excelEmbase() throws {
    let bytes = try ShippedCSV.example("embase.csv")
    let importer = try ShippedCSV.importer("embase")
    let first = try ShippedCSV.read(bytes, named: "embase.csv", with: importer)
    // Every field of the file is quoted, so the commas between them are those between quotes.
    let lines = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\",\"", with: "\";\"")
      .components(separatedBy: "\n")
    let padded = lines.enumerated().map { $0 < 3 ? $1 + String(repeating: ";", count: 48) : $1 }
    let excel = Array(("\u{FEFF}" + padded.joined(separator: "\r\n")).utf8)
    let second = try ShippedCSV.read(excel, named: "embase.csv", with: importer)
    #expect(second.diagnosticText == "")
    #expect(second.observations.count == 3)
    #expect(second.observations.map(\.fields) == first.observations.map(\.fields))
  }

  @Test("Rows of another Scopus export pasted below are rejected, not shifted")
  func pastedScopus() throws {
    let columns = ["Authors", "Title", "Year", "Source title", "DOI", "Document Type", "EID"]
    let lines = [
      columns.joined(separator: ","),
      "Rivera A.M.,Feedback on the wards,2022,Example Journal,10.5555/ab,Article,2-s2.0-1",
      "Rivera A.M.,\"Rivera, Ana M.\",Coaching on the wards,2024,Example Journal,10.5555/ac,Article,2-s2.0-2",
    ]
    let reading = try ShippedCSV.read(
      Array(lines.joined(separator: "\n").utf8), named: "scopus.csv", with: try ShippedCSV.importer("scopus"))
    #expect(reading.observations.map { $0.fields["title"] } == [.text("Feedback on the wards")])
    #expect(reading.rejected == 1)
    #expect(
      reading.diagnosticText == """
        scopus.csv:3: error CSV004: The row has 8 fields, and the header has 7. “Rivera A.M. | Rivera, Ana M. | Coaching on the wards” Look for a delimiter in a text without quotes, or for two exports pasted together.
        """)
  }

  @Test("A Scopus file of 2022 has its authors in one column, with commas")
  func oldScopus() throws {
    let text = """
      Authors,Author(s) ID,Title,Year,Source title,Volume,Issue,Art. No.,Page start,Page end,DOI,Document Type,Publication Stage,EID
      "Rivera A.M., van den Berg B.",1;2,Feedback on the wards,2022,Example Journal,4,2,,12,19,10.5555/ab,Article,Final,2-s2.0-1
      [No author name available],,Editorial,2022,Example Journal,4,2,e7,,,,Editorial,Final,2-s2.0-2
      """
    let reading = try ShippedCSV.read(
      Array(text.utf8), named: "scopus.csv", with: try ShippedCSV.importer("scopus"))
    #expect(reading.diagnosticText == "")
    #expect(
      reading.text(0) + "\n" + reading.text(1) == """
        scholarlyProduct, line 2, key 2-s2.0-1, one of authors
        title: “Feedback on the wards”
        authors: [{family: “Rivera”, given: “A.M.”}, {family: “van den Berg”, given: “B.”}]
        venue: “Example Journal”
        spans: dates 2022
        volume: “4”
        issue: “2”
        pages: “12-19”
        doi: “10.5555/ab”
        eid: “2-S2.0-1”
        status: token published
        type: token journalArticle
        not mapped: Author(s) ID
        scholarlyProduct, line 3, key 2-s2.0-2, one of authors
        title: “Editorial”
        venue: “Example Journal”
        spans: dates 2022
        volume: “4”
        issue: “2”
        pages: “e7”
        eid: “2-S2.0-2”
        status: token published
        type: token editorial
        """)
  }
}
