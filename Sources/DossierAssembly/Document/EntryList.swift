/// A numbered or unnumbered list of entries.
package struct EntryList: Sendable {
  package let id: String
  package let title: String?
  package let isNumbered: Bool
  package let entries: [Entry]

  package init(id: String, title: String?, isNumbered: Bool, entries: [Entry]) {
    (self.id, self.title, self.isNumbered, self.entries) = (id, title, isNumbered, entries)
  }

  package struct Entry: Sendable {
    package let recordID: String
    /// "2019–2021", "2024", or "not dated".
    package let date: String
    /// Runs of text; the person's own name is emphasised, a venue is in italics.
    package let runs: [Run]
    /// A DOI, PMID and so on, as label and address; the address is nil where there is none to follow.
    package let links: [Link]
    package let origins: [Cell.Origin]
    package let isCorrected: Bool
    /// What is said under labels of its own, in order.
    package let details: [Detail]

    package init(
      recordID: String, date: String, runs: [Run], links: [Link], origins: [Cell.Origin], isCorrected: Bool,
      details: [Detail] = []
    ) {
      self.details = details
      (self.recordID, self.date, self.runs, self.links) = (recordID, date, runs, links)
      (self.origins, self.isCorrected) = (origins, isCorrected)
    }
  }

  package struct Detail: Hashable, Sendable {
    /// "Clear goals".
    package let label: String
    package let text: String
    package init(label: String, text: String) { (self.label, self.text) = (label, text) }
  }

  package struct Run: Hashable, Sendable {
    package let text: String
    package let style: Style
    package enum Style: String, Hashable, Sendable, CaseIterable { case plain, emphasized, strong }
    package init(_ text: String, _ style: Style = .plain) { (self.text, self.style) = (text, style) }
  }

  package struct Link: Hashable, Sendable {
    /// "doi:10.5555/…", "PMID 123".
    package let label: String
    /// An https address.
    package let address: String?
    package init(label: String, address: String?) { (self.label, self.address) = (label, address) }
  }
}
