package import DossierAssembly
import PortfolioModel

/// Turns the scholarly products of a document into CSL-JSON, which Zotero, Pandoc and citeproc read (CSL 1.0.2).
package struct CSLExporter: Sendable {
  package init() {}

  package func export(_ document: Document) -> [UInt8] {
    var json = CanonicalJSON()
    json.array(document.career.entries(of: .scholarlyProduct)) { json, work in json.write(work) }
    return json.finish()
  }

  /// The CSL type of a scholarly product; a type that CSL does not have is a document.
  package static func type(of type: String?) -> String {
    switch type {
    case "journalArticle"?, "review"?, "editorial"?, "caseReport"?, "letter"?, "mededportal"?: "article-journal"
    case "chapter"?: "chapter"
    case "book"?, "editedBook"?: "book"
    case "abstract"?, "conferencePaper"?: "paper-conference"
    case "poster"?, "oralPresentation"?, "keynote"?, "invitedTalk"?, "workshop"?: "speech"
    case "guideline"?, "report"?: "report"
    case "digitalMedia"?: "webpage"
    case "software"?: "software"
    case "dataSet"?: "dataset"
    case "patent"?: "patent"
    case "preprint"?: "article"
    case "thesis"?: "thesis"
    case "bookReview"?: "review-book"
    case "newsArticle"?: "article-newspaper"
    default: "document"
    }
  }
}

extension CanonicalJSON {
  fileprivate mutating func write(_ work: Career.Entry) {
    let type = CSLExporter.type(of: work.text("type"))
    let isEvent = type == "speech" || type == "paper-conference"
    object { json in
      json.member("DOI", work.text("doi"))
      json.member("ISBN", work.text("isbn"))
      json.member("ISSN", work.text("issn"))
      json.member("PMCID", work.text("pmcid"))
      json.member("PMID", work.text("pmid"))
      json.member("URL", work.text("url") == nil ? nil : work.address)
      json.writeAuthors(of: work)
      json.member("container-title", isEvent ? nil : work.text("venue"))
      let editors = work.texts("editors")
      if !editors.isEmpty { json.member("editor", editors) { $0.writeName($1) } }
      json.member("event-place", isEvent ? work.text("location") : nil)
      json.member("event-title", isEvent ? work.text("venue") ?? work.text("sponsor") : nil)
      json.member("genre", type == "speech" ? work.label("type") : nil)
      json.member("id", work.recordID)
      json.member("issue", work.text("issue"))
      json.writeIssued(work.spans.first)
      let keywords = work.texts("keywords")
      json.member("keyword", keywords.isEmpty ? nil : keywords.joined(separator: ", "))
      json.member("language", work.text("language"))
      json.member("page", work.text("pages"))
      json.member("publisher", work.text("publisher"))
      json.member("publisher-place", isEvent ? nil : work.text("location"))
      json.member("status", work.unfinishedStatus)
      json.member("title", work.name)
      json.member("type", type)
      json.member("volume", work.text("volume"))
    }
  }

  private mutating func writeAuthors(of work: Career.Entry) {
    let authors = work.groups("authors").filter { $0.text("family") != nil || $0.text("name") != nil }
    if authors.isEmpty {
      guard let text = work.text("authorsText") else { return }
      member("author", [text]) { json, text in json.line { $0.member("literal", text) } }
      return
    }
    member("author", authors) { json, author in
      json.line { json in
        if let family = author.text("family") {
          json.member("family", family)
          json.member("given", author.text("given"))
        } else {
          json.member("literal", author.text("name"))
        }
      }
    }
  }

  private mutating func writeName(_ text: String) {
    line { json in
      if let name = PersonName(text), !name.given.isEmpty {
        json.member("family", name.family)
        json.member("given", name.given)
      } else {
        json.member("literal", text)
      }
    }
  }

  /// The date of a work, as precise as it is; a range has two ends. A term keeps its name.
  private mutating func writeIssued(_ span: DateSpan?) {
    guard let span, let first = span.start ?? span.endDate else { return }
    var dates = [ExchangeDate.parts(first)]
    if let end = span.endDate {
      let last = ExchangeDate.parts(end, isEnd: true)
      if last != dates[0] { dates.append(last) }
    }
    key("issued")
    line { json in
      json.member("date-parts", dates) { json, parts in json.array(parts) { $0.integer($1) } }
      if case .term(let label, _) = first { json.member("season", label) }
    }
  }
}
