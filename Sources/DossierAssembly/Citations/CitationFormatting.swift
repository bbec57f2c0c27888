import PortfolioModel

/// Writes scholarly products as references: authors, title, venue, year;volume(issue):pages, in the order of Vancouver.
struct CitationFormatting: Sendable {
  let cells: CellMaker

  func entry(_ item: Item) -> EntryList.Entry {
    let record = item.record
    var runs = authors(of: item)
    if let title = record.text("title") {
      runs.append(EntryList.Run(sentence(title) + " "))
    } else if let citation = record.text("citation"), runs.isEmpty {
      // A reference that is there as a whole has its venue, its year and its pages.
      return entry(item, runs: [EntryList.Run(sentence(citation))], fields: ["citation", "spans"])
    }
    let venue = record.text("venue") ?? record.text("sponsor")
    if let venue { runs.append(EntryList.Run(venue, .emphasized)) }
    let imprint = imprint(of: item, after: venue)
    if !imprint.isEmpty { runs.append(EntryList.Run(imprint)) }
    if let note = statusNote(record) { runs.append(EntryList.Run(" \(note).")) }
    // Nothing follows what is left out.
    if let last = runs.last, last.text.last == " " {
      runs[runs.count - 1] = EntryList.Run(String(last.text.dropLast()), last.style)
    }
    if runs.isEmpty { runs = [EntryList.Run(cells.materials.label(of: item))] }
    return entry(
      item, runs: Self.joined(runs),
      fields: [
        "authors", "authorsText", "title", "venue", "spans", "volume", "issue", "pages", "doi", "pmid", "status",
      ])
  }

  /// Title and venue, beside the year; before them, where they are asked for, the mentees among the authors.
  func brief(_ item: Item, namesMentees: Bool) -> EntryList.Entry {
    let record = item.record
    guard let title = record.text("title") else { return entry(item) }
    var runs: [EntryList.Run] = []
    let places = namesMentees ? cells.materials.menteeAuthors[item.position] ?? [] : []
    let names = record.groups("authors").enumerated().filter { places.contains($0.offset) }.compactMap {
      Self.name(of: $0.element)
    }
    if !names.isEmpty { runs.append(EntryList.Run("With \(NumberFormatting.list(names)): ")) }
    runs.append(EntryList.Run(sentence(title)))
    if let venue = record.text("venue") ?? record.text("sponsor") {
      runs.append(EntryList.Run(" "))
      runs.append(EntryList.Run(venue, .emphasized))
      runs.append(EntryList.Run(venue.hasSuffix(".") ? "" : "."))
    }
    if let note = statusNote(record) { runs.append(EntryList.Run(" \(note).")) }
    let origins = cells.origins(["authors", "title", "venue", "spans", "status"], of: item)
    return EntryList.Entry(
      recordID: record.shortID, date: date(of: item), runs: Self.joined(runs), links: [], origins: origins.origins,
      isCorrected: origins.isCorrected)
  }

  private func entry(_ item: Item, runs: [EntryList.Run], fields: [FieldName]) -> EntryList.Entry {
    let origins = cells.origins(fields, of: item)
    return EntryList.Entry(
      recordID: item.record.shortID, date: date(of: item), runs: runs, links: Self.links(of: item.record),
      origins: origins.origins, isCorrected: origins.isCorrected)
  }

  /// The year beside a reference, by which it is looked for; the reference itself says more where more is known of it.
  private func date(of item: Item) -> String {
    let style = cells.dateStyle == .words ? .years : cells.dateStyle
    return item.spans.isEmpty ? DateFormatting.undated : DateFormatting.text(item.spans, style: style)
  }

  // MARK: - Authors

  /// The authors, the portfolio's person in bold, mentees with an asterisk; long lists are cut, and say so.
  private func authors(of item: Item) -> [EntryList.Run] {
    let record = item.record
    let authors = record.groups("authors")
    guard !authors.isEmpty else {
      return record.text("authorsText").map { [EntryList.Run(sentence($0) + " ")] } ?? []
    }
    let mentees = cells.materials.menteeAuthors[item.position] ?? []
    let own = authors.firstIndex { $0["isSelf"] == .flag(true) }
    var runs: [EntryList.Run] = []
    let shown = authors.count > 15 ? 10 : authors.count
    for (place, author) in authors.enumerated() {
      guard place < shown || place == own else { continue }
      guard let name = Self.name(of: author) else { continue }
      if !runs.isEmpty { runs.append(EntryList.Run(place >= shown && place > shown ? ", …, " : ", ")) }
      runs.append(EntryList.Run(name, place == own ? .strong : .plain))
      if mentees.contains(place) { runs.append(EntryList.Run("*")) }
    }
    let left = authors.count - shown - ((own ?? 0) >= shown ? 1 : 0)
    if left > 0 { runs.append(EntryList.Run(", and \(NumberFormatting.count(left, "other", "others"))")) }
    if !runs.isEmpty { runs.append(EntryList.Run(". ")) }
    return runs
  }

