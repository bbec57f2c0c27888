import DossierAssembly
import PortfolioModel
import Testing

@Suite("Publications as references")
struct CitationTests {
  private func lines(_ fields: KeyValuePairs<String, String>) throws -> String {
    var career = Career()
    career.add(.scholarlyProduct, fields)
    let document = try career.document(template("- list: {records: scholarly-products, numbered: true}"))
    return document.text.split(separator: "\n").dropFirst(5).joined(separator: "\n")
  }

  @Test("have authors, title, venue, year, volume, issue, pages and links, with the person's own name strong")
  func article() throws {
    #expect(
      try lines([
        "title": "Feedback on the wards", "type": "journalArticle",
        "authors":
          "family: Rivera | given: Ana M.; family: Wellstone | given: Ida Beth; family: van Dijk | given: JP; name: The Study Group",
        "venue": "Example Journal", "volume": "12", "issue": "3", "pages": "201-209", "spans": "2022-05",
        "doi": "10.5555/EX<1>", "pmid": "1234", "pmcid": "PMC99", "status": "published",
      ])
        == "1. [2022] Rivera AM, *Wellstone IB*, van Dijk JP, The Study Group. Feedback on the wards. _Example Journal_. 2022;12(3):201–209. <doi:10.5555/ex<1>> <PMID 1234> <PMC99>"
    )
  }

  @Test("link to resolvers, with what an address cannot hold encoded")
  func links() throws {
    var career = Career()
    career.add(.scholarlyProduct, ["title": "T", "doi": "10.5555/a<b>#c", "pmid": "77", "isbn": "9780306406157"])
    career.add(.scholarlyProduct, ["title": "U", "url": "javascript:alert(1)"])
    career.add(.scholarlyProduct, ["title": "V", "url": "https://example.org/v"])
    let document = try career.document(template("- list: {records: scholarly-products, sort: title}"))
    guard case .list(let list)? = document.sections.first?.blocks.first else {
      Issue.record("a list is expected")
      return
    }
    #expect(
      list.entries.map { $0.links.map { $0.address ?? $0.label } } == [
        ["https://doi.org/10.5555/a%3Cb%3E%23c", "https://pubmed.ncbi.nlm.nih.gov/77/", "ISBN 9780306406157"],
        [], ["https://example.org/v"],
      ])
  }

  @Test("say what is missing by leaving it out, and what is not yet published")
  func parts() throws {
    #expect(
      try lines(["title": "In hand?", "venue": "Journal", "status": "inPress"])
        == "1. [not dated] In hand? _Journal_. In press.")
    #expect(
      try lines(["title": "A chapter", "type": "chapter", "venue": "The book", "publisher": "Press", "spans": "2020"])
        == "1. [2020] A chapter. _The book_. Press; 2020.")
    #expect(
      try lines([
        "title": "A talk", "type": "invitedTalk", "venue": "Annual meeting", "location": "Lyon", "spans": "2023-05-03",
      ]) == "1. [2023] A talk. _Annual meeting_. Lyon; 3 May 2023.")
    #expect(
      try lines(["citation": "Wellstone I. As given. 2019.", "spans": "2019"])
        == "1. [2019] Wellstone I. As given. 2019.")
    #expect(
      try lines([
        "title": "Printed", "authorsText": "Rivera A, Wellstone IB", "venue": "J", "pages": "7", "spans": "2020",
      ])
        == "1. [2020] Rivera A, Wellstone IB. Printed. _J_. 2020;7.")
  }

  @Test("cut long lists of authors, never the person, and say how many are left out")
  func manyAuthors() throws {
    let authors = (1...30).map { $0 == 20 ? "family: Wellstone | given: Ida B." : "family: Author\($0) | given: X" }
    #expect(
      try lines(["title": "Big", "authors": authors.joined(separator: "; "), "spans": "2020"])
        == "1. [2020] Author1 X, Author2 X, Author3 X, Author4 X, Author5 X, Author6 X, Author7 X, Author8 X, Author9 X, Author10 X, …, *Wellstone IB*, and 19 others. Big. 2020."
    )
  }

  @Test("mark authors with the full name or the several initials of a mentee, and those whom a source calls one")
  func mentees() throws {
    var career = Career()
    career.add(.mentoringRelationship, ["mentee": "Rivera, Ana M.", "spans": "2020"])
    career.add(.mentoringRelationship, ["mentee": "Chen, Li", "spans": "2020"])
    career.add(
      .scholarlyProduct,
      [
        "title": "One",
        "authors": "family: Rivera | given: AM; family: Chen | given: L; family: Wellstone | given: Ida B.",
      ])
    career.add(
      .scholarlyProduct, ["title": "Two", "authors": "family: Chen | given: Li; family: Wellstone | given: IB"])
    career.add(
      .scholarlyProduct, ["title": "Three", "authors": "name: Diaz E; name: Fay G", "menteeAuthors": "Diaz E"])
    career.add(.scholarlyProduct, ["title": "Four", "authors": "family: Chen | given: L"])
    let document = try career.document(
      template("- list: {records: scholarly-products, sort: title, where: {withMentee: true}}"))
    #expect(
      document.text.split(separator: "\n").dropFirst(5).joined(separator: "\n") == """
        - [not dated] Rivera AM*, Chen L, *Wellstone IB*. One.
        - [not dated] Diaz E*, Fay G. Three.
        - [not dated] Chen L*, *Wellstone IB*. Two.
        Note: An asterisk marks an author with the name of a mentee of Ida B. Wellstone, MD.
        """)
  }
}
