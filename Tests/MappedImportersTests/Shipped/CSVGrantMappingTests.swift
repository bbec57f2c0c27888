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
}
