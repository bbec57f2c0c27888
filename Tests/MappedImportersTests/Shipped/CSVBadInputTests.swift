import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// What is said of CSV files that are not as they should be: the whole text.
@Suite("Bad CSV input")
struct CSVBadInputTests {
  @Test("An empty file is refused")
  func empty() throws {
    let reading = try read("", with: "pubmed-csv")
    #expect(reading.hasFailed)
    #expect(reading.diagnosticText == "file.csv: error CSV001: The file is empty. Export it again.")
    #expect(try chosen("") == "none")
  }

  @Test("A file with an unknown header is claimed by none; the nearest mapping and the difference are named")
  func unknownHeader() throws {
    let text =
      "PMID,Title,Authors,Citation,First Author,Journal,Publication Year,Create Date,PMCID,DOI\n1,A,B,C,D,E,2024,2024,,\n"
    #expect(try chosen(text) == "nearest is pubmed-csv: it lacks “Journal/Book”; has “Journal”")
    let reading = try read(text, with: "pubmed-csv")
    #expect(reading.hasFailed)
    #expect(reading.observations.isEmpty)
    #expect(
      reading.diagnosticText
        == "file.csv:1: error CSV003: The header is not the one that “pubmed-csv” reads: it lacks “Journal/Book”; has “Journal”. Use another mapping, or add the new titles to this one."
    )
  }

  @Test("A file that two mappings claim is left to the user")
  func tie() throws {
    let text = """
      PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,section_id,year,term,clarity,\
      fairness,overall,teaching_effectiveness
      """
    let choice = try chosen(text)
    #expect(
      choice == """
        pubmed-csv, since the header has “PMID”, “Title”, “Authors”, “Citation”, “First Author”, “Journal/Book”, \
        “Publication Year”, “Create Date”
        sirs-quant, since the header has “section_id”, “year”, “term”, “clarity”, “fairness”, “overall”, \
        “teaching_effectiveness”
        """)
  }

  @Test("A row that is wider or narrower than the header is rejected, and the others are read")
  func width() throws {
    let reading = try read(
      """
      section_id,year,term,clarity,fairness,overall,teaching_effectiveness
      F2023-28,2023,Fall,3.93,3.96,3.6
      F2023-29,2023,Fall,3.93,3.96,3.6,3.62
      F2023-30,2023,Fall,3.93,3.96,3.6,3.62,3.9
      """, with: "sirs-quant")
    #expect(reading.observations.map(\.key) == [["F2023-29", "2023", "Fall"]])
    #expect(reading.rejected == 2)
    #expect(
      reading.diagnosticText == """
        file.csv:2: error CSV004: The row has 6 fields, and the header has 7. “F2023-28 | 2023 | Fall” Look for a delimiter in a text without quotes, or for two exports pasted together.
        file.csv:4: error CSV004: The row has 8 fields, and the header has 7. “F2023-30 | 2023 | Fall” Look for a delimiter in a text without quotes, or for two exports pasted together.
        """)
  }

  @Test("All values of a row that cannot be read are reported, each at its place")
  func values() throws {
    let reading = try read(
      """
      Title,Dates,Method,Contact hours,Number of learners
      A,03/04/05,lecture,4 total,4
      B,2019-07/2018-06,lecture,4 total,4
      C,2019,lecture,-4 total,four
      D,2019,lecture,4 total,4
      """, with: CSVImporter(PlainLayouts.mapping(for: .teachingActivity)))
    #expect(reading.observations.map { $0.fields["title"] } == [.text("D")])
    #expect(reading.rejected == 3)
    #expect(
      reading.diagnosticText == """
        file.csv:2:2 (Dates): error VAL002: The date for “Dates” can mean different days. “03/04/05” Write it as 2025-04-03, or say dateOrder: mdy or dmy in the mapping.
        file.csv:3:2 (Dates): error VAL003: The end lies before the start. “2019-07/2018-06” Correct one of the dates in the file.
        file.csv:4:5 (Number of learners): error VAL001: The value for “Number of learners” cannot be read. “four” Write a number such as 24 or 4.35.
        file.csv:4:4 (Contact hours): error VAL004: “Contact hours” is below zero. “-4 total” Correct the amount in the file.
        """)
  }

  @Test("A number below zero is rejected, but for a change")
  func negativeNumbers() throws {
    let reading = try read(
      """
      Title,Sessions,Number of learners
      A,-1,4
      B,1,-4
      """, with: CSVImporter(PlainLayouts.mapping(for: .teachingActivity)))
    #expect(reading.rejected == 2)
    #expect(
      reading.diagnosticText == """
        file.csv:2:2 (Sessions): error VAL004: “Sessions” is below zero. “-1” Correct the amount in the file.
        file.csv:3:3 (Number of learners): error VAL004: “Number of learners” is below zero. “-4” Correct the amount in the file.
        """)
    let changes = try read(
      """
      Title,Team size,Accomplishments
      A,6,text: Balance | before: -2 | after: -3
      """, with: CSVImporter(PlainLayouts.mapping(for: .leadershipRole)))
    #expect(changes.observations.count == 1)
    #expect(changes.diagnosticText == "")
  }

  @Test("Hours in a plain table have a decimal point or a decimal comma")
  func decimalComma() throws {
    let reading = try read(
      """
      Title;Contact hours
      A;1,5 per session
      B;4,25
      C;1.5 total
      D;1,250 total
      E;-1,5 total
      """, with: CSVImporter(PlainLayouts.mapping(for: .teachingActivity)))
    #expect(reading.observations.map { $0.fields["contactHours"]?.text } == ["1.5 per session", "4.25", "1.5 total"])
    #expect(
      reading.diagnosticText == """
        file.csv:5:2 (Contact hours): error VAL001: The value for “Contact hours” cannot be read. “1,250 total” Write hours such as 24, 24 total, 6 per year or 1.5 per session.
        file.csv:6:2 (Contact hours): error VAL004: “Contact hours” is below zero. “-1,5 total” Correct the amount in the file.
        """)
  }

  @Test("An end before its start is rejected where start and end are columns of their own")
  func endBeforeStart() throws {
    let header =
      String(decoding: try ShippedCSV.example("workday-academic-appointments.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
    let titles = header.split(separator: ",").map { String($0) }
    let cells = titles.map { title in
      switch title {
      case "PSUID": "1"
      case "Academic Appointee": "Ana Rivera"
      case "Academic Rank": "Professor"
      case "Academic Appointment Start Date": "2019-07-01"
      case "Academic Appointment End Date": "6/30/18"
      default: ""
      }
    }
    let reading = try read(
      header + "\n" + cells.joined(separator: ",") + "\n", with: "workday-academic-appointments")
    #expect(reading.rejected == 1)
    #expect(
      reading.diagnosticText
        == "file.csv:2:8 (Academic Appointment End Date): error VAL003: The end lies before the start. “2019-07-01–2018-06-30” Correct one of the dates in the file."
    )
  }

  @Test("A byte that is no character is reported at its place, and the row is read")
  func invalidByte() throws {
    let start =
      "section_id,year,term,clarity,fairness,overall,teaching_effectiveness\nF\u{E9}\u{E9}\u{E9}2023,2023,Fall,3.93,3.96,3.6,3.62\nF"
    let bytes = Array(start.utf8) + [0xFF] + Array("2024,2023,Fall,3.93,3.96,3.6,3.62\n".utf8)
    let reading = try ShippedCSV.read(bytes, named: "file.csv", with: try ShippedCSV.importer("sirs-quant"))
    #expect(reading.observations.count == 2)
    #expect(reading.rejected == 0)
    #expect(
      reading.diagnosticText
        == "file.csv:3:1 (section_id): warning CSV006: One byte is no character here. Say the file's encoding in the mapping, or export it as UTF-8."
    )
  }

  @Test("A quote that does not end breaks the file off, and what was read before it is kept")
  func unterminatedQuote() throws {
    let reading = try read(
      """
      section_id,year,term,clarity,fairness,overall,teaching_effectiveness
      F2023-28,2023,Fall,3.93,3.96,3.6,3.62
      F2023-29,"2023,Fall,3.93,3.96,3.6,3.62
      F2023-30,2023,Fall,3.93,3.96,3.6,3.62
      """, with: "sirs-quant")
    #expect(reading.hasFailed)
    #expect(reading.observations.map(\.key) == [["F2023-28", "2023", "Fall"]])
    #expect(
      reading.diagnosticText == """
        file.csv:3:2: error CSV005: The quote that opens here does not end. Export the file again; if it is whole, look for a missing quote.
        """)
  }

  @Test("An answer that is no answer of the survey is reported at its place, and the other answers are counted")
  func unknownAnswer() throws {
    let item = "Skill and responsiveness of the instructor [Instructor was an effective lecturer/demonstrator]"
    let reading = try read(
      """
      Timestamp,Class name,\(item)
      2023/11/27 4:17:44 PM EST,C 1,Agree
      2023/11/28 4:17:44 PM EST,C 1,Mostly
      2023/11/29 4:17:44 PM EST,C 1,strongly agree
      """, with: "evaluation-survey-history")
    #expect(reading.observations.map { $0.fields["overallMean"] } == [.number(4.5)])
    #expect(reading.observations.map { $0.fields["responded"] } == [.number(3)])
    #expect(
      reading.diagnosticText == """
        file.csv:3:3 (\(item)): warning VAL010: The answer is neither a number nor among the mapping's answers. \
        “Mostly” Add it under values in the mapping.
        """)
  }

  private func read(
    _ text: String, with id: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ShippedCSV.Reading {
    try read(text, with: try ShippedCSV.importer(id), sourceLocation: sourceLocation)
  }

  private func read(
    _ text: String, with importer: CSVImporter, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ShippedCSV.Reading {
    try ShippedCSV.read(Array(text.utf8), named: "file.csv", with: importer, sourceLocation: sourceLocation)
  }

  private func chosen(_ text: String) throws -> String {
    switch try ShippedCSV.registry().choose(for: ShippedCSV.sample(Array(text.utf8), named: "file.csv")) {
    case .one(let importer, _): importer.descriptor.id
    case .tie(let ids): ids.map { "\($0.id), since \($0.reason)" }.joined(separator: "\n")
    case .none(let nearest): nearest.map { "nearest is \($0.id): it \($0.difference)" } ?? "none"
    }
  }
}
