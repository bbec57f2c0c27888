package import DossierAssembly
import PortfolioModel

/// Turns what a document shows of a person and of the person's works into linked data: JSON-LD with the words of
/// schema.org, for search engines and reference managers.
package struct LinkedDataExporter: Sendable {
  package init() {}

  package func export(_ document: Document) -> [UInt8] { make(document, .indented) }

  /// The same on one line, for a `<script type="application/ld+json">` in a page.
  ///
  /// Nothing in it can end the element or begin a comment: what HTML looks at is escaped as JSON escapes it.
  package func embedded(_ document: Document) -> String {
    var bytes: [UInt8] = []
    let plain = make(document, .compact)
    bytes.reserveCapacity(plain.count + 64)
    for byte in plain {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003C".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003E".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func make(_ document: Document, _ layout: CanonicalJSON.Layout) -> [UInt8] {
    let career = document.career
    let works = career.entries(of: .scholarlyProduct)
    let person = career.orcid.map { "https://orcid.org/\($0)" } ?? "#person"
    var json = CanonicalJSON(layout, reservingCapacity: 4096 + 768 * works.count)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.key("@graph")
      json.array(0..<(1 + works.count)) { json, place in
        if place == 0 {
          json.writePerson(of: document, id: person)
        } else {
          json.write(work: works[place - 1], person: person)
        }
      }
    }
    return json.finish()
  }

  /// The type of schema.org of a scholarly product.
  package static func type(of type: String?) -> String {
    switch type {
    case "journalArticle"?, "review"?, "editorial"?, "caseReport"?, "letter"?, "mededportal"?, "preprint"?,
      "conferencePaper"?, "abstract"?:
      "ScholarlyArticle"
    case "chapter"?: "Chapter"
    case "book"?, "editedBook"?: "Book"
    case "poster"?: "Poster"
    case "oralPresentation"?, "keynote"?, "invitedTalk"?, "workshop"?: "PresentationDigitalDocument"
    case "guideline"?, "report"?: "Report"
    case "digitalMedia"?: "MediaObject"
    case "software"?: "SoftwareApplication"
    case "dataSet"?: "Dataset"
    case "thesis"?: "Thesis"
    case "bookReview"?: "Review"
    case "newsArticle"?: "Article"
    default: "CreativeWork"
    }
  }
}

extension CanonicalJSON {
  fileprivate mutating func writePerson(of document: Document, id: String) {
    let career = document.career
    object { json in
      json.member("@id", id)
      json.member("@type", "Person")
      let schools = career.entries(of: .education).filter { entry in
        // Who examines or certifies taught nobody.
        entry.flag("isCompleted") != false && !["certificate", "qualification"].contains(entry.text("type"))
      }.compactMap { $0.text("organization") }.uniqued()
      json.list("alumniOf", schools) { $0.writeOrganization($1) }
      let awards = career.entries(of: .honour).filter { $0.text("result") ?? "awarded" == "awarded" }.map(\.name)
      json.list("award", awards.uniqued()) { $0.text($1) }
      json.member("email", career.email)
      json.list("hasCredential", Self.credentials(of: career)) { json, credential in
        json.line { json in
          json.member("@type", "EducationalOccupationalCredential")
          json.member("credentialCategory", credential.category)
          json.member("name", credential.name)
        }
      }
      json.member("jobTitle", document.titlePage.text(of: Fact.rank.label))
      json.member("name", career.plainName)
      json.member("sameAs", career.orcid.map { "https://orcid.org/\($0)" })
      let posts = career.dated(.appointment).filter { $0.entry.text("organization") != nil }
      json.list("worksFor", posts) { json, post in
        json.object { json in
          json.member("@type", "EmployeeRole")
          json.member("endDate", post.span.flatMap(ExchangeDate.end))
          json.member("roleName", post.entry.text("rankText") ?? post.entry.label("rank") ?? post.entry.label("type"))
          json.member("startDate", post.span.flatMap(ExchangeDate.start))
          json.key("worksFor")
          json.writeOrganization(post.entry.text("organization") ?? "")
        }
      }
    }
  }

  private static func credentials(of career: Career) -> [(category: String, name: String)] {
    let degrees = career.entries(of: .education).filter { $0.flag("isCompleted") != false }.compactMap { entry in
      entry.text("degree").map { (category: "degree", name: $0) }
    }
    let certificates = career.entries(of: .credential).map { entry in
      (category: entry.label("type")?.lowercased() ?? "certificate", name: entry.text("title") ?? entry.label)
    }
    return degrees + certificates
  }

  fileprivate mutating func write(work: Career.Entry, person: String) {
    let type = LinkedDataExporter.type(of: work.text("type"))
    object { json in
      json.member("@id", "#\(work.recordID)")
      json.member("@type", type)
      json.writeAuthors(of: work, person: person)
      json.member("creativeWorkStatus", work.unfinishedStatus)
      json.member("datePublished", work.firstDate.map { ExchangeDate.text($0) })
      json.member("genre", type == "CreativeWork" ? work.label("type") : nil)
      json.member("inLanguage", work.text("language"))
      json.writeContainer(of: work, type: type)
      json.member("isbn", type == "Book" ? work.text("isbn") : nil)
      json.list("keywords", work.texts("keywords")) { $0.text($1) }
      json.member("name", work.name)
      json.member("pagination", type == "ScholarlyArticle" || type == "Chapter" ? work.text("pages") : nil)
      if let publisher = work.text("publisher") {
        json.key("publisher")
        json.writeOrganization(publisher)
      }
      let identities = [
        work.text("pmid").map { "https://pubmed.ncbi.nlm.nih.gov/\($0)/" },
        work.text("pmcid").map { "https://www.ncbi.nlm.nih.gov/pmc/articles/\($0)/" },
      ].compactMap(\.self)
      json.list("sameAs", identities) { $0.text($1) }
      json.member("url", work.address)
    }
  }

  private mutating func writeAuthors(of work: Career.Entry, person: String) {
    let authors = work.groups("authors").filter { $0.text("family") != nil || $0.text("name") != nil }
    if authors.isEmpty {
      // The work is the person's in any case: that is why it is here.
      key("author")
      line { $0.member("@id", person) }
      return
    }
    member("author", authors) { json, author in
      json.line { json in
        if author["isSelf"] == .flag(true) { return json.member("@id", person) }
        json.member("@type", "Person")
        let family = author.text("family")
        json.member("familyName", family)
        json.member("givenName", family == nil ? nil : author.text("given"))
        json.member(
          "name",
          family.map { family in author.text("given").map { "\($0) \(family)" } ?? family } ?? author.text("name"))
      }
    }
  }

  /// The issue of a journal that an article is in, or the book of a chapter.
  private mutating func writeContainer(of work: Career.Entry, type: String) {
    guard let venue = work.text("venue"), type != "Book" else { return }
    key("isPartOf")
    guard type == "ScholarlyArticle" else {
      line { json in
        json.member("@type", type == "Chapter" ? "Book" : "CreativeWork")
        json.member("name", venue)
      }
      return
    }
    let (issue, volume) = (work.text("issue"), work.text("volume"))
    func periodical(_ json: inout CanonicalJSON) {
      json.line { json in
        json.member("@type", "Periodical")
        json.member("issn", work.text("issn"))
        json.member("name", venue)
      }
    }
    func inVolume(_ json: inout CanonicalJSON) {
      guard let volume else { return periodical(&json) }
      json.line { json in
        json.member("@type", "PublicationVolume")
        json.key("isPartOf")
        periodical(&json)
        json.member("volumeNumber", volume)
      }
    }
    guard let issue else { return inVolume(&self) }
    line { json in
      json.member("@type", "PublicationIssue")
      json.key("isPartOf")
      inVolume(&json)
      json.member("issueNumber", issue)
    }
  }

  private mutating func writeOrganization(_ name: String) {
    line { json in
      json.member("@type", "Organization")
      json.member("name", name)
    }
  }

  /// Writes an array as a member; nothing where it is empty.
  private mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (inout Self, Element) -> Void
  ) {
    if !elements.isEmpty { member(key, elements, write) }
  }
}

extension [String] {
  /// Each once, in the order in which they come.
  fileprivate func uniqued() -> [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
