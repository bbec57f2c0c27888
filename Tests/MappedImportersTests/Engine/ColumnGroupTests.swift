import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("Groups of columns")
struct ColumnGroupTests {
  private func mapping(_ group: String, fields: String = "{ body: Name, roleText: Role, title: Kind }") -> String {
    """
    mapping: committees
    version: 1
    format: csv
    system: survey
    summary: Survey
    identify: { columns: [ID] }
    records:
      - kind: serviceActivity
        group: \(group)
        key: [ID]
        drop: { column: Kind, matches: '^I mistakenly' }
        fields: \(fields)
    """
  }

  @Test("A group begins at its anchor, and a title means the group's own column")
  func anchor() throws {
    let reading = try EngineReading(
      """
      ID,Date,Kind,Name,Role,Kind,Name,Role,Date
      7,2024,School,Admissions,member,Hospital,Safety,chair,2023
      8,,,,,,,,
      9,,Clinic,,,I mistakenly answered Yes,x,y,2020
      """, with: mapping("Kind"))
    #expect(
      reading.summary == """
        serviceActivity 2 | key 7+1 | body: Admissions | roleText: member | title: School | [Date: 2024] | [Date[2]: 2023]
        serviceActivity 2 | key 7+2 | body: Safety | roleText: chair | title: Hospital
        serviceActivity 4 | key 9+1 | title: Clinic | [Date[2]: 2020]
        """)
    #expect(reading.problems == "")
    #expect(reading.skipped == ["no rule applies": 1])
  }

  @Test("A column more, less or in another place in one group does not shift values, and is told")
  func drift() throws {
    let reading = try EngineReading(
      """
      ID,Kind,Name,Role,Points #1,Kind,Role,Name,Comment,Points #2,Kind,Name,Points #3,Other
      7,A,Name 1,Role 1,1,B,Role 2,Name 2,so so,2,C,Name 3,3,other
      """,
      with: mapping(
        "{ from: Kind, to: 'Points #{n}' }",
        fields: "{ body: Name, roleText: Role, title: Kind, responsibilities: 'Points #{n}' }"))
    #expect(
      reading.summary == """
        serviceActivity 2 | key 7+1 | body: Name 1 | roleText: Role 1 | title: A | responsibilities: 1 | [Comment: so so] | [Other: other]
        serviceActivity 2 | key 7+2 | body: Name 2 | roleText: Role 2 | title: B | responsibilities: 2
        serviceActivity 2 | key 7+3 | body: Name 3 | title: C | responsibilities: 3
        """)
    #expect(
      reading.problems == """
        file:1:11 (Kind[3]): warning CSV020: Group 3 of 3, which begins at “Kind[3]”, lacks “Role”. Compare the first rows with the file; name columns that may be missing under optional in the mapping.
        file:1:6 (Kind[2]): warning CSV020: Group 2 of 3, which begins at “Kind[2]”, also has “Comment”. Compare the first rows with the file; name columns that may be missing under optional in the mapping.
        """)
  }

  @Test("What may be missing is named, and nobody is told")
  func optional() throws {
    let reading = try EngineReading(
      "ID,Kind,Name,Role,Kind,Name\n7,A,N1,R1,B,N2",
      with: mapping("{ from: Kind, optional: [Role] }"))
    #expect(reading.problems == "")
    #expect(reading.observations.count == 2)
  }

  @Test("Sections keep columns of the same title apart, and an anchor may end a group")
  func sections() throws {
    let reading = try EngineReading(
      """
      ID,Name,Role,Complete?,Name,Role,Points #1,Name,Role,Points #2,Complete?,Name,Role,Points #1
      7,no,no,x,N1,R1,1,N2,R2,2,x,no,no,9
      """,
      with: mapping(
        "{ to: 'Points #{n}', after: Complete?, before: Complete? }",
        fields: "{ body: Name, roleText: Role, title: ../ID }"
      ).replacing("column: Kind", with: "column: Name"))
    #expect(
      reading.summary == """
        serviceActivity 2 | key 7+1 | body: N1 | roleText: R1 | title: 7 | [Name: no] | [Role: no] | [Complete?: x] | \
        [Points #1: 1] | [Points #2: 2] | [Complete?[2]: x] | [Name[4]: no] | [Role[4]: no] | [Points #1[2]: 9]
        serviceActivity 2 | key 7+2 | body: N2 | roleText: R2 | title: 7
        """)
    #expect(reading.problems == "")
  }

  @Test("A title that can mean two columns of a group refuses the file")
  func unclear() throws {
    let reading = try EngineReading("ID,Kind,Name,Role,Name\n7,A,N1,R1,N2", with: mapping("{ from: Kind, to: Name }"))
    #expect(reading.problems.contains("CSV020"))
    let wide = try EngineReading(
      "ID,Kind,Name,Role,Name,End\n7,A,N1,R1,N2,e", with: mapping("{ from: Kind, to: End }"))
    #expect(
      wide.problems == """
        file:1:5 (Name[2]): error CSV022: “Name” stands 2 times in one group: in columns 3 and 5. Say with “to” or “before” where the group ends, or which is meant: “Name[2]”.
        """)
    #expect(wide.observations.isEmpty)
  }

  @Test("A group that the file does not have, and a title that no group has, are told")
  func missing() throws {
    let none = try EngineReading("ID,Name\n7,N1", with: mapping("Kind"))
    #expect(
      none.problems
        == """
        file:1 (): warning CSV021: There is no group of columns with “Kind”. Correct the title in the mapping, if the file should have such columns.
        """.replacing(" ()", with: ""))
    let misspelt = try EngineReading(
      "ID,Kind,Name,Kind,Name\n7,A,N1,B,N2", with: mapping("Kind", fields: "{ body: Nam, title: Kind }"))
    #expect(
      misspelt.problems == """
        file:1: warning CSV020: None of the 2 groups has “Nam”. Correct the title in the mapping, write ../Title for a column outside the group, or name it under optional.
        """)
  }

  @Test("A name that only the program makes leads nowhere")
  func inventedName() throws {
    let reading = try EngineReading(
      "ID,Kind,Name\n7,A,N1", with: mapping("Kind", fields: #"{ body: "\u000199999", title: Kind }"#))
    #expect(reading.summary == "serviceActivity 2 | key 7+1 | title: A | [Name: N1]")
  }
}
