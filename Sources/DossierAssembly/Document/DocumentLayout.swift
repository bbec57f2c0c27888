/// What a page holds besides the sections.
package struct DocumentLayout: Hashable, Sendable {
  package let titlePage: TitlePageForm
  /// Whether a table of contents stands before the sections.
  package let hasContents: Bool
  package let appendices: Set<Appendix>
  /// Whether the document is to fit one printed page.
  package let isOnePage: Bool
  /// Whether rows and entries bear the ids of their records.
  package let hasRecordIDs: Bool

  package enum TitlePageForm: String, Hashable, Sendable, CaseIterable {
    /// A page of its own.
    case full
    /// The head of the first page, for a document of few pages.
    case brief
  }

  package enum Appendix: String, Hashable, Sendable, CaseIterable {
    /// The tables of the figures, in print.
    case figureData
    /// Where the values come from.
    case provenance
  }

  package init(
    titlePage: TitlePageForm = .full, hasContents: Bool = true, appendices: Set<Appendix> = Set(Appendix.allCases),
    hasRecordIDs: Bool = true, isOnePage: Bool = false
  ) {
    (self.titlePage, self.hasContents, self.appendices) = (titlePage, hasContents, appendices)
    (self.hasRecordIDs, self.isOnePage) = (hasRecordIDs, isOnePage)
  }

  package static let full = DocumentLayout()
}
