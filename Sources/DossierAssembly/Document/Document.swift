package import PortfolioModel

/// An assembled dossier, before it is HTML or JSON: everything that a reader may see, and nothing else.
package struct Document: Sendable {
  /// The dossier template: `promotion`.
  package let templateID: String
  /// What the document is called: "Promotion dossier".
  package let title: String
  package let titlePage: TitlePage
  /// The period covered, as a reader sees it: "July 2019 – June 2025", "Whole career".
  package let periodLabel: String
  package let audience: Audience
  /// The day that the document is of; given from outside, never read from a clock.
  package let asOf: CalendarDay
  package let sections: [Section]
  /// What is missing, for the owner; empty for others, unless they ask, and where the template leaves it out.
  package let gaps: [Gap]
  /// How many gaps were found, also where this copy does not carry them.
  package let gapCount: Int
  /// Sections that the template names and that hold nothing.
  package let emptySections: [String]
  /// The imports that the values come from, by number.
  package let sources: [SourceDescription]
  /// The owner's corrections and additions that values come from, by number.
  package let decisions: [DecisionNote]
  /// How much is left out for this reader; nil for the owner, who reads everything.
  package let withheld: Withheld?
  /// What the records of the document say, for forms that are not pages.
  package let career: Career
  /// The BCP 47 language of the text.
  package let language: String
  /// What the pages hold besides the sections.
  package let layout: DocumentLayout
  /// What could not be filled in: a document with any that blocks is not to be handed out. No exporter writes it.
  package let statementProblems: [StatementProblem]

  package init(
    templateID: String, title: String, titlePage: TitlePage, periodLabel: String, audience: Audience,
    asOf: CalendarDay, sections: [Section], gaps: [Gap], gapCount: Int? = nil, emptySections: [String],
    sources: [SourceDescription], decisions: [DecisionNote], career: Career = .empty, withheld: Withheld? = nil,
    language: String = "en", layout: DocumentLayout = .full, statementProblems: [StatementProblem] = []
  ) {
    (self.templateID, self.title, self.titlePage) = (templateID, title, titlePage)
    (self.periodLabel, self.audience, self.asOf) = (periodLabel, audience, asOf)
    (self.sections, self.gaps, self.emptySections) = (sections, gaps, emptySections)
    (self.sources, self.decisions, self.career, self.language) = (sources, decisions, career, language)
    (self.layout, self.statementProblems) = (layout, statementProblems)
    (self.withheld, self.gapCount) = (withheld, gapCount ?? gaps.count)
  }
}
