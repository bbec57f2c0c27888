import DossierCommands
import Foundation
import Testing

/// From a file that no mapping knows to an imported one, by commands alone.
@Suite("Drafting and testing mappings")
struct MappingsDraftTests {
  private static let export = """
    Event ID,Event,Event type,Date,Duration (min),Learner level,Participants,Room
    SC-1001,Airway emergencies,Simulation,2025-01-09,120,Residents,8,B2
    SC-1002,Breaking bad news,Small group,2025-01-10,90,Medical students,12,B1
    SC-1003,Sepsis in the first hour,Simulation,2025-02-14,120,Residents,9,B2

    """

  @Test("A draft is tested and imported as it is")
  func draftTestImport() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(Self.export, to: "events.csv")
    let unknown = session.run("import events.csv")
    #expect(unknown.messages.contains("`dossier mappings draft events.csv -o mapping.yml`"))

    let draft = session.run("mappings draft events.csv -o events.yml")
    #expect(draft.status == .done)
    #expect(draft.output == "")
    #expect(
      draft.messages == """
        events.yml: a mapping for teaching activities; it makes 3 records of 3 rows.
        Next: dossier mappings test events.yml events.csv

        """)

    let test = session.run("mappings test events.yml events.csv --rows 1")
    #expect(test.status == .done)
    #expect(
      test.output == """
        1. Teaching activity, line 2
           column          cell                field          value
           Event           Airway emergencies  title          Airway emergencies
           Date            2025-01-09          spans          2025-01-09
           Event type      Simulation          method         Simulation
           Learner level   Residents           learnerLevels  Residents
           Participants    8                   learnerCount   8
           Duration (min)  120                 contactHours   2 total
           Event ID        SC-1001             key            SC-1001
                                               person         the portfolio’s person
           Room            B2                  (not mapped)

        rows      3 read
        imported  3 as 3 teaching activities
        rejected  0
        sum       3 + 0 + 0 = 3

        """)
    #expect(test.messages == "")

    let imported = session.run("import events.csv --mapping events.yml")
    #expect(imported.status == .done)
    #expect(imported.output.contains("3 new"))
    #expect(session.run("records teaching").output.contains("Sepsis in the first hour"))
  }

  @Test("A test shows the first problems of each code, counts all, and asks for attention")
  func problems() throws {
    let session = try Session()
    var rows = "Title,Date,Hours\n"
    for row in 1...9 { rows += "Course \(row),0\(row)/0\(10 - row)/2025,many\n" }
    try session.write(rows + "Course 10,2025-01-01,2\n", to: "courses.csv")
    try session.write(
      """
      mapping: courses
      version: 1
      format: csv
      system: courses
      summary: Courses
      identify: { columns: [Title, Hours] }
      records:
        - kind: teachingActivity
          fields:
            title: Title
            spans: { column: Date }
            contactHours: Hours

      """, to: "courses.yml")
    let test = session.run("mappings test courses.yml courses.csv --rows 0")
    #expect(test.status == .attention)
    #expect(
      test.output == """
        rows      10 read
        imported  1 as 1 teaching activity
        rejected  9
        sum       1 + 9 + 0 = 10

        """)
    #expect(test.messages.contains("VAL001 Unreadable value, 9 times\n"))
    #expect(test.messages.contains("  … and 4 more; all with --output json\n"))
    #expect(test.messages.contains("VAL002 Ambiguous date, 8 times\n"))
    let json = session.run("mappings test courses.yml courses.csv --rows 1 --output json")
    #expect(json.status == .attention)
    #expect(json.output.contains("\"rejected\": 9"))
    #expect(json.output.split(separator: "\n").count { $0.contains("\"code\": \"VAL001\"") } == 9)
    #expect(json.messages == "")
  }

  @Test("A draft overwrites nothing, and what is no table is refused with a sentence")
  func refused() throws {
    let session = try Session()
    try session.write(Self.export, to: "events.csv")
    try session.write("mine", to: "events.yml")
    #expect(session.run("mappings draft events.csv -o events.yml").status == .refused)
    #expect(try session.text("events.yml") == "mine")
    #expect(session.run("mappings draft events.csv -o events.yml --force").status == .done)
    try session.write([0x89, 0x50, 0x4E, 0x47, 0, 1], to: "picture.csv")
    let picture = session.run("mappings draft picture.csv")
    #expect(picture.status == .refused)
    #expect(picture.messages.contains("The file is a picture, not CSV text."))
    try session.write("", to: "empty.csv")
    #expect(session.run("mappings draft empty.csv").messages.contains("The file is empty."))
    #expect(session.run("mappings draft events.csv --kind nonsense").messages.contains("“nonsense” is not a kind"))
    #expect(session.run("mappings draft events.csv --sheet One").messages.contains("CLI050"))
  }
}