  /// "Okonkwo-Hale MA": family name and initials, else the name as printed.
  private static func name(of author: FieldSet) -> String? {
    if case .text(let family)? = author["family"] {
      guard case .text(let given)? = author["given"] else { return family }
      var initials = ""
      for word in given.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "." }) {
        // Initials that are already run together stay as they are.
        if word.count <= 3, word.allSatisfy(\.isUppercase) { initials += word } else { initials += word.prefix(1) }
      }
      return initials.isEmpty ? family : "\(family) \(initials.uppercased())"
    }
    if case .text(let name)? = author["name"] { return name }
    return nil
  }

  // MARK: - Imprint

  private func imprint(of item: Item, after venue: String?) -> String {
    let record = item.record
    let year = item.spans.first?.start.map { String($0.year) } ?? item.spans.first?.endDate.map { String($0.year) }
    var numbers = ""
    if let volume = record.text("volume") { numbers += volume }
    if let issue = record.text("issue") { numbers += "(\(issue))" }
    if let pages = record.text("pages") { numbers += (numbers.isEmpty ? "" : ":") + Self.enDashed(pages) }
    var parts: [String] = []
    if let publisher = record.text("publisher"), record.text("venue") == nil || Self.isBook(record) {
      parts.append(publisher)
    }
    if let location = record.text("location"), Self.isTalk(record) { parts.append(location) }
    let date = Self.isTalk(record) && !item.spans.isEmpty ? DateFormatting.text(item.spans) : year
    if let date {
      parts.append(numbers.isEmpty ? date : "\(date);\(numbers)")
    } else if !numbers.isEmpty {
      parts.append(numbers)
    }
    // A venue that is abbreviated has its point already.
    let point = venue.map { $0.hasSuffix(".") ? "" : "." } ?? ""
    guard !parts.isEmpty else { return point }
    return point + (venue == nil ? "" : " ") + parts.joined(separator: "; ") + "."
  }

  private func statusNote(_ record: Record) -> String? {
    guard let status = record.text("status"), status != "published" else { return nil }
    return Vocabulary.publicationStatus.label(of: status)
  }

  private static func isBook(_ record: Record) -> Bool {
    ["chapter", "book", "editedBook", "report", "thesis"].contains(record.text("type"))
  }

  private static func isTalk(_ record: Record) -> Bool {
    ["oralPresentation", "keynote", "invitedTalk", "workshop", "poster", "abstract", "conferencePaper"].contains(
      record.text("type"))
  }

  /// Page ranges have an en dash.
  private static func enDashed(_ pages: String) -> String {
    String(pages.map { $0 == "-" ? "–" : $0 })
  }

  /// A sentence ends with one mark.
  private func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".?!…".contains(last) ? text : text + "."
  }

  private static func joined(_ runs: [EntryList.Run]) -> [EntryList.Run] {
    runs.reduce(into: []) { joined, run in
      if let last = joined.last, last.style == run.style {
        joined[joined.count - 1] = EntryList.Run(last.text + run.text, run.style)
      } else {
        joined.append(run)
      }
    }
  }

  // MARK: - Links

  static func links(of record: Record) -> [EntryList.Link] {
    var links: [EntryList.Link] = []
    if let doi = record.text("doi") {
      links.append(EntryList.Link(label: "doi:\(doi)", address: "https://doi.org/\(percentEncoded(doi))"))
    }
    if let pmid = record.text("pmid") {
      links.append(EntryList.Link(label: "PMID \(pmid)", address: "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/"))
    }
    if let pmcid = record.text("pmcid") {
      links.append(
        EntryList.Link(label: pmcid, address: "https://www.ncbi.nlm.nih.gov/pmc/articles/\(percentEncoded(pmcid))/"))
    }
    if let isbn = record.text("isbn") { links.append(EntryList.Link(label: "ISBN \(isbn)", address: nil)) }
    if links.isEmpty, let url = record.text("url"), url.lowercased().hasPrefix("https://") {
      links.append(EntryList.Link(label: url, address: url))
    }
    return links
  }

  /// DOIs may hold characters that an address must not.
  private static func percentEncoded(_ text: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: ":"):
        encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
