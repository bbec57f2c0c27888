import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// The tables that people fill in by hand.
@Suite("Plain layouts")
struct PlainLayoutTests {
  @Test(
    "A blank table has a header and one example that is a comment, and is known by itself",
    arguments: RecordKind.allCases)
  func blank(_ kind: RecordKind) throws {
    let text = PlainLayouts.blankCSV(for: kind)
    #expect(text.split(separator: "\r\n").count == 2)
    let reading = try read(text, kind)
    #expect(reading.observations.isEmpty)
    #expect(reading.skipped == ["comment rows": 1])
    #expect(reading.diagnosticText == "")
    #expect(try chosen(text) == "plain-\(kind.definition.plural)")
  }

  @Test("The blank table of leadership roles has three numbered accomplishments")
  func blankLeadership() {
    #expect(
      PlainLayouts.blankCSV(for: .leadershipRole).split(separator: "\r\n").first.map { String($0) } == """
        ID,Title,Dates,Scope,Organization,Unit,Description,Reflection,Impact,Themes,Educator domain,Engagement,\
        Kirkpatrick level,Link,Visibility,Body,Level,Position,Role,"Protected effort, %",Reports to,Team size,\
        Learners covered,Budget,Hours,Responsibilities,Accomplishment 1,Accomplishment 1 metric,\
        Accomplishment 1 before,Accomplishment 1 after,Accomplishment 1 unit,Accomplishment 1 date,Accomplishment 2,\
        Accomplishment 2 metric,Accomplishment 2 before,Accomplishment 2 after,Accomplishment 2 unit,\
        Accomplishment 2 date,Accomplishment 3,Accomplishment 3 metric,Accomplishment 3 before,Accomplishment 3 after,\
        Accomplishment 3 unit,Accomplishment 3 date,Shared,Shared with
        """)
  }

  @Test("A table with every field filled in is read whole in each dialect", arguments: RecordKind.allCases)
  func filled(_ kind: RecordKind) throws {
    let fields = kind.definition.fields
    let titles = ["ID"] + fields.map(\.label)
    let cells = ["K-1"] + fields.map { cell(for: $0.type) }
    var readings: [ShippedCSV.Reading] = []
    for (delimiter, start, end) in [(",", "", "\n"), (";", "\u{FEFF}", "\r\n"), ("\t", "", "\n")] {
      let text = start + [titles, cells].map { row in row.map(quoted).joined(separator: delimiter) + end }.joined()
      #expect(try chosen(text) == "plain-\(kind.definition.plural)")
      readings.append(try read(text, kind))
    }
    for reading in readings {
      #expect(reading.diagnosticText == "")
      #expect(reading.observations.count == 1)
      #expect(reading.observations.first?.key == ["K-1"])
      #expect(reading.observations.first?.subject == .owner)
      let present = reading.observations.first?.fields.present.map(\.name) ?? []
      #expect(Set(present) == Set(fields.map(\.name)))
      #expect(reading.observations.first?.unmapped.isEmpty == true)
      #expect(reading.observations.first?.fields == readings[0].observations.first?.fields)
    }
  }

  static let examples: [(file: String, records: Int)] = [
    ("benchmarks", 12), ("clinical-activities", 6), ("curriculum-products", 9), ("effort-allocations", 40),
    ("evaluation-summaries", 23), ("evidence-documents", 6), ("goals", 12), ("honours", 7), ("leadership-roles", 10),
    ("learner-assessments", 9), ("leaves", 2), ("mentoring-relationships", 15), ("professional-development", 5),
    ("referees", 8), ("teaching-activities", 35),
  ]

  @Test("The example tables are read without a complaint", arguments: examples)
  func example(_ example: (file: String, records: Int)) throws {
    let bytes = try ShippedCSV.example("\(example.file).csv")
    let kind = try #require(RecordKind(named: example.file))
    guard
      case .one(let importer, _) = try ShippedCSV.registry().choose(
        for: ShippedCSV.sample(bytes, named: "\(example.file).csv"))
    else {
      Issue.record("not claimed by one")
      return
    }
    #expect(importer.descriptor.id == "plain-\(example.file)")
    let reading = try ShippedCSV.read(
      bytes, named: "\(example.file).csv", with: CSVImporter(PlainLayouts.mapping(for: kind)))
    #expect(reading.observations.count == example.records)
    #expect(reading.rejected == 0)
    #expect(reading.diagnosticText == "")
    #expect(reading.skipped == [:])
    #expect(reading.observations.allSatisfy { $0.unmapped.isEmpty })
  }

  @Test("An example of mentoring has its outcomes in the order of their numbers")
  func mentoring() throws {
    let reading = try ShippedCSV.read(
      try ShippedCSV.example("mentoring-relationships.csv"), named: "mentoring-relationships.csv",
      with: CSVImporter(PlainLayouts.mapping(for: .mentoringRelationship)))
    #expect(
      reading.text(0) == """
        mentoringRelationship, line 2, key none, owner
        title: “Teaching uncertainty on the wards”
        spans: dates 2013-09/2016-06
        mentee: “Reyes-Whitcomb, Daniel”
        menteeCode: “Mentee 1”
        menteeLevel: token resident
        menteeInstitution: “Northfield University School of Medicine”
        role: token primary
        function: token both
        focus: “education”
        priorDegrees: [“MD”]
        project: “Teaching uncertainty on the wards”
        frequency: “Twice a month”
        status: token completed
        outcomes: [{text: “First-author paper, J Clin Educ Pract”, kind: token publication, date: date 2015}, {text: “Chief resident”, kind: token position, date: date 2016}, {text: “Oral presentation, Society of General Clinical Educators”, kind: token presentation, date: date 2015}]
        positionAtEntry: “PGY-1, internal medicine”
        initialPosition: “Chief resident, Northfield”
        currentPosition: “Associate Program Director”
        currentOrganization: “Harlow Ridge Medical Center”
        positionAsOf: date 2025-05
        consentToName: token granted
        """)
  }

  @Test("Dates are read as the program writes them, as people write them, and as Excel changes them")
  func dates() throws {
    let written = [
      "2024": "2024", "2024-07": "2024-07", "2024-07-15": "2024-07-15", "2013-07/2016-06": "2013-07/2016-06",
      "2019-07/..": "2019-07/..", "2019/": "2019/", "/2021": "/2021", "AY2024-25": "AY2024-25",
      "Spring 2016": "Spring 2016", "Block 3 2024": "Block 3 2024", "2014/2016; 2019": "2014/2016, 2019",
      "2014/2016, 2019": "2014/2016, 2019", "2017-06; 2019-06; 2023-06": "2017-06, 2019-06, 2023-06",
      "Fall 2023; Spring 2024": "Fall 2023, Spring 2024", "15 July 2024": "2024-07-15", "July 15, 2024": "2024-07-15",
      "Jul 2024": "2024-07", "7/15/2024": "2024-07-15", "07/2024": "2024-07",
    ]
    for (text, expected) in written {
      let reading = try read("Title,Dates,Course code,Method\nA,\"\(text)\",C,lecture\n", .teachingActivity)
      #expect(reading.observations.first?.fields["spans"]?.text == expected, "\(text)")
      #expect(reading.diagnosticText == "", "\(text)")
    }
  }

  @Test("Hours, numbers, lists and tokens are read as people write them")
  func values() throws {
    let reading = try read(
      """
      Title;Contact hours;Preparation hours;Learners;Number of learners;Method;Credits;Required;Themes
      A;64 per year;4 per session;Resident; 12 ;lecture;4,5;ja;
      B;45 total;12;resident; medClerkship;1,250;Lecture;50 %;x;T03; T05
      """.replacingOccurrences(of: "resident; medClerkship", with: "\"resident; medClerkship\"")
        .replacingOccurrences(of: "T03; T05", with: "\"T03; T05\""), .teachingActivity)
    #expect(
      reading.diagnosticText == """
        table.csv:2:8 (Required): error VAL001: The value for “Required” cannot be read. “ja” Write yes or no.
        table.csv:3:5 (Number of learners): error VAL001: The value for “Number of learners” cannot be read. “1,250” \
        Write a number such as 24 or 4.35.
        """)
    #expect(reading.rejected == 2)
    let right = try read(
      """
      Title,Contact hours,Preparation hours,Learners,Number of learners,Method,Credits,Required,Themes
      A,64 per year,4 per session,Resident,12,lecture,"4,5",yes,
      B,45 total,12,resident; medClerkship,1250,Lecture,50 %,x,T03; T05
      """, .teachingActivity)
    #expect(right.diagnosticText == "")
    #expect(
      right.text(0) + "\n" + right.text(1) == """
        teachingActivity, line 2, key none, owner
        title: “A”
        method: token lecture
        learnerLevels: [token resident]
        learnerCount: number 12
        contactHours: hours 64 per year
        prepHours: hours 4 per session
        credits: number 4.5
        required: flag yes
        teachingActivity, line 3, key none, owner
        title: “B”
        themes: [token T03, token T05]
        method: token lecture
        learnerLevels: [token resident, token medClerkship]
        learnerCount: number 1250
        contactHours: hours 45 total
        prepHours: hours 12
        credits: number 50
        required: flag yes
        """)
  }

  @Test("Groups in numbered columns are read, whatever their numbers, and one in a cell by itself")
  func numbered() throws {
    let reading = try read(
      """
      Title,Mentee,Outcomes,Outcome 2,Outcome 2 kind,Outcome 2 date,Outcome 12,Outcome 12 mentee is first author
      A,"Rivera, Ana",Chief resident,First paper,publication,2015,Second paper,yes
      """, .mentoringRelationship)
    #expect(reading.diagnosticText == "")
    #expect(
      reading.text(0) == """
        mentoringRelationship, line 2, key none, owner
        title: “A”
        mentee: “Rivera, Ana”
        outcomes: [{text: “Chief resident”}, {text: “First paper”, kind: token publication, date: date 2015}, \
        {text: “Second paper”, menteeIsFirstAuthor: flag yes}]
        """)
  }

  @Test("Authors stand in one column, family name first")
  func authors() throws {
    let reading = try read(
      """
      Title,Type,Authors,DOI
      A,journalArticle,Rivera A; van den Berg BC; Okafor-Reyes B.,https://doi.org/10.5555/AB
      B,journalArticle,"Rivera, Ana; Example Study Group",10.5555/ab
      """, .scholarlyProduct)
    #expect(reading.diagnosticText == "")
    #expect(
      reading.text(0) + "\n" + reading.text(1) == """
        scholarlyProduct, line 2, key none, owner
        title: “A”
        type: token journalArticle
        authors: [{family: “Rivera”, given: “A”}, {family: “van den Berg”, given: “BC”}, {family: “Okafor-Reyes”, given: “B”}]
        doi: “10.5555/ab”
        scholarlyProduct, line 3, key none, owner
        title: “B”
        type: token journalArticle
        authors: [{family: “Rivera”, given: “Ana”}, {name: “Example Study Group”}]
        doi: “10.5555/ab”
        """)
  }

  @Test("Columns that name a person decide whose row it is; a row that names nobody is the owner's")
  func persons() throws {
    let reading = try read(
      """
      ID,Person,Employee number,ORCID iD,E-mail,User name,Title,Dates,Method
      1,"Rivera, Ana",4711,0000-0002-1825-0097,Ana@Example.org,ARivera,A,2024,lecture
      2,,,,,,B,2024,lecture
      3,,,0000-0002-1825-0098,,,C,2024,lecture
      4,Ben Okafor,,,,,D,2024,lecture
      """, .teachingActivity)
    #expect(
      reading.observations.map { ShippedCSV.text($0.subject) } == [
        "employeeNumber 4711; orcid 0000-0002-1825-0097; email ana@example.org; username arivera; name Rivera, Ana",
        "owner", "name Okafor, Ben",
      ])
    #expect(reading.observations.map(\.key) == [["1"], ["2"], ["4"]])
    #expect(
      reading.diagnosticText == """
        table.csv:4:4 (ORCID iD): warning VAL011: This is not a valid orcid. “0000-0002-1825-0098” Correct it in the file.
        table.csv:4:3 (Employee number): error VAL008: The row names no person. Fill in the person's identifier or name.
        """)
  }

  @Test("A referee's e-mail address is the referee's, not the owner's")
  func referee() throws {
    let reading = try read("Title,Name,E-mail,Rank\nA,Ben Okafor,b@okafor.example,Professor\n", .referee)
    #expect(reading.observations.first?.subject == .owner)
    #expect(reading.observations.first?.fields["email"] == .text("b@okafor.example"))
  }

  @Test("An unknown column is kept and reported once, with the columns that it may mean")
  func unknownColumn() throws {
    let text = """
      Title,Dates,Course code,Method,Contact houres,Learners,Section,Room on the day,Topic
      A,2024,C,lecture,12 total,resident,1,Hall 2,T
      B,2024,C,lecture,14 total,resident,2,,T
      """
    #expect(try chosen(text) == "none, nearest plain-teaching-activities: also has “Contact houres”, “Room on the day”")
    let reading = try read(text, .teachingActivity)
    #expect(
      reading.diagnosticText == """
        table.csv:1:5 (Contact houres): warning CSV012: This table has no column “Contact houres”; its values are \
        kept, and not used. If you mean “Contact hours”, write it so.
        table.csv:1:8 (Room on the day): warning CSV012: This table has no column “Room on the day”; its values are \
        kept, and not used. See `dossier mappings fields teaching-activities` for the columns.
        """)
    #expect(reading.observations.map { $0.unmapped["Contact houres"] } == [.text("12 total"), .text("14 total")])
    #expect(reading.observations.map { $0.unmapped["Room on the day"] } == [.text("Hall 2"), nil])
    let one = text.replacingOccurrences(of: "Room on the day", with: "Remarks")
    #expect(try chosen(one) == "plain-teaching-activities")
  }

  @Test("Empty columns behind the last, as Excel writes them, are no columns")
  func emptyColumns() throws {
    let text = "Title;Dates;Metric;Group;;\nA;2024;Contact hours;Department;;\n"
    #expect(try chosen(text) == "plain-benchmarks")
    #expect(try read(text, .benchmark).diagnosticText == "")
  }

  @Test("A table that a Western Excel saves in its own encoding keeps its letters")
  func windowsEncoding() throws {
    let text =
      "Title;Dates;Course code;Method\r\nBedside teaching, H\u{F6}rsaal 2 \u{2013} caf\u{E9};2024;C;lecture\r\n"
    let bytes = try #require(text.data(using: .windowsCP1252))
    let reading = try ShippedCSV.read(
      [UInt8](bytes), named: "table.csv", with: CSVImporter(PlainLayouts.mapping(for: .teachingActivity)))
    #expect(reading.observations.first?.fields["title"] == .text("Bedside teaching, H\u{F6}rsaal 2 \u{2013} caf\u{E9}"))
    #expect(reading.diagnosticText == "")
  }

  // MARK: Reading

  private func read(
    _ text: String, _ kind: RecordKind, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ShippedCSV.Reading {
    try ShippedCSV.read(
      Array(text.utf8), named: "table.csv", with: CSVImporter(PlainLayouts.mapping(for: kind)),
      sourceLocation: sourceLocation)
  }

  private func chosen(_ text: String) throws -> String {
    switch try ShippedCSV.registry().choose(for: ShippedCSV.sample(Array(text.utf8), named: "table.csv")) {
    case .one(let importer, _): importer.descriptor.id
    case .tie(let ids): ids.map(\.id).joined(separator: " or ")
    case .none(let nearest): "none, nearest \(nearest.map { "\($0.id): \($0.difference)" } ?? "none")"
    }
  }

  private func quoted(_ cell: String) -> String { "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\"" }

  /// What a person could type for a field.
  private func cell(for type: FieldType) -> String {
    switch type {
    case .text: "Some “text”, with a comma"
    case .number: "4.5"
    case .flag: "yes"
    case .token(let vocabulary): vocabulary.terms.first?.label ?? "other"
    case .date: "2024-05"
    case .spans: "2019-07/.."
    case .hours: "4 per session"
    case .identifier(.doi): "10.5555/example"
    case .identifier(.pmid): "98000001"
    case .identifier(.pmcid): "PMC98000001"
    case .identifier(.isbn): "978-0-306-40615-7"
    case .identifier(.orcid): "0000-0002-1825-0097"
    case .identifier: "2-s2.0-1"
    case .list(let element): "\(cell(for: element)); \(cell(for: element))"
    case .group: "Rivera A"
    }
  }
}
