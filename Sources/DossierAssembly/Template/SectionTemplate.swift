/// One section of a dossier template.
package struct SectionTemplate: Hashable, Sendable {
  package let id: String
  package let title: String
  /// A paragraph in Markdown before the section's blocks; it does not make an empty section worth showing.
  package let intro: String?
  /// Nil takes the period of the section around it.
  package let period: PeriodPolicy?
  /// The readers that the section is for; nil for all.
  package let audiences: [Audience]?
  /// What the gap report advises when the section is empty.
  package let remedy: String?
  /// The school's limit in pages, of the section with those within.
  package let pageLimit: Int?
  /// How dates are written; nil as in the section around it.
  package let dateStyle: DateStyle?
  package let blocks: [BlockTemplate]
  package let subsections: [SectionTemplate]
}
