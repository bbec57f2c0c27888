import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// The tables of a teacher's own record, which belong together by their numbers.
@Suite("Shipped CSV mappings: files read together", .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
struct CSVShippedJoinTests {
  private static let tables = [
    "cohort-scores", "comments", "courses", "instructor-distributions", "instructor-scores", "questions", "reports",
    "sections", "semesters",
  ]

  private static let withoutScores =
    "jrg94_reports.csv:9 (SEI Report ID): warning VAL021: jrg94_instructor-scores.csv has no row for this. “8” Check that both files are of the same export."

  private func read(_ table: String, without missing: [String] = []) throws -> ShippedCSV.Reading {
    let companions = try Self.tables.filter { $0 != table && !missing.contains($0) }.map {
      Companion(fileName: "jrg94_\($0).csv", bytes: try ShippedCSV.bytes("teaching-osu-sei/jrg94_\($0).csv"))
    }
    return try ShippedCSV.read(
      try ShippedCSV.bytes("teaching-osu-sei/jrg94_\(table).csv"), named: "jrg94_\(table).csv",
      with: try ShippedCSV.importer("osu-sei-\(table)"), companions: companions)
  }

  @Test("Each section becomes a teaching activity with its course and its semester")
  func sections() throws {
    let reading = try read("sections")
    #expect(reading.rowsRead == 39)
    #expect(reading.observations.count == 39)
    #expect(reading.diagnosticText == "")
    #expect(Set(reading.observations.compactMap { $0.fields["title"]?.text }).count == 3)
    #expect(reading.observations.allSatisfy { $0.fields["spans"] != nil && $0.fields["courseCode"] != nil })
    let first = try #require(reading.observations.first)
    #expect(first.key == ["11299"])
    #expect(
      first.fields.present.filter { $0.name != "title" }.map { "\($0.name): \($0.value.text)" } == [
        "courseCode: CSE 2231", "section: 11299", "spans: Autumn 2024", "method: lecture", "role: instructor",
        "enrollment: 41",
      ])
  }

  @Test("Each report becomes an evaluation with its section, its scores, its comparison and its comments")
  func reports() throws {
    let reading = try read("reports")
    #expect(reading.rowsRead == 20)
    #expect(reading.observations.count == 20)
    var items = 0
    var comments = 0
    var compared = 0
    for observation in reading.observations {
      if case .list(let list)? = observation.fields["items"] { items += list.count }
      if case .list(let list)? = observation.fields["comments"] { comments += list.count }
      if observation.fields["benchmarkMean"] != nil { compared += 1 }
    }
    #expect(items == 199)
    #expect(comments == 349)
    // One report has comments and no scores.
    #expect(compared == 19)
    #expect(reading.diagnosticText == Self.withoutScores)
  }

  @Test("Nothing is imported without the table of scores; without that of comments all but these")
  func missing() throws {
    let reading = try read("reports", without: ["instructor-scores"])
    #expect(reading.observations.isEmpty)
    #expect(
      reading.diagnosticText == """
        jrg94_reports.csv: error CSV023: The file is read together with another, “scores”, which was not given. Name the file with the columns “SEI Instructor Score ID”, “Response Count”, “Mean”, “Standard Deviation”, “SEI Report ID” in the same command, or after --with.
        """)
    let quiet = try read("reports", without: ["comments", "cohort-scores"])
    #expect(quiet.observations.count == 20)
    #expect(quiet.diagnosticText == Self.withoutScores)
  }
}
