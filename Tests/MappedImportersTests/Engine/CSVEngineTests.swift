import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("CSV by a mapping")
struct CSVEngineTests {
  private func mapping(_ rest: String, records: String, columns: String = "Title") -> String {
    """
    mapping: log
    version: 1
    format: csv
    system: log
    summary: Log
    identify: { columns: [\(columns)] }
    \(rest)
    records:
    \(records)
    """
  }

  @Test("A row is read whole: key, person, values and what the mapping does not use")
  func wholeRow() throws {
    let mapping = mapping(
      """
      dialect: { delimiter: [",", ";"] }
      dateOrder: mdy
      columns: { title: [Titel, Title] }
      """,
      records: """
          - kind: teachingActivity
            key: [ID]
            person: { ids: { email: Mail }, name: { family: Last, given: First } }
            fields:
              title: title
              courseCode: { template: "{Subject} {Number}" }
              spans: { start: From, end: To }
              method: { column: Form, values: { Talk: lecture }, otherwise: other }
              learnerLevels: { column: Who, separator: "/" }
              contactHours: { column: Minutes, unit: minutes, basis: session }
              learnerCount: { column: Count, groupChar: "." , decimalChar: "," }
        """)
    let reading = try EngineReading(
      """
      ID;Titel;Subject;Number;From;To;Form;Who;Minutes;Count;Mail;Last;First;Room
      7;"Heart; failure";IM;710;7/1/2024;2024-09;talk;Residents/medClerkship;90;1.250;ANA@x.org;Rivera;Ana M.;B12
      8;Lungs;IM;;2024;;Skit;;;;;Rivera;;
      """, with: mapping)
    #expect(
      reading.summary == """
        teachingActivity 2 | key 7 | of Ana M. Rivera email=ana@x.org | title: Heart; failure | courseCode: IM 710 | \
        spans: 2024-07-01/2024-09 | method: lecture | learnerLevels: resident; medClerkship | \
        contactHours: 1.5 per session | learnerCount: 1250 | [Room: B12]
        teachingActivity 3 | key 8 | of Rivera  | title: Lungs | courseCode: IM | spans: 2024/ | method: other | [Form: Skit]
        """)
    #expect(reading.problems == "")
  }

  @Test("A row with errors is rejected with all of them; an invalid identifier is a warning, and is kept apart")
  func errors() throws {
    let mapping = mapping(
      "",
      records: """
          - kind: scholarlyProduct
            person: authors
            require: [title]
            fields:
              title: Title
              authors: { column: Authors, style: last-initials }
              spans: Date
              doi: DOI
              type: { column: Type, values: { Article: journalArticle }, otherwise: error }
        """)
    let reading = try EngineReading(
      """
      Title,Authors,Date,DOI,Type
      Good,"Rivera A, Okafor B.",2024,10.5555/ABC,article
      Odd,,5 May 2024,none of it,
      ,,03/04/05,10.5555/x,Poem
      """, with: mapping)
    #expect(
      reading.summary == """
        scholarlyProduct 2 | among authors | title: Good | authors: family: Rivera, given: A; family: Okafor, given: B | \
        spans: 2024 | doi: 10.5555/abc | type: journalArticle
        scholarlyProduct 3 | among authors | title: Odd | spans: 2024-05-05 | otherIds: none of it
        """)
    #expect(
      reading.problems == """
        file:3:4 (DOI): warning VAL005: This is not a valid doi, so it joins no records. “none of it” Correct it in the file; it is kept as it is until then.
        file:4:3 (Date): error VAL002: The date for “Dates” can mean different days. “03/04/05” Write it as 2025-04-03, or say dateOrder: mdy or dmy in the mapping.
        file:4:5 (Type): error VAL006: The mapping does not say what this means for “Type”. “Poem” Add it under values in the mapping.
        file:4:1 (Title): error VAL007: “Title” has no value. Fill it in, or leave the row out.
        """)
    #expect(reading.rejected == 1)
  }

  @Test("Header, preamble, captures, skips and footer are found by what they say")
  func layout() throws {
    let mapping = mapping(
      """
      dialect: { headerContains: [Title, Hours], excelText: true }
      capture:
        - { from: preamble, pattern: 'Exported on (?<day>\\d+ \\w+ \\d{4})' }
        - { from: fileName, pattern: '-(?<year>\\d{4})' }
      exportDate: { capture: day, format: d MMM yyyy }
      skip: [{ when: { column: Title, matches: '^Points' }, reason: points }]
      footer: { column: Title, equals: total }
      leaveOut: [IP*]
      """,
      records: """
          - kind: professionalDevelopment
            key: [No]
            fields:
              title: Title
              hours: { column: Hours, basis: total }
              spans: { capture: year }
        """)
    let reading = try EngineReading(
      Array(
        """
        Report of the office
        Exported on 5 Oct 2025,,,
        No,Title,Hours,IP address
        ="007",Course,12,10.0.0.1

        ,Points possible,,
        ,,,
        8,Talk,1.5 h,
        ,Total,13.5,
        ,see overleaf,,
        """.utf8), with: mapping, fileName: "courses-2025.csv")
    #expect(
      reading.summary == """
        professionalDevelopment 4 | key 007 | title: Course | hours: 12 total | spans: 2025
        professionalDevelopment 8 | key 8 | title: Talk | hours: 1.5 total | spans: 2025
        """)
    #expect(reading.skipped == ["blank rows": 2, "points": 1, "footer rows": 2])
    #expect(reading.exportDay?.description == "2025-10-05")
  }

  @Test("One row gives several records: by several rules, and by numbered columns")
  func severalRecords() throws {
    let mapping = mapping(
      "",
      records: """
          - kind: teachingActivity
            when: { any: [ { column: Kind, equals: teaching }, { column: Kind, equals: both } ] }
            fields: { title: Title }
          - kind: mentoringRelationship
            when: { not: { column: Kind, in: [teaching, none] } }
            fields: { mentee: Title }
          - kind: serviceActivity
            key: [Title]
            repeat: 1..2
            fields: { body: "Committee[{n}]", roleText: "Role {n}" }
        """)
    let reading = try EngineReading(
      """
      Title,Kind,Committee,Role 1,Committee,Role 2
      A,both,Curriculum,Chair,Admissions,Member
      B,teaching,,,Library,
      C,none,,,,
      """, with: mapping)
    #expect(
      reading.summary == """
        teachingActivity 2 | title: A | [Kind: both]
        mentoringRelationship 2 | mentee: A
        serviceActivity 2 | key A+1 | body: Curriculum | roleText: Chair
        serviceActivity 2 | key A+2 | body: Admissions | roleText: Member
        teachingActivity 3 | title: B | [Kind: teaching]
        serviceActivity 3 | key B+2 | body: Library
        """)
    #expect(reading.skipped == ["nothing to read": 1])
  }

  @Test("A file is read alike in chunks of any size", arguments: [1, 2, 7, 64, 1000])
  func chunks(size: Int) throws {
    let mapping = mapping("", records: "  - kind: honour\n    fields: { title: Title, granter: By, spans: Year }")
    let text = "Title,By,Year\r\n" + (1...40).map { "\"Prize \($0), große\",Émile,\(1980 + $0)\r\n" }.joined()
    let whole = try EngineReading(text, with: mapping)
    let pieces = try EngineReading(Array(text.utf8), with: mapping, chunkSize: size)
    #expect(whole.observations.count == 40)
    #expect(pieces.summary == whole.summary)
  }

  @Test("Values that repeat are the same as values that do not, however many rows there are")
  func cache() throws {
    let mapping = mapping(
      "", records: "  - kind: honour\n    fields: { title: Title, criteria: Text, spans: { start: From, end: To } }",
      columns: "Title, Text")
    var text = "Title,Text,From,To\n"
    for row in 0..<20_000 { text += "T\(row),Criterion number \(row % 9000),\(1990 + row % 7),\(2000 + row % 11)\n" }
    let reading = try EngineReading(text, with: mapping)
    #expect(reading.observations.count == 20_000)
    for (row, observation) in reading.observations.enumerated() {
      let expected = "Criterion number \(row % 9000) \(1990 + row % 7)/\(2000 + row % 11)"
      let found = "\(observation.fields["criteria"]?.text ?? "") \(observation.fields["spans"]?.text ?? "")"
      if found != expected { Issue.record("row \(row): \(found)") }
    }
  }

  @Test("A workbook is refused by name, and a stricter match of columns by its difference")
  func refusals() throws {
    let record = "  - kind: honour\n    fields: { title: Title, granter: By }"
    let workbook = try EngineReading([0x50, 0x4B, 3, 4, 0, 0], with: mapping("", records: record))
    #expect(
      workbook.problems
        == "file: error CSV002: The file is an Excel workbook or a ZIP archive, not CSV text. Save it as CSV (UTF-8) and import that."
    )
    let strict = try EngineReading("Title,Year\nA,1\n", with: mapping("fieldsMatch: equal", records: record))
    #expect(
      strict.problems
        == "file:1: error CSV011: The columns do not match as “equal” demands: the file lacks “By”; also has “Year”. Use another mapping, or loosen fieldsMatch in this one."
    )
    #expect(workbook.failure?.isBrokenOff == false && strict.failure?.isBrokenOff == false)
  }
}
