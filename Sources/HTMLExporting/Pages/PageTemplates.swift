/// The texts of the pages, by file name: Mustache templates and a style sheet, as `templates/pages/` has them.
package struct PageTemplates: Sendable {
  package let files: [String: String]

  package init(files: [String: String]) { self.files = files }

  /// The files that an exporter needs. A school may add partials of its own beside them.
  package static let requiredFiles = [
    "contents.mustache", "document.mustache", "figure.mustache", "gaps.mustache", "key-facts.mustache",
    "list.mustache", "note.mustache", "page-heading.mustache", "print.css", "prose.mustache", "provenance.mustache",
    "screen.css",
    "section.mustache", "signatures.mustache", "table.mustache", "title-page.mustache",
  ]

  /// The same files, with those of a folder in their place.
  package func overridden(by others: [String: String]) -> PageTemplates {
    PageTemplates(files: files.merging(others) { _, other in other })
  }
}
