import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("Drafting a mapping of a table")
struct DraftTests {
  private static let teaching = """
    Teaching office;;;;;;
    Exported on 2 May 2025;;;;;;
    ;;;;;;
    Session ID;Session title;Start Date;End Date;Session type;Contact hours;Faculty Email
    S-01;Heart failure;03/25/2024;05/02/2024;Lecture;2;ana.rivera@example.edu
    S-02;Shock;03/04/2024;03/04/2024;Small group;4.5;ben.okafor@example.edu
    S-03;Sepsis;11/30/2024;12/01/2024;Lecture;N/A;ana.rivera@example.edu
    S-04;Anaemia;01/09/2025;01/09/2025;Lecture;1;ana.rivera@example.edu
    ;;;;;;
    Total;;;;;7.5;
    """

  @Test("The header, the preamble, the footer, dates, the key and the person are found")
  func wholeTable() throws {
    let draft = try Drafting.draft(Self.teaching, named: "teaching 2025-05-02.csv")
    #expect(
      Drafting.lines(draft) == [
        "mapping: teaching", "version: 1", "format: csv", "system: teaching",
        "summary: Export with teaching activities", "identify:",
        "  columns: [Session ID, Session title, Start Date, End Date, Session type, Contact hours]", "dialect:",
        "  delimiter: ';'", "  headerContains: [Session ID, Session title, Start Date]", "capture:",
        "  - { from: fileName, pattern: '(?<exported>\\d{4}-\\d{2}-\\d{2})' }", "exportDate: { capture: exported }",
        "footer: { column: \"#1\", matches: '(?i)^\\s*Total' }", "records:", "  - kind: teachingActivity",
        "    key: [Session ID]", "    person:", "      ids: { email: Faculty Email }", "      missing: owner",
        "    fields:",
        "      title: Session title",
        "      spans: { start: { column: Start Date, dateOrder: mdy }, end: { column: End Date, dateOrder: mdy } }",
        "      method: Session type", "      contactHours: { column: Contact hours, basis: total }",
      ])
    #expect(draft.trial.records == 4)
    #expect(draft.trial.rejected == 0)
    #expect(Drafting.isAccountedFor(draft.trial))
    #expect(draft.notes.isEmpty)
  }

  @Test("A date that can be read in two ways is a question with both readings, and is not guessed")
  func ambiguousDates() throws {
    let draft = try Drafting.draft(
      "Award,Granted by,Award date\nBest teacher,Example University,03/04/2024\nPrize,Society,05/06/2023\n")
    #expect(draft.kind == .honour)
    #expect(!Drafting.lines(draft).contains { $0.contains("spans") })
    #expect(draft.text.contains("# QUESTION: is 03/04/2024 in column “Award date” 2024-03-04 or 2024-04-03?"))
    #expect(
      draft.text.contains("      # spans: { column: Award date, dateOrder: mdy }   # the month first: 2024-03-04\n"))
    #expect(
      draft.text.contains("      # spans: { column: Award date, dateOrder: dmy }   # the day first: 2024-04-03\n"))
    #expect(draft.notes.map(\.code) == [DraftDiagnostics.question])
    #expect(draft.trial.records == 2)
    // Either line can be chosen by taking its sign away.
    for order in ["mdy", "dmy"] {
      let chosen = draft.text.replacing(
        "# spans: { column: Award date, dateOrder: \(order) }",
        with: "spans: { column: Award date, dateOrder: \(order) }")
      #expect(MappingReader.read(chosen, fileName: "m.yml").diagnostics.isEmpty)
    }
  }

  @Test("One day above twelve decides the order of a column, and of its pair")
  func decidedDates() throws {
    let draft = try Drafting.draft(
      "Committee,Role,From,To\nCurriculum,Chair,01/02/2020,28/02/2021\nAdmissions,Member,03/04/2021,30/06/2022\n")
    #expect(draft.kind == .serviceActivity)
    #expect(
      Drafting.lines(draft).contains(
        "      spans: { start: { column: From, dateOrder: dmy }, end: { column: To, dateOrder: dmy } }"))
    #expect(draft.text.contains("the order of “From” is that of “To”"))
  }

  @Test("A column with dates of both orders is left as text, and the column says so")
  func mixedDates() throws {
    let draft = try Drafting.draft("Award,Issuer,Date\nA,B,25/12/2023\nC,D,12/25/2023\n")
    #expect(draft.trial.rejected == 0)
    #expect(draft.trial.records == 2)
  }

  @Test("A survey becomes one summary of each course, and who answered is not kept")
  func survey() throws {
    var text =
      "Timestamp,Course,Email Address,Was well prepared,Explained clearly,Encouraged questions,Overall rating,What should change?\n"
    for row in 0..<12 {
      text +=
        "2024-05-0\(row % 9 + 1) 10:00:00,\(row < 6 ? "IM 710" : "IM 720"),s\(row)@example.edu,\(row % 5 + 1),4,\(5 - row % 2),\(row % 3 + 3),"
      text += row.isMultiple(of: 2) ? "More cases and fewer slides in week \(row) please.\n" : "\n"
    }
    let draft = try Drafting.draft(text)
    #expect(draft.kind == .evaluationSummary)
    let lines = Drafting.lines(draft)
    #expect(lines.contains("    groupBy: [Course]"))
    #expect(lines.contains("leaveOut: [Email Address]"))
    #expect(
      lines.contains(
        "      items: { answers: [Was well prepared, Explained clearly, Encouraged questions, Overall rating] }"))
    #expect(lines.contains("      comments: { answers: ['What should change?'] }"))
    #expect(draft.trial.records == 2)
    #expect(Drafting.isAccountedFor(draft.trial))
  }

  @Test("Answers in words get the numbers of their scale")
  func wordedSurvey() throws {
    var text = "Session,Q1 The aims were clear,Q2 The pace was right,Q3 I learnt much,Q4 I would come again\n"
    let words = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
    for row in 0..<10 {
      text += "Heart failure,\(words[row % 5]),\(words[(row + 1) % 5]),\(words[(row + 2) % 5]),Agree\n"
    }
    let lines = Drafting.lines(try Drafting.draft(text))
    #expect(
      lines.contains {
        $0.hasSuffix("values: { Strongly disagree: 1, Disagree: 2, Neutral: 3, Agree: 4, Strongly agree: 5 } }")
      })
  }

  @Test("A header of three rows is found where a survey tool writes one")
  func severalHeaderRows() throws {
    let text = """
      StartDate,Finished,Q1,Q2
      Start Date,Finished,How was the session?,What did you like?
      "{""ImportId"":""startDate""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
      2024-08-30 07:56:12,True,5,The discussion of cases at the end of it
      2024-08-31 09:10:00,True,4,The handout with all the figures in it

      """
    let draft = try Drafting.draft(text, named: "Session survey.csv")
    #expect(Drafting.lines(draft).contains("  headerRowCount: 3"))
    #expect(draft.trial.rowsRead == 2)
    #expect(draft.trial.records == 1)
  }

  @Test("Groups of numbered columns become records of their own")
  func repeatedGroups() throws {
    let text = """
      Record ID,Committee name #1,Your role on committee #1,Committee name #2,Your role on committee #2
      1,Curriculum committee,Chair,Admissions committee,Member
      2,Assessment committee,Member,,

      """
    let draft = try Drafting.draft(text)
    #expect(Drafting.lines(draft).contains("    repeat: 1..2"))
    #expect(Drafting.lines(draft).contains { $0.contains("'Committee name #{n}'") })
    #expect(draft.trial.rejected == 0)
  }

  @Test("Titles that come again and again word for word are groups between their first and their last")
  func labelledGroups() throws {
    let committee = "Committee type,Committee name,\"Your role (member, chair, etc.)\",Points for Committee"
    let lecture = "Lecture type,Lecture title,Date"
    let text = """
      Record ID,Faculty Email,\(committee) #1,\(committee) #2,\(lecture),\(lecture),Complete?
      1,ana.rivera@example.edu,School,Curriculum,Chair,2,Hospital,Ethics,Member,1,Lecture,Shock,2024-01-15,Seminar,Sepsis,2024-02-15,Complete
      2,ben.okafor@example.edu,School,Admissions,Member,2,,,,,Lecture,Anaemia,2024-03-15,,,,Complete

      """
    let draft = try Drafting.draft(text)
    let lines = Drafting.lines(draft)
    #expect(lines.contains("    group: { from: Committee type, to: 'Points for Committee #{n}' }"))
    #expect(lines.contains("    group: { from: Lecture type, to: Date }"))
    #expect(lines.contains("      body: Committee name"))
    #expect(lines.contains("      spans: { column: Date }"))
    #expect(lines.count(where: { $0 == "    key: [Record ID]" }) == 2)
    #expect(draft.trial.records == 6)
    #expect(draft.trial.rejected == 0)
    #expect(Drafting.isAccountedFor(draft.trial))
  }

  @Test("Rows below the header that are no records are passed over")
  func oddRows() throws {
    let text = """
      Student,ID,Exam
      Points Possible,,10
      Rivera,17,9
      Okafor,18,8
      Lindqvist,19,7

      """
    let draft = try Drafting.draft(text)
    #expect(Drafting.lines(draft).contains("    reason: rows without ID"))
    #expect(draft.trial.skipped == 1)
    #expect(draft.trial.records == 3)
  }

  @Test("Words that are no numbers are named as absent, and a column of other things stays text")
  func unreadableNumbers() throws {
    let text = """
      Course title,Course code,Enrollment,Contact hours
      Physiology,P1,24,10
      Anatomy,P2,suppressed,about ten
      Histology,P3,30,12
      Genetics,P4,28,a few

      """
    let draft = try Drafting.draft(text)
    #expect(
      Drafting.lines(draft).contains {
        $0.hasPrefix("      enrollment: { column: Enrollment, null: [suppressed,")
      })
    #expect(!Drafting.lines(draft).contains { $0.contains("contactHours") })
    #expect(draft.trial.rejected == 0)
  }

  @Test("No comment of the draft has a person's name, an address, or what somebody wrote")
  func privacy() throws {
    let text = """
      Trainee name,Trainee e-mail,Trainee type,Start date,Comments,Student ID
      "Lindqvist, Maja",maja.lindqvist@example.edu,Post-Doc,2021-09-01,Struggles with statistics,90017
      "Okonkwo, Chidi",chidi.okonkwo@example.edu,Pre-Doc,2022-09-01,Was ill in the spring,90018
      "Lindqvist, Maja",maja.lindqvist@example.edu,Post-Doc,2023-09-01,Struggles with statistics,90017

      """
    let draft = try Drafting.draft(text)
    #expect(draft.kind == .mentoringRelationship)
    let comments = Drafting.comments(draft)
    for secret in ["Lindqvist", "Maja", "Okonkwo", "@example.edu", "Struggles", "ill in", "90017"] {
      #expect(!comments.contains(secret), "\(secret)")
    }
    #expect(comments.contains("2021–2023"))
  }

  @Test("A kind that is asked for is drafted, whatever the columns are called")
  func askedKind() throws {
    let draft = try Drafting.draft("Thing,When\nA,2024\nB,2025\n", kind: .goal)
    #expect(draft.kind == .goal)
    #expect(draft.text.contains("as asked"))
    #expect(draft.trial.records == 2)
  }

  @Test("A draft knows its own file again")
  func recognition() throws {
    let draft = try Drafting.draft(Self.teaching)
    let mapping = try #require(MappingReader.read(draft.text, fileName: "m.yml").mapping)
    let sample = SourceSample(fileName: "other name.csv", bytes: Array(Self.teaching.utf8), isWhole: true)
    guard case .match = CSVImporter(mapping).probe(sample) else {
      Issue.record("the file is not known again")
      return
    }
    let other = SourceSample(fileName: "x.csv", bytes: Array("Session ID,Name\n1,2\n".utf8), isWhole: true)
    guard case .noMatch = CSVImporter(mapping).probe(other) else {
      Issue.record("another file is taken for it")
      return
    }
  }

  @Test("A table without a header is drafted by numbers, and says so")
  func noHeader() throws {
    let draft = try Drafting.draft("17,2024-01-05,4\n18,2024-02-05,5\n19,2024-03-05,6\n", named: "log 2024.csv")
    #expect(draft.notes.contains { $0.code == DraftDiagnostics.noHeader })
    let lines = Drafting.lines(draft)
    #expect(lines.contains("  header: false"))
    #expect(lines.contains("  fileName: '^log \\d+\\.csv$'"))
    #expect(draft.trial.records == 3)
  }

  @Test("A header without rows is drafted by its titles, and says so")
  func headerOnly() throws {
    let draft = try Drafting.draft("Award title,Award number,Sponsor,Principal investigator\n")
    #expect(draft.kind == .grant)
    #expect(draft.notes.map(\.code) == [DraftDiagnostics.noRecords])
    #expect(MappingReader.read(draft.text, fileName: "m.yml").diagnostics.isEmpty)
  }

  @Test("Empty, binary and blank files are refused with a sentence")
  func refused() {
    func code(_ bytes: [UInt8]) -> Diagnostic.Code? {
      do {
        _ = try Drafting.draft(bytes, named: "file.csv")
        return nil
      } catch let failure as SourceFailure {
        return failure.diagnostic.code
      } catch {
        return nil
      }
    }
    #expect(code([]) == CSVDiagnostics.emptyFile)
    #expect(code(Array("\n\n  \n".utf8)) == CSVDiagnostics.emptyFile)
    #expect(code(Array("%PDF-1.7\n".utf8)) == CSVDiagnostics.binaryFile)
    #expect(code([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]) == CSVDiagnostics.binaryFile)
    #expect(code(Array("<a><b>1</b>".utf8)) == XMLDiagnostics.brokenOff)
  }

  @Test("Titles that YAML would take for something else are quoted")
  func strangeTitles() throws {
    let text =
      "\"yes\",\"Title: of it\",\"# no\",\"it's\",\"a {b}\",\"line\none\",\"[x]\",\"- y\",Year\n1,A,2,3,4,5,6,7,2024\n2,B,3,4,5,6,7,8,2025\n"
    let draft = try Drafting.draft(text)
    #expect(MappingReader.read(draft.text, fileName: "m.yml").diagnostics.isEmpty)
    #expect(draft.trial.records == 2)
  }
}
