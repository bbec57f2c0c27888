import Foundation
import Importing
import MappedImporters
import PortfolioModel
import TestSupport
import Testing

@testable import DossierCommands

@Suite("Workbooks on the command line")
struct WorkbookCommandTests {
  private static let teaching = [
    ["Title", "Dates", "Contact hours"], ["Sepsis lecture", "2024-03", "2"], ["Airway workshop", "2024-04-02", "6"],
  ]
  private static let goals = [["Title", "Area", "Horizon"], ["Lead the clerkship", "teaching", "year"]]

  @Test("The sheets that a mapping knows are imported, and the others are told")
  func sheets() throws {
    let session = try Session()
    session.makePortfolio()
    var fixture = WorkbookFixture(tables: [
      ("Teaching", Self.teaching), ("How to", [["Fill in the sheets"], ["one by one"]]), ("Goals", Self.goals),
      ("Lists", [["short"]]), ("Blank", []),
    ])
    fixture.parts[1].text = fixture.parts[1].text.replacing("name=\"Lists\"", with: "name=\"Lists\" state=\"hidden\"")
    try session.write(fixture.bytes, to: "book.xlsx")
    let outcome = session.run("import --as-of 2025-08-01 book.xlsx")
    #expect(outcome.status == .attention)
    #expect(
      outcome.output == """
        book.xlsx, sheet “Teaching”
          mapping   plain-teaching-activities 1 (all columns are those of this table)
          import    1, export of 2025-08-01
          rows      2 read, 2 imported
          records   2 new, 0 unchanged, 0 changed
        book.xlsx, sheet “How to”
          not imported
        book.xlsx, sheet “Goals”
          mapping   plain-goals 1 (all columns are those of this table)
          import    2, export of 2025-08-01
          rows      1 read, 1 imported
          records   1 new, 0 unchanged, 0 changed
        book.xlsx, sheet “Lists”
          hidden    passed over; --sheet “Lists” imports it

        3 sheets: 3 new records, 0 changed, 1 sheet not imported

        """)
    #expect(outcome.messages.hasPrefix("  book.xlsx, sheet “How to”: warning CLI070: No mapping knows this sheet"))
    let before = try session.snapshot()
    #expect(
      session.run("import --as-of 2025-08-01 book.xlsx").output.contains("the same file as import 1; nothing to do"))
    #expect(try session.snapshot() == before)
  }

  @Test("One sheet may be picked, a mapping takes the sheets that fit it, and each refusal says why")
  func picks() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(
      WorkbookFixture(tables: [("Teaching", Self.teaching), ("Goals", Self.goals)]).bytes, to: "b.xlsx")
    try session.write("Title,Horizon\nA goal,short\n", to: "goals.csv")
    #expect(session.run("import b.xlsx --dry-run --sheet Goals").output.contains("rows      1 read, 1 imported"))
    let mapped = session.run("import b.xlsx --dry-run --mapping plain-goals")
    #expect(mapped.status == .attention)
    #expect(mapped.output.contains("b.xlsx, sheet “Teaching”\n  not imported"))
    #expect(mapped.output.contains("b.xlsx, sheet “Goals”\n  mapping   plain-goals 1 (as asked)"))
    #expect(
      mapped.messages.hasPrefix("  b.xlsx, sheet “Teaching”: warning CLI072: The mapping “plain-goals” does not read"))
    #expect(
      session.run("import b.xlsx --sheet Gaols").messages.contains("error SHT006: The workbook has no sheet “Gaols”"))
    #expect(session.run("import goals.csv --sheet Goals").messages.contains("error CLI073: The file is no workbook"))
    try session.write(WorkbookFixture(tables: [("Empty", [])]).bytes, to: "empty.xlsx")
    let empty = session.run("import empty.xlsx")
    #expect(empty.status == .refused)
    #expect(empty.messages.contains("error CLI074: The workbook has no sheet with anything in it."))
    #expect(session.run("imports").output.split(separator: "\n").count == 1)
  }

  @Test("A sheet that a mapping joins to another is read with it")
  func joins() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(
      """
      mapping: sections
      version: 1
      format: csv
      system: test
      summary: Sections with their courses
      identify:
        columns: [Section, Course]
      join:
        course: { columns: [Course title], on: { Course: Code } }
      records:
        - kind: teachingActivity
          key: [Section]
          fields:
            title: course/Course title
      """, to: "sections.yml")
    let fixture = WorkbookFixture(tables: [
      ("Sections", [["Section", "Course"], ["1", "A"]]), ("Courses", [["Code", "Course title"], ["A", "Anatomy"]]),
    ])
    try session.write(fixture.bytes, to: "book.xlsx")
    let outcome = session.run("import --as-of 2025-08-01 --mapping sections.yml book.xlsx")
    #expect(outcome.status == .done)
    #expect(outcome.output.contains("book.xlsx, sheet “Courses”\n  read with sheet “Sections”\n"))
    #expect(session.run("records").output.contains("Anatomy"))
    // What is kept is enough to read the sheet again.
    let replay = session.run("imports replay 1 --mapping sections.yml --dry-run")
    #expect(replay.output.contains("1 unchanged, 0 changed, 0 new, 0 gone"))
  }

  @Test("A workbook of the plain layouts' tables is the same career as their CSV files")
  func sameAsCSV() throws {
    let (files, book) = (try Session(), try Session())
    var tables: [(name: String, rows: [[String]])] = []
    for session in [files, book] { session.makePortfolio() }
    for kind in RecordKind.allCases {
      let text = PlainLayouts.blankCSV(for: kind)
      let name = kind.definition.plural
      try files.write(text, to: "\(name).csv")
      // Sheets have names of at most 31 characters.
      tables.append((String(name.prefix(31)), try Self.rows(of: text)))
    }
    try book.write(WorkbookFixture(tables: tables).bytes, to: "book.xlsx")
    let imported = files.run(
      ["import", "--as-of", "2025-08-01"] + RecordKind.allCases.map { "\($0.definition.plural).csv" })
    #expect(book.run("import --as-of 2025-08-01 book.xlsx").status == imported.status)
    let expected = try Self.withoutNames(files.snapshot())
    #expect(expected.contains("\"records\""))
    #expect(try Self.withoutNames(book.snapshot()) == expected)
  }

  /// The export without what tells one file from another.
  private static func withoutNames(_ json: String) -> String {
    json.split(separator: "\n").filter { line in
      !["\"fileName\"", "\"file\"", "\"part\"", "\"sha256\""].contains { line.contains($0) }
    }.joined(separator: "\n")
  }

  /// The rows of CSV text, without the line for comments that a sheet does not need.
  private static func rows(of text: String) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    let characters = Array(text.drop { $0 == "\u{FEFF}" })
    var index = 0
    while index < characters.count {
      let character = characters[index]
      index += 1
      if isQuoted {
        if character != "\"" {
          field.append(character)
        } else if index < characters.count, characters[index] == "\"" {
          field.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch character {
      case "\"": isQuoted = true
      case ",":
        rows[rows.count - 1].append(field)
        field = ""
      case "\n", "\r\n":
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.append(character)
      }
    }
    return rows
  }
}
