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

  package enum Layout: Hashable, Sendable {
    /// A title page, contents, and sections.
    case dossier
    /// The title, what is known of the page, and sections: an index, a comparison.
    case page
  }

  package init(
    fileName: String? = nil, showsProvenance: Bool = true, layout: Layout = .dossier, paper: Paper? = nil,
    pageNumbers: ContentsPages = .absent
  ) {
    (self.fileName, self.showsProvenance, self.layout) = (fileName, showsProvenance, layout)
    (self.paper, self.pageNumbers) = (paper, pageNumbers)
  }
}
