import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Awards of NSF and NIH.
@Suite("CSV mappings of grants")
struct CSVGrantMappingTests {
  @Test(
    "Every NSF award is its principal investigator's, and may be another investigator's",
    .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
  func nsf() throws {
    let reading = try ShippedCSV.read("nsf-awards/lowrank_1990.csv", with: "nsf-awards")
    #expect(reading.rowsRead == 106)
    #expect(reading.rejected == 0)
    #expect(reading.skipped == [:])
    #expect(reading.diagnosticText == "")
    let investigators = reading.observations.filter { $0.fields["role"] == .token("pi") }
    #expect(investigators.count == 106)
    #expect(Set(investigators.compactMap(\.key)).count == 106)
    let others = reading.observations.filter { $0.subject == .author(in: "investigators") }
    #expect(others.count == 13)
    #expect(others.allSatisfy { $0.fields["role"] == .token("coPI") })
    #expect(reading.observations.filter { $0.fields["abstract"] == nil }.count == 6)
    let first = reading.text(2, leavingOut: ["abstract"])
    #expect(
      first == """
        grant, line 4, key 9002342, name Gustafson, Robert
        title: “Mathematical Sciences: Hypergeometric Series Very-Well-     Poised on Semisimple Lie Algebras and Multivariate          Orthogonal Polynomials”
        funder: “National Science Foundation”
        number: “9002342”
        mechanism: “Continuing Grant”
        role: token pi
        investigators: [“Robert Gustafson”]
        organization: “Texas A&M Research Foundation”
        amount: number 36550
        currency: “USD”
        status: token awarded
        spans: dates 1990-07-01/1993-05-31
        not mapped: NSFOrganization, Program(s), LastAmendmentDate, State, ProgramManager, OrganizationCity, OrganizationState, NSFDirectorate, ProgramElementCode(s), ARRAAmount
        """)
    let index = try #require(reading.observations.firstIndex { $0.subject == .author(in: "investigators") })
    let other = reading.text(index, leavingOut: ["abstract"])
    #expect(
      other == """
        grant, line 9, key 9002538, one of investigators
        role: token coPI
        investigators: [“Helmut Maier”]
        narrative: “Principal investigator: Carl Pomerance”
        title: “Mathematical Sciences: Topics in Analytic and Algorithmic   Number Theory”
        funder: “National Science Foundation”
        number: “9002538”
        mechanism: “Continuing Grant”
        organization: “University of Georgia Research Foundation Inc”
        amount: number 168450
        currency: “USD”
        status: token awarded
        spans: dates 1990-06-15/1992-11-30
        """)
  }

  @Test("What Excel saved of NSF awards has short years, blanks after amounts, a column more and its own encoding")
  func nsfOfExcel() throws {
    let header =
      "AwardNumber,Track ,Title,NSFOrganization,Program(s),StartDate,LastAmendmentDate,PrincipalInvestigator,State,Organization,AwardInstrument,ProgramManager,EndDate,AwardedAmountToDate,Co-PIName(s),PIEmailAddress\r\n"
    var bytes = Array(header.utf8)
    bytes +=
      Array("2012345,1,Caf".utf8) + [0xE9] + Array(" conversations on".utf8) + [0xA0] + Array("feedback,DUE,IUSE,".utf8)
    bytes += Array(
      "1/15/21,2/3/22,Ana Rivera,IL,Example University,Standard Grant,Pat Officer,12/31/23,\"$49,957.00 \",\"Ben Okafor, Lena Berg\",arivera@example.edu\r\n"
        .utf8)
    let text = try WrittenExport("Awards.csv", bytes: bytes).read(with: "nsf-awards")
    #expect(
      text == """
        grant, line 2, key 2012345, name Rivera, Ana
        title: “Café conversations on feedback”
        funder: “National Science Foundation”
        number: “2012345”
        mechanism: “Standard Grant”
        role: token pi
        investigators: [“Ana Rivera”, “Ben Okafor”, “Lena Berg”]
        organization: “Example University”
        amount: number 49957
        currency: “USD”
        status: token awarded
        spans: dates 2021-01-15/2023-12-31
        not mapped: Track, NSFOrganization, Program(s), LastAmendmentDate, State, ProgramManager
        grant, line 2, key 2012345, one of investigators
        role: token coPI
        investigators: [“Ben Okafor”, “Lena Berg”]
        narrative: “Principal investigator: Ana Rivera”
        title: “Café conversations on feedback”
        funder: “National Science Foundation”
        number: “2012345”
        mechanism: “Standard Grant”
        organization: “Example University”
        amount: number 49957
        currency: “USD”
        status: token awarded
        spans: dates 2021-01-15/2023-12-31
        """)
  }

  /// Search results of NIH RePORTER: criteria, an empty line, the header; each row ends in a comma.
  private static let reporter = """
    "Search Criteria",
    "Fiscal Year: 2021, 2022, 2023",
    "Principal Investigator (PI) / Project Leader: rivera, ana",
    "Admin IC: All",
    "",
    "NIH Spending Categorization","Project Terms","Project Title","Public Health Relevance","Administering IC","Application ID","Award Notice Date","Type","Activity","Project Number","Subproject Number","Contact PI / Project Leader","Other PI or Project Leader(s)","Department","Project Start Date","Project End Date","Organization Name","Fiscal Year","Total Cost","Total Cost (Sub Projects)","Funding IC(s)","Direct Cost IC","InDirect Cost IC","Total Cost IC",
    "Aging;Prevention","Wards;Feedback","Feedback on the wards"," ","NIA","10000001","08/15/2021","1","R01","1R01AG012345-01","","RIVERA, ANA M","OKAFOR, BEN; BERG, LENA","INTERNAL MEDICINE","09/01/2021","05/31/2026","EXAMPLE UNIVERSITY","2021","400000"," ","NIA","200000","100000","300000",
    "Aging;Prevention","Wards;Feedback","Feedback on the wards"," ","NIA","10000001","08/15/2021","1","R01","1R01AG012345-01","","RIVERA, ANA M","OKAFOR, BEN; BERG, LENA","INTERNAL MEDICINE","09/01/2021","05/31/2026","EXAMPLE UNIVERSITY","2021","400000"," ","OD","70000","30000","100000",
    "No NIH Category available","Wards;Feedback","Feedback on the wards"," ","NIA","10000002","06/01/2022","5","R01","5R01AG012345
    -02","","RIVERA, ANA M","OKAFOR, BEN; BERG, LENA","INTERNAL MEDICINE","09/01/2021","05/31/2026","EXAMPLE UNIVERSITY","2022","350000"," ","NIA","240000","110000","350000",
    "","","Teaching core","","NIGMS","10000003","07/01/2022","5","P20","5P20GM054321-03","7001","RIVERA, ANA M","Not Applicable","INTERNAL MEDICINE","07/01/2020","06/30/2025","EXAMPLE UNIVERSITY","2022"," ","120000","NIGMS","","","",
    "","","A study of veterans","","VA","10000004","","1","I01","1I01HX001111-01","","RIVERA, ANA M","Not Applicable","","10/01/2022","09/30/2026","EXAMPLE VA MEDICAL CENTER","2023"," ","","","","","",

    """

  @Test("The rows of an NIH project become one grant, whose amount is what each institute gave in each year")
  func reporter() throws {
    let export = WrittenExport("SearchResult_Export_05May2026_103000.csv", Self.reporter)
    let text = try export.read(with: "nih-reporter")
    #expect(
      text == """
        grant, line 7, key R01AG012345, one of investigators
        amount: number 750000
        directCosts: number 510000
        narrative: “FY 2021, NIA: 300000; FY 2021, OD: 100000; FY 2022, NIA: 350000”
        title: “Feedback on the wards”
        funder: “NIA”
        number: “R01AG012345”
        mechanism: “R01”
        role: token mpi
        investigators: [“RIVERA, ANA M”, “OKAFOR, BEN”, “BERG, LENA”]
        organization: “EXAMPLE UNIVERSITY”
        unit: “INTERNAL MEDICINE”
        currency: “USD”
        status: token awarded
        spans: dates 2021-09-01/2026-05-31
        grant, line 12, key I01HX001111, one of investigators
        narrative: “FY 2023”
        title: “A study of veterans”
        funder: “VA”
        number: “I01HX001111”
        mechanism: “I01”
        role: token pi
        investigators: [“RIVERA, ANA M”]
        organization: “EXAMPLE VA MEDICAL CENTER”
        currency: “USD”
        status: token awarded
        spans: dates 2022-10-01/2026-09-30
        grant, line 11, key P20GM054321 | 7001, one of investigators
        amount: number 120000
        narrative: “Subproject 7001, FY 2022: 120000”
        title: “Teaching core”
        funder: “NIGMS”
        number: “P20GM054321”
        mechanism: “P20”
        role: token pi
        investigators: [“RIVERA, ANA M”]
        organization: “EXAMPLE UNIVERSITY”
        unit: “INTERNAL MEDICINE”
        currency: “USD”
        status: token awarded
        spans: dates 2020-07-01/2025-06-30
        """)
  }

  @Test("The order of an NIH project's rows makes no difference")
  func reporterOrder() throws {
    let lines = Self.reporter.split(separator: "\n", omittingEmptySubsequences: false)
    // The sixth line is the header; the ninth and the tenth are one row.
    let rows = [lines[11], lines[10], lines[8] + "\n" + lines[9], lines[7], lines[6]]
    let turned = (lines[...5] + rows).joined(separator: "\n") + "\n"
    func observations(_ text: String) throws -> Set<String> {
      let reading = try ShippedCSV.read(
        Array(text.utf8), named: "export.csv", with: try ShippedCSV.importer("nih-reporter"))
      return Set(reading.observations.indices.map { reading.text($0).replacing(/line \d+/, with: "") })
    }
    let (first, second) = (try observations(Self.reporter), try observations(turned))
    #expect(first == second)
  }

  @Test("The file's name says on which day NIH RePORTER wrote it")
  func reporterDay() throws {
    let importer = try ShippedCSV.importer("nih-reporter")
    var days = DaysOfExport()
    let source = WrittenExport("SearchResult_Export_05May2026_103000.csv", Self.reporter)
    try importer.observe(Source(fileName: source.name, bytes: source.bytes, chunkSize: 4096), into: &days)
    #expect(days.days == [CalendarDay(year: 2026, month: 5, day: 5)])
  }

  @Test("A project of NIH ExPORTER has its contact among its investigators, and its costs year by year")
  func exporter() throws {
    let export = WrittenExport(
      "RePORTER_PRJ_C_FY2018.csv",
      """
      APPLICATION_ID,ACTIVITY,ADMINISTERING_IC,APPLICATION_TYPE,ARRA_FUNDED,AWARD_NOTICE_DATE,BUDGET_START,BUDGET_END,CORE_PROJECT_NUM,FULL_PROJECT_NUM,FY,IC_NAME,ORG_DEPT,ORG_NAME,PI_NAMEs,PROJECT_START,PROJECT_END,PROJECT_TITLE,SUBPROJECT_ID,TOTAL_COST,TOTAL_COST_SUB_PROJECT,DIRECT_COST_AMT,INDIRECT_COST_AMT
      9000001,R01,AG,5,N,6/1/2018,7/1/2018,6/30/2019,R01AG012345,5R01AG012345-03,2018,NATIONAL INSTITUTE ON AGING,INTERNAL MEDICINE,EXAMPLE UNIVERSITY,"OKAFOR, BEN ; RIVERA, ANA M (contact);",7/1/2016,6/30/2021,FEEDBACK ON THE WARDS,,300000,,200000,100000
      9000002,R01,AG,5,N,6/1/2019,7/1/2019,6/30/2020,R01AG012345,5R01AG012345-04,2019,NATIONAL INSTITUTE ON AGING,INTERNAL MEDICINE,EXAMPLE UNIVERSITY,"OKAFOR, BEN ; RIVERA, ANA M (contact);",7/1/2016,6/30/2021,FEEDBACK ON THE WARDS,,310000,,205000,105000
      9000003,K08,HL,1,N,8/1/2018,8/15/2018,7/31/2019,K08HL099999,1K08HL099999-01,2018,"NATIONAL HEART, LUNG, AND BLOOD INSTITUTE",,EXAMPLE UNIVERSITY,"BERG, LENA;",8/15/2018,7/31/2023,COACHING,,150000,,,
      """)
    let text = try export.read(with: "nih-exporter")
    #expect(
      text == """
        grant, line 2, key R01AG012345, one of investigators
        role: token mpi
        amount: number 610000
        directCosts: number 405000
        narrative: “FY 2018: 300000; FY 2019: 310000”
        title: “FEEDBACK ON THE WARDS”
        funder: “NATIONAL INSTITUTE ON AGING”
        number: “R01AG012345”
        mechanism: “R01”
        investigators: [“OKAFOR, BEN”, “RIVERA, ANA M”]
        organization: “EXAMPLE UNIVERSITY”
        unit: “INTERNAL MEDICINE”
        currency: “USD”
        status: token awarded
        spans: dates 2016-07-01/2021-06-30
        grant, line 4, key K08HL099999, one of investigators
        role: token pi
        amount: number 150000
        narrative: “FY 2018: 150000”
        title: “COACHING”
        funder: “NATIONAL HEART, LUNG, AND BLOOD INSTITUTE”
        number: “K08HL099999”
        mechanism: “K08”
        investigators: [“BERG, LENA”]
        organization: “EXAMPLE UNIVERSITY”
        currency: “USD”
        status: token awarded
        spans: dates 2018-08-15/2023-07-31
        """)
  }
}

/// Collects the days that an importer says a file was written on.
private struct DaysOfExport: ObservationSink {
  var days: [CalendarDay?] = []

  mutating func observe(_ observation: Observation, rows: Int) {}
  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {}
  mutating func skip(_ reason: SkipReason, rows: Int) {}
  mutating func note(_ diagnostic: Diagnostic) {}
  mutating func exported(on day: CalendarDay) { days.append(day) }
  mutating func finish(rowsRead: Int) {}
}
