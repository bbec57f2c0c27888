/// How a document becomes a page.
package struct HTMLExportOptions: Hashable, Sendable {
  /// The name of the file; nil for the template's id with `.html`.
  package var fileName: String?
  /// Whether the appendix says where each value comes from, and marks lead there.
  package var showsProvenance: Bool
  package var layout: Layout
  /// The paper of a page that is to be printed; nil leaves it to the printer.
  package var paper: Paper?
  /// The numbers of printed pages in the contents.
  package var pageNumbers: ContentsPages
  /// What the document says as JSON-LD, to stand in the page for machines; nil for none.
  ///
  /// A browser does not run it, and the page's policy forbids everything that would run. Text with a `<` could end its
  /// element, and is left out.
  package var linkedData: String?

  package enum Layout: Hashable, Sendable {
    /// A title page, contents, and sections.
    case dossier
    /// The title, what is known of the page, and sections: an index, a comparison.
    case page
  }

  package init(
    fileName: String? = nil, showsProvenance: Bool = true, layout: Layout = .dossier, paper: Paper? = nil,
    pageNumbers: ContentsPages = .absent, linkedData: String? = nil
  ) {
    (self.fileName, self.showsProvenance, self.layout) = (fileName, showsProvenance, layout)
    (self.paper, self.pageNumbers, self.linkedData) = (paper, pageNumbers, linkedData)
  }
}
