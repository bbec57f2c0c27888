import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("Matrices, choices and lists in cells")
struct MatrixTests {
  private func mapping(_ body: String, head: String = "identify: { columns: [ID] }") -> String {
    """
    mapping: matrix
    version: 1
    format: csv
    system: office
    summary: Matrix
    \(head)
    records:
    \(body)
    """
  }

  @Test("Each cell of a block schedule that is not empty becomes a record")
  func schedule() throws {
    let reading = try EngineReading(
      """
      "Last name, First name (Student #)",Block 1,Block 2,Block 3
      "Rivera, Ana (4711)",CTU-B,,ICU/Airway
      "Okafor, Ben (4712)",,-,
      ,,,
      "Silva, Eva (4713)",Vacation,GIM,
      """,
      with: mapping(
        """
          - kind: teachingActivity
            unpivot: { columns: { from: Block 1, to: Block 3 }, name: block, value: service }
            when: { not: { column: service, equals: Vacation } }
            key: [{ column: "Last name, First name (Student #)", pattern: '\\((\\d+)\\)' }]
            person: { name: { column: "Last name, First name (Student #)", pattern: '^(.*) \\(' } }
            fields:
              title: { template: "{service} in {block}" }
              courseCode: block
        """, head: "identify: { columns: [Block 1] }"))
    #expect(
      reading.summary == """
        teachingActivity 2 | key 4711+Block 1 | of Rivera, Ana  | title: CTU-B in Block 1 | courseCode: Block 1
        teachingActivity 2 | key 4711+Block 3 | of Rivera, Ana  | title: ICU/Airway in Block 3 | courseCode: Block 3
        teachingActivity 5 | key 4713+Block 2 | of Silva, Eva  | title: GIM in Block 2 | courseCode: Block 2 | [Block 1: Vacation]
        """)
    #expect(reading.skipped == ["blank rows": 1, "no rule applies": 1])
    #expect(reading.problems == "")
  }

  @Test("Rows of the header, and cells that were merged in them, name the columns of a matrix")
  func headerRows() throws {
    let reading = try EngineReading(
      """
      ID,Fall 2024,,Spring 2025,
      ,Lectures,Labs,Lectures,Labs
      7,3,,,2
      """,
      with: mapping(
        """
          - kind: teachingActivity
            unpivot: { columns: { from: "#2", to: "#5" }, name: [term, format], value: count, fill: true }
            key: [ID]
            fields: { title: format, spans: { column: term }, contactHours: { column: count, basis: total } }
        """,
        head: "identify: { columns: [ID] }\ndialect: { headerRowCount: 2 }"))
    #expect(
      reading.summary == """
        teachingActivity 3 | key 7+Fall 2024 | title: Lectures | spans: Fall 2024 | contactHours: 3 total
        teachingActivity 3 | key 7+Labs[2] | title: Labs | spans: Spring 2025 | contactHours: 2 total
        """)
  }

  @Test("A matrix of questions becomes items, named by the group of an expression")
  func items() throws {
    let reading = try EngineReading(
      "ID,Course,Mean: Clarity,Mean: Pace\n7,Anatomy,4.5,\n8,Histology,4,3",
      with: mapping(
        """
          - kind: evaluationSummary
            key: [ID]
            fields:
              subject: Course
              items:
                unpivot: { columns: { matching: '^Mean: (?<question>.*)$' }, value: mean }
                fields: { label: question, mean: mean }
        """))
    #expect(
      reading.summary == """
        evaluationSummary 2 | key 7 | subject: Anatomy | items: label: Clarity, mean: 4.5
        evaluationSummary 3 | key 8 | subject: Histology | items: label: Clarity, mean: 4; label: Pace, mean: 3
        """)
  }

  @Test("A choice is marked by a number, a word or its own text; other text is kept")
  func choices() throws {
    let checkboxes = try EngineReading(
      "ID,Roles (choice=Chair),Roles (choice=Member)\n7,Checked,Unchecked\n8,1,1\n9,0,",
      with: mapping(
        """
          - kind: serviceActivity
            key: [ID]
            fields: { title: ID, roleText: { choices: { matching: '^Roles .choice=(.*).$' }, joinedBy: ", " } }
        """))
    #expect(
      checkboxes.summary == """
        serviceActivity 2 | key 7 | title: 7 | roleText: Chair
        serviceActivity 3 | key 8 | title: 8 | roleText: Chair, Member
        serviceActivity 4 | key 9 | title: 9
        """)
    let spread = try EngineReading(
      "ID,Whom do you teach?,,,Comment\n,Residents,Students,Other (please specify),Response\n7,Residents,,nurses,good",
      with: mapping(
        """
          - kind: teachingActivity
            key: [ID]
            fields:
              title: Comment
              learnerLevels: { choices: Whom do you teach?, values: { Residents: resident, Students: medPreclerkship } }
        """, head: "identify: { columns: [ID] }\ndialect: { headerRowCount: 2 }"))
    #expect(
      spread.summary == "teachingActivity 3 | key 7 | title: good | learnerLevels: resident; nurses")
  }

  @Test("Parallel lists in cells become records, entry by entry")
  func parallelLists() throws {
    let mapping = mapping(
      """
        - kind: teachingActivity
          split: { columns: [Types, Minutes], separator: ";" }
          key: [ID]
          fields: { title: Types, topic: Name, contactHours: { column: Minutes, unit: minutes, basis: total } }
      """)
    let reading = try EngineReading(
      "ID,Name,Types,Minutes\n7,Renal,Lecture;Lab;Review,60;30;30\n8,Heart,Lecture,90\n9,Skin,Lecture;Lab,60\n10,Lung,Lecture;Lab,",
      with: mapping)
    #expect(
      reading.summary == """
        teachingActivity 2 | key 7+1 | title: Lecture | topic: Renal | contactHours: 1 total
        teachingActivity 2 | key 7+2 | title: Lab | topic: Renal | contactHours: 0.5 total
        teachingActivity 2 | key 7+3 | title: Review | topic: Renal | contactHours: 0.5 total
        teachingActivity 3 | key 8+1 | title: Lecture | topic: Heart | contactHours: 1.5 total
        teachingActivity 5 | key 10+1 | title: Lecture | topic: Lung
        teachingActivity 5 | key 10+2 | title: Lab | topic: Lung
        """)
    #expect(
      reading.problems == """
        file:4:4 (Minutes): error VAL020: “Types” has 2 entries, and “Minutes” has 1. “60” Give each entry its value, empty where there is none, in the file.
        """)
    #expect(reading.rejected == 1)
  }

  @Test("An empty cell means what stands above, within the rows of one record")
  func fillDown() throws {
    let reading = try EngineReading(
      "ID,Form,Mail,Title\n7,,a@example.org,\n7,talk,,Sepsis\n7,talk,,Shock\n8,talk,,Asthma\n9,,c@example.org,",
      with: mapping(
        """
          - kind: teachingActivity
            when: { column: Form, equals: talk }
            person: { ids: { email: Mail } }
            fields: { title: Title }
        """, head: "identify: { columns: [ID] }\nfillDown: [{ columns: [Mail], within: [ID] }]"))
    #expect(
      reading.summary == """
        teachingActivity 3 | of a@example.org email=a@example.org | title: Sepsis | [ID: 7] | [Form: talk]
        teachingActivity 4 | of a@example.org email=a@example.org | title: Shock | [ID: 7] | [Form: talk]
        """)
    #expect(
      reading.problems == """
        file:5:3 (Mail): error VAL008: The row names no person. Fill in the person's identifier or name.
        """)
    #expect(reading.skipped == ["no rule applies": 2])
  }

  @Test("Rows of one award become one grant, with sums, ranges and all their values")
  func rowsOfOneRecord() throws {
    let reading = try EngineReading(
      "Project,Year,IC,Cost,Start\nR01-1,2023,NCI,\"1,000\",2023-01-01\nR01-1,2024,NIA,500,2024-01-01\nR01-2,2024,NCI,7,2024-05-01\nR01-1,2024,NCI,250,2024-01-01",
      with: mapping(
        """
          - kind: grant
            groupBy: [Project]
            fields:
              number: Project
              title: { column: IC, over: last }
              amount: { sum: Cost }
              funder: { column: IC, over: all, joinedBy: ", " }
              spans: { column: Start, over: range }
        """, head: "identify: { columns: [Project] }"))
    #expect(reading.problems == "")
    #expect(
      reading.summary == """
        grant 2 | key R01-1 | number: R01-1 | title: NCI | amount: 1750 | funder: NCI, NIA | spans: 2023-01-01/2024-01-01
        grant 4 | key R01-2 | number: R01-2 | title: NCI | amount: 7 | funder: NCI | spans: 2024-05-01
        """)
  }
}
