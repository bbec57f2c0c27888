import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("Drafting a mapping of XML")
struct XMLDraftTests {
  private static let works = """
    <export xmlns="http://example.org/works">
      <generated>2025-05-02</generated>
      <work id="w1">
        <articleTitle>Cells in <i>vitro</i></articleTitle><journal>Anatomy</journal><doi>10.5555/one</doi>
        <publicationYear>2023</publicationYear>
        <authors>
          <author><lastName>Rivera</lastName><firstName>Ana</firstName></author>
          <author><lastName>Okafor</lastName><firstName>Ben</firstName></author>
        </authors>
      </work>
      <work id="w2">
        <articleTitle>Shock</articleTitle><journal>Medicine</journal><doi>10.5555/two</doi>
        <publicationYear>2024</publicationYear>
        <authors><author><lastName>Rivera</lastName><firstName>Ana</firstName></author></authors>
      </work>
    </export>
    """

  @Test("The repeated element is the record, and its authors are a list")
  func repeatedElement() throws {
    let draft = try Drafting.draft(Self.works, named: "works.xml")
    #expect(
      Drafting.lines(draft) == [
        "mapping: works", "version: 1", "format: xml", "system: works", "summary: Export with scholarly products",
        "identify:", "  root: export", "  namespace: '^http://example\\.org/works$'", "ignore: [/export/generated]",
        "records:", "  - kind: scholarlyProduct", "    element: /export/work", "    key: ['@id']",
        "    person: authors",
        "    fields:", "      title: articleTitle", "      spans: { path: publicationYear }", "      venue: journal",
        "      doi: doi",
        "      authors: { each: authors/author, fields: { family: lastName, given: firstName } }",
      ])
    #expect(draft.trial.records == 2)
    #expect(Drafting.isAccountedFor(draft.trial))
  }

  @Test("Records within a person's element are found below it")
  func nestedRecords() throws {
    let row = "<COURSE><TITLE>Physiology</TITLE><SECTION>1</SECTION><ENROLL>20</ENROLL></COURSE>"
    let other = "<COURSE><TITLE>Anatomy</TITLE><SECTION>2</SECTION><ENROLL>25</ENROLL></COURSE>"
    let text =
      "<Data><Record username=\"arivera\">\(row)\(other)</Record><Record username=\"bokafor\">\(row)</Record></Data>"
    let draft = try Drafting.draft(text, named: "data.xml", kind: .teachingActivity)
    #expect(Drafting.lines(draft).contains("    element: /Data/Record/COURSE"))
    #expect(Drafting.lines(draft).contains("      ids: { username: '../@username' }"))
    #expect(draft.trial.records == 3)
  }

  @Test("A single element is taken for the only record, and the draft says so")
  func singleElement() throws {
    let draft = try Drafting.draft(
      "<grant><title>A</title><sponsor>B</sponsor><amount>10</amount></grant>", named: "g.xml")
    #expect(draft.kind == .grant)
    #expect(draft.notes.contains { $0.code == DraftDiagnostics.noRepetition })
    #expect(draft.trial.records == 1)
  }

  @Test("The beginning of a large file is enough")
  func beginning() throws {
    let works = (0..<40).map { number in
      "<work id=\"w\(number)\"><articleTitle>Cells \(number)</articleTitle><journal>Anatomy</journal>"
        + "<publicationYear>2023</publicationYear></work>"
    }
    let text = "<export><list>" + works.joined() + "</list></export>"
    let start = Array(text.utf8.prefix(text.utf8.count / 2))
    let draft = try MappingDrafter.draft(DraftRequest(fileName: "works.xml", bytes: start, isWhole: false))
    #expect(draft.kind == .scholarlyProduct)
    #expect(Drafting.lines(draft).contains("    element: /export/list/work"))
    #expect(draft.trial.records >= 18)
    // Said to be whole, it is broken off.
    #expect(throws: SourceFailure.self) { try Drafting.draft(start, named: "works.xml") }
  }
}
