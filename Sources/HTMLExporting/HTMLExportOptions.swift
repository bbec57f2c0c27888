/// How a document becomes a page.
package struct HTMLExportOptions: Hashable, Sendable {
  /// The name of the file; nil for the template's id with `.html`.
  package var fileName: String?
  /// Whether the appendix says where each value comes from, and marks lead there.
  package var showsProvenance: Bool
  package var layout: Layout

  package enum Layout: Hashable, Sendable {
    /// A title page, contents, and sections.
    case dossier
    /// The title, what is known of the page, and sections: an index, a comparison.
    case page
  }

  package init(fileName: String? = nil, showsProvenance: Bool = true, layout: Layout = .dossier) {
    (self.fileName, self.showsProvenance, self.layout) = (fileName, showsProvenance, layout)
  }
}
