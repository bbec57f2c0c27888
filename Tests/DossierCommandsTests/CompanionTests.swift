import DossierCommands
import Testing

/// Files of one export that are read together.
@Suite struct CompanionTests {
  private let mapping = """
    mapping: sections
    version: 1
    format: csv
    system: registrar
    summary: Sections
    identify: { columns: [Section, Course ID] }
    join:
      course: { columns: [Course Name], on: Course ID }
    records:
      - kind: teachingActivity
        key: [Section]
        fields: { title: course/Course Name, section: Section }
    """

  private func session() throws -> Session {
    let session = try Session()
    session.makePortfolio()
    try session.write(mapping, to: "sections.yml")
    try session.write("Section,Course ID\nA,1\nB,2\n", to: "sections.csv")
    try session.write("Course ID,Course Name\n1,Renal physiology\n2,Cardiology\n", to: "courses.csv")
    return session
  }

  @Test func `a companion is taken from the other files of the command, and is reported as one`() throws {
    let session = try session()
    let outcome = session.run("import sections.csv courses.csv --mapping sections.yml")
    #expect(outcome.status == .done, "\(outcome.output)\(outcome.messages)")
    #expect(outcome.output.contains("courses.csv\n  read with sections.csv\n"))
    #expect(session.run("records").output.contains("Renal physiology"))
  }

  @Test func `a companion can be given without being imported; one that serves nobody is told`() throws {
    let session = try session()
    try session.write("A,B\n1,2\n", to: "other.csv")
    let outcome = session.run("import sections.csv --with courses.csv --with other.csv --mapping sections.yml")
    #expect(outcome.status == .attention)
    #expect(session.run("records").output.contains("Cardiology"))
    #expect(
      outcome.messages.contains(
        "other.csv: warning CLI081: No file was read together with this one. Give the file that it belongs to, and see the joins of its mapping with `dossier mappings show`."
      ))
  }

  @Test func `without its companion a file is refused, and nothing is changed`() throws {
    let session = try session()
    let before = try session.snapshot()
    let outcome = session.run("import sections.csv --mapping sections.yml")
    #expect(outcome.status == .refused)
    #expect(
      outcome.messages.contains(
        "sections.csv: error CSV023: The file is read together with another, “course”, which was not given. Name the file with the columns “Course Name”, “Course ID” in the same command, or after --with."
      ))
    #expect(try session.snapshot() == before)
  }

  @Test func `a mapping is tested with the companions of its file`() throws {
    let session = try session()
    let outcome = session.run("mappings test sections.yml sections.csv --with courses.csv")
    #expect(outcome.status == .done, "\(outcome.output)\(outcome.messages)")
    #expect(outcome.output.contains("Renal physiology"))
  }
}
