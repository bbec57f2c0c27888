import DossierCommands
import Foundation
import Testing

/// What a person types, and what comes back.
@Suite struct CommandLineTests {
  private let teaching = """
    ID,Title,Dates,Learners,Contact hours
    a1,Bedside rounds,2023-07/2024-06,resident,40 per year
    a2,Heart failure,2024-09-12,medClerkship,2 total

    """

  @Test func `a corrected value survives every later import and is shown beside what the source says`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(teaching, to: "teaching.csv")
    #expect(session.run("import teaching.csv").status == .done)
    let id = try #require(session.run("records teaching --search rounds").output.split(separator: " ").first)
    let correction = session.run("correct \(id) contactHours=24")
    #expect(correction.output == "\(id) Contact hours: 40 per year → 24 per year\n")
    try session.write(teaching.replacing("40 per year", with: "44 per year"), to: "newer.csv")
    #expect(session.run("import newer.csv --as-of 2099-01-01").status == .attention)
    let shown = session.run("show \(id)").output
    #expect(shown.contains("24 per year †"))
    #expect(shown.contains("said: 44 per year"))
    #expect(shown.contains("the source has changed since this correction: look again"))
    #expect(session.run("correct \(id) --clear contactHours").status == .done)
    #expect(session.run("show \(id)").output.contains("Contact hours  44 per year"))
  }

  @Test(arguments: ["import --help", "help import", "import -h"])
  func `help is about the command that was asked for`(line: String) throws {
    let outcome = try Session().run(line)
    #expect(outcome.status == .done)
    #expect(outcome.output.contains("USAGE: dossier import "))
    #expect(outcome.messages.isEmpty)
  }

  @Test(arguments: ["--help", "", "help"])
  func `help without a command is about all of them`(line: String) throws {
    let outcome = try Session().run(line)
    #expect(outcome.status == .done)
    #expect(outcome.output.contains("USAGE: dossier <subcommand>"))
  }

  @Test func `an edited mapping reads a known file again`() throws {
    let session = try Session()
    session.makePortfolio()
    let mapping = """
      mapping: ours
      version: 1
      format: csv
      system: ours
      summary: A test
      identify: { columns: [Odd, Even] }
      records:
        - { kind: goal, key: [Odd], fields: { title: Odd } }

      """
    try session.write(mapping, to: "ours.yml")
    try session.write("Odd,Even\nOne,Two\n", to: "a.csv")
    session.run("import a.csv --mapping ours.yml")
    #expect(session.run("import a.csv --mapping ours.yml").output.contains("nothing to do"))
    try session.write(mapping.replacing("title: Odd", with: "title: Even"), to: "ours.yml")
    #expect(session.run("import a.csv --mapping ours.yml").status == .done)
    #expect(session.run("records goals").output.contains("Two"))
  }

  @Test func `a value that the owner takes away is shown as taken away, beside what the source says`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(teaching, to: "teaching.csv")
    let imported = session.run("import teaching.csv")
    #expect(imported.output.contains("(it does not say when it was exported; --as-of does)"))
    let id = try #require(session.run("records teaching --search rounds").output.split(separator: " ").first)
    #expect(session.run("correct \(id) contactHours=").output == "\(id) Contact hours: 40 per year → nothing\n")
    let shown = session.run("show \(id)").output
    #expect(shown.contains("Contact hours  none †"))
    #expect(shown.contains("said: 40 per year"))
    #expect(!shown.contains("look again"))
    session.run("correct \(id) contactHours=24")
    #expect(!session.run("show \(id)").output.contains("look again"))
    #expect(session.run("correct \(id) title=Rounds --clear contactHours").status == .done)
    let cleared = session.run("show \(id)").output
    #expect(cleared.contains("40 per year") && !cleared.contains("none †") && cleared.contains("Rounds †"))
  }

  @Test func `importing a file twice changes nothing`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(teaching, to: "teaching.csv")
    session.run("import teaching.csv")
    let before = try session.snapshot()
    let again = session.run("import teaching.csv")
    #expect(again.status == .done)
    #expect(again.output.contains("the same file as import 1; nothing to do"))
    #expect(try session.snapshot() == before)
  }

  @Test func `an edited file without keys says what stays of its earlier form`() throws {
    let session = try Session()
    session.makePortfolio()
    let rows = "Title,Dates,Contact hours\nBedside rounds,2023,40 total\nHeart failure,2024,2 total\n"
    try session.write(rows, to: "teaching.csv")
    #expect(session.run("import teaching.csv").status == .done)
    try session.write(rows.replacing("40", with: "44"), to: "teaching.csv")
    let edited = session.run("import teaching.csv")
    #expect(edited.status == .attention)
    #expect(
      edited.messages == """
          teaching.csv: warning CLI026: 1 record of import 1, of a file of this name, is not in this file and still \
        counts. If rows were edited or removed since: `dossier imports undo 1`. An ID column prevents this.

        """)
    #expect(session.run("records teaching").output.split(separator: "\n").count == 3)
    #expect(session.run("imports undo 1").status == .done)
    #expect(session.run("records teaching").output.split(separator: "\n").count == 2)
    #expect(session.run("import teaching.csv").messages.isEmpty)
  }

  @Test func `an academic year starts in the month that the settings say, in lists as in documents`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write("Title,Dates,Learners,Contact hours\nRounds,2024-08-15,resident,2 total\n", to: "teaching.csv")
    session.run("import teaching.csv")
    #expect(session.run("records teaching --period AY2024-25").output.contains("Rounds"))
    session.run("settings set academic-year-start 9")
    #expect(session.run("records teaching --period AY2024-25").output.isEmpty)
    #expect(session.run("records teaching --period AY2023-24").output.contains("Rounds"))
  }

  @Test func `a name that several people have is answered with their numbers and identifiers`() throws {
    let session = try Session()
    session.run("init career.portfolio --institution")
    let header = "ID,Title,Dates,Contact hours,Employee number,Person\n"
    let rows = (1...9).map { "t\($0),Rounds,2024,2 total,E\($0),Kim Lee\n" }.joined()
    try session.write(header + rows, to: "teaching.csv")
    session.run("import teaching.csv")
    let outcome = session.run("records --person", "Kim Lee")
    #expect(outcome.status == .refused)
    let named = (1...8).map { "Kim Lee (#\($0), employeeNumber E\($0))" }.joined(separator: "; ")
    #expect(
      outcome.messages == """
        error CLI005: “Kim Lee” can be several people: \(named); and 1 more. Use an identifier or the number instead of \
        the name: --person '#1'.

        """)
  }

  @Test func `a dry run prints the same and writes nothing`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(teaching, to: "teaching.csv")
    let before = try session.snapshot()
    let dry = session.run("import --dry-run teaching.csv")
    #expect(dry.output.contains("2 read, 2 imported"))
    #expect(dry.output.contains("2 new, 0 unchanged, 0 changed"))
    #expect(try session.snapshot() == before)
    #expect(session.run("imports").output.split(separator: "\n").count == 1)
  }

  @Test func `undoing an import leaves the portfolio as it was, and redoing brings it back`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(teaching, to: "teaching.csv")
    let empty = try session.snapshot()
    session.run("import teaching.csv")
    let full = try session.snapshot()
    #expect(session.run("imports undo 1").status == .done)
    #expect(try session.snapshot() == empty)
    #expect(session.run("imports redo 1").status == .done)
    #expect(try session.snapshot() == full)
    #expect(session.run("imports undo 7").status == .refused)
  }

  @Test func `a portfolio file is exported whole and restored without loss`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(teaching, to: "teaching.csv")
    session.run("import teaching.csv")
    let id = try #require(session.run("records teaching").output.split(separator: " ").first)
    session.run("correct \(id) contactHours=3")
    let before = try session.snapshot()
    #expect(session.run("export whole.json").status == .done)
    #expect(session.run("restore whole.json other.portfolio").status == .done)
    #expect(session.run("export --resolved other.json --portfolio other.portfolio").status == .done)
    #expect(try session.text("other.json") == before)
    #expect(session.run("restore whole.json other.portfolio").status == .refused)
    session.run("export again.json --portfolio other.portfolio")
    #expect(try session.text("again.json") == session.text("whole.json"))
  }

  @Test func `a hidden record is left out of documents, and the mark can be taken back`() throws {
    let session = try Session()
    session.makePortfolio()
    session.run("add teaching spans=2024-10 contactHours=3 learnerLevels=resident", "title=Bedside rounds")
    let id = try #require(session.run("records teaching").output.split(separator: " ").first)
    #expect(session.run("mark \(id) --hidden --theme T15").status == .done)
    #expect(session.run("records teaching").output.contains("(hidden)"))
    session.run("build promotion --period career -o out")
    #expect(try !session.text("out/promotion-career.html").contains("Bedside rounds"))
    session.run("mark \(id) --clear")
    session.run("build promotion --period career -o out")
    #expect(try session.text("out/promotion-career.html").contains("Bedside rounds"))
    #expect(session.run("mark \(id)").status == .usage)
    #expect(session.run("mark \(id) --theme T99").status == .refused)
  }

  @Test func `a record that no source has can be added, found and corrected`() throws {
    let session = try Session()
    session.makePortfolio()
    let added = session.run("add goals area=teaching", "title=Lead the clerkship", "spans=AY2025-26")
    #expect(added.status == .done)
    #expect(session.run("records goals").output.contains("AY2025-26  Lead the clerkship"))
  }

  @Test func `periods choose what overlaps them, and say what has no date`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(teaching + "a3,No date,,resident,3 total\n", to: "teaching.csv")
    session.run("import teaching.csv")
    let listed = session.run("records teaching --period 2024-07..2025-06")
    #expect(listed.output.contains("Heart failure"))
    #expect(!listed.output.contains("Bedside rounds"))
    #expect(listed.messages.contains("1 records without a date"))
  }

  @Test func `an institution's rows create the people that they name by an identifier`() throws {
    let session = try Session()
    session.run("init school.portfolio --institution")
    try session.write(
      """
      ID,Title,Dates,Learners,Contact hours,Method,Employee number,Person
      a1,Bedside rounds,2024,resident,2 total,bedsideRounds,0001,"Ek, Bo"
      a2,Heart failure,2024,resident,2 total,lecture,0002,"Berg, Liv"
      a3,Nobody's,2024,resident,2 total,lecture,,"Dahl, Kai"

      """, to: "teaching.csv")
    let imported = session.run("import teaching.csv --max-rejects 50")
    #expect(imported.output.contains("people    2 new"))
    #expect(session.run("records teaching --person 0002").output.contains("Heart failure"))
    #expect(session.run("records teaching").status == .refused)
    #expect(session.run("records teaching --person", "Bo Ek").output.contains("Bedside rounds"))
    #expect(!session.run("people").output.contains("Dahl"))
  }

  @Test func `every plain layout can be filled in and imported, in Excel's comma and semicolon dialects`() throws {
    let session = try Session()
    session.makePortfolio()
    let blank = session.run("mappings show teaching-activities --blank").output
    let lines = blank.split(whereSeparator: \.isNewline).map { String($0) }
    try #require(lines.count == 2)
    #expect(lines[1].hasPrefix("# example,"))
    // The example's own row, filled in: its first cell is the key.
    for (name, separator, mark) in [("commas", ",", ""), ("semicolons", ";", "\u{FEFF}")] {
      let row = lines[1].replacing(
        "# example,Approach to the dyspnoeic patient", with: "\(name),Filled in with \(name)")
      let text = ([lines[0], row].map { Self.separated($0, by: separator) } + [""]).joined(separator: "\r\n")
      try session.write(mark + text, to: "filled.csv")
      let imported = session.run("import filled.csv")
      #expect(imported.status == .done, "\(imported.output)\(imported.messages)")
    }
    let records = session.run("records teaching").output
    #expect(records.contains("commas") && records.contains("semicolons"))
  }

  /// Puts another separator for the commas that are outside quotation marks.
  private static func separated(_ line: String, by separator: String) -> String {
    var isQuoted = false
    return line.map { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "," && !isQuoted ? separator : String(character)
    }.joined()
  }
}
