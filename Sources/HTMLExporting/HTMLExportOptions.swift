/// How a document becomes a page.
package struct HTMLExportOptions: Hashable, Sendable {
  /// The name of the file; nil for the template's id with `.html`.
  package var fileName: String?
  /// Whether the appendix says where each value comes from.
  package var showsProvenance: Bool

  package init(fileName: String? = nil, showsProvenance: Bool = true) {
    (self.fileName, self.showsProvenance) = (fileName, showsProvenance)
  }
}
