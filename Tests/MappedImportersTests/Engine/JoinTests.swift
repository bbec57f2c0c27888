import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("Files that are read together")
struct JoinTests {
  private let mapping = """
    mapping: sections
    version: 1
    format: csv
    system: registrar
    summary: Sections
    identify: { columns: [Section, Course] }
    join:
      course: { columns: [Course Name], on: { Course: Course ID } }
      dean: { columns: [Dean], on: { course/School: School }, required: false }
      scores: { columns: [Score], on: Section, many: true, required: false }
      question: { columns: [Question Text], on: { scores/Question: Question }, required: false }
    records:
      - kind: evaluationSummary
        key: [Section]
        fields:
          subject: course/Course Name
          title: { template: "{course/Course Name}, {Section}" }
          benchmarkGroup: dean/Dean
          overallMean: { mean: scores/Score }
          overallCount: { count: scores }
          responded: { count: scores/Question }
          invited: { max: scores/Score }
          items:
            each: scores
            fields: { label: { firstOf: [question/Question Text, Question] }, mean: Score, count: { const: "1" } }
    """

  private func read(_ main: String, _ companions: [(String, String)]) throws -> EngineReading {
    try EngineReading(
      Array(main.utf8), with: mapping, fileName: "sections.csv",
      companions: companions.map { Companion(fileName: $0.0, bytes: Array($0.1.utf8)) })
  }

  private let courses = (
    "courses.csv", "Course ID;Course Name;School\n1;Anatomy;Med\n2;Histology;Bio\n3;Twice;Med\n3;Twice;Bio\n"
  )
  private let deans = ("deans.csv", "School,Dean\nMed,Rivera\n")
  private let scores = ("scores.csv", "Section,Question,Score\nA,1,4\nB,1,2\nA,2,5\nZ,1,1\nZ,2,1\n")
  private let questions = ("questions.csv", "Question,Question Text\n1,Was clear\n")

  @Test("Lookups and lists of other files are read by their keys, and what fits nothing is told")
  func joins() throws {
    let reading = try read("Section,Course\nA,1\nB,2\nC,9\nD,3\nE,\n", [scores, courses, questions, deans])
    #expect(
      reading.summary == """
        evaluationSummary 2 | key A | subject: Anatomy | title: Anatomy, A | benchmarkGroup: Rivera | overallMean: 4.5 | \
        overallCount: 2 | responded: 2 | invited: 5 | items: label: Was clear, mean: 4, count: 1; label: 2, mean: 5, count: 1
        evaluationSummary 3 | key B | subject: Histology | title: Histology, B | overallMean: 2 | overallCount: 1 | responded: 1 | invited: 2 | \
        items: label: Was clear, mean: 2, count: 1
        evaluationSummary 4 | key C | title: , C
        evaluationSummary 5 | key D | title: , D
        evaluationSummary 6 | key E | title: , E
        """)
    #expect(
      reading.problems == """
        sections.csv:2 (scores/Question): warning VAL021: questions.csv has no row for this. “2” Check that both files are of the same export.
        sections.csv:3 (course/School): warning VAL021: deans.csv has no row for this. “Bio” Check that both files are of the same export.
        sections.csv:4 (Course): warning VAL021: courses.csv has no row for this. “9” Check that both files are of the same export.
        sections.csv:5 (Course): warning VAL022: courses.csv has 2 rows for this, where one is expected. “3” Correct that file, or say “many: true” in the mapping.
        scores.csv:5 (Section): warning CSV026: 2 rows belong to no row that was imported; this is the first. Check that both files are of the same export.
        """)
  }

  @Test("A companion that is missing, or of which there are two, refuses the file; one that may be missing does not")
  func missing() throws {
    let none = try read("Section,Course\nA,1\n", [])
    #expect(
      none.problems == """
        sections.csv: error CSV023: The file is read together with another, “course”, which was not given. Name the file with the columns “Course Name”, “Course ID” in the same command, or after --with.
        """)
    #expect(none.observations.isEmpty)
    let two = try read("Section,Course\nA,1\n", [courses, ("more.csv", courses.1)])
    #expect(
      two.problems == """
        sections.csv: error CSV024: Several files can be “course”, which this one is read with: “courses.csv”, “more.csv”. Give the one that belongs to it.
        """)
    let one = try read("Section,Course\nA,1\n", [courses])
    #expect(one.summary == "evaluationSummary 2 | key A | subject: Anatomy | title: Anatomy, A")
    #expect(one.problems == "")
  }

  @Test("A companion that breaks off, or has a row of another width, refuses the file")
  func faulty() throws {
    let broken = try read("Section,Course\nA,1\n", [("c.csv", "Course ID,Course Name,School\n1,\"Ana")])
    #expect(
      broken.problems == """
        c.csv:2: error CSV025: The file should be “course”, and breaks off within a quoted text that begins here. Export it again, or correct its columns in the mapping.
        """)
    let wide = try read("Section,Course\nA,1\n", [("c.csv", "Course ID,Course Name,School\n1,Ana,tomy,Med\n")])
    #expect(
      wide.problems == """
        c.csv:2: error CSV025: The file should be “course”, and has a row of 4 fields under a header of 3. Export it again, or correct its columns in the mapping.
        """)
  }

  @Test("The importer knows the files that belong to it")
  func probing() throws {
    let importer = CSVImporter(try #require(MappingReader.read(mapping, fileName: "m.yml").mapping))
    func isCompanion(_ file: (String, String)) -> Bool {
      importer.isCompanion(SourceSample(fileName: file.0, bytes: Array(file.1.utf8), isWhole: true))
    }
    #expect(importer.readsCompanions)
    #expect([courses, deans, scores, questions].allSatisfy { isCompanion($0) })
    #expect(!isCompanion(("x.csv", "Section,Course\nA,1\n")))
  }

  @Test("A join that is not sound is told with its place")
  func unsound() {
    let read = MappingReader.read(
      """
      mapping: m
      version: 1
      format: csv
      system: s
      summary: S
      identify: { columns: [A] }
      join:
        a/b: { columns: [X], on: A }
        c: { on: A }
        d: { columns: [X] }
        e: { columns: [X], on: { f/A: A } }
      records:
        - kind: evaluationSummary
          fields: { subject: A, overallMean: { mean: A }, items: { each: g, fields: { mean: M } } }
      """, fileName: "m.yml")
    #expect(
      read.diagnostics.map(\.description).joined(separator: "\n") == """
        m.yml:8:3: error MAP002: “join” takes names that differ and have no “/”. “a/b” Write names that differ and have no “/” here.
        m.yml:9:3: error MAP004: A join needs “columns”. Say by what the other file is known.
        m.yml:10:3: error MAP004: A join needs “on”. Say by which columns the rows belong together.
        m.yml:11:26: error MAP012: “f/A” is of a file that is not joined before this one. Join that file first.
        m.yml:14:40: error MAP002: “overallMean” is made of several rows, and the rule has no groupBy. Add groupBy: […] to the rule, or take the value from a column.
        m.yml:14:68: error MAP012: The mapping joins no file “g”. It joins a/b, c, d, e.
        """)
  }
}
