/// Which sections a dossier has, from which records, in which order.
package struct DossierTemplate: Hashable, Sendable {
  /// The name on the command line: `promotion`.
  package let id: String
  /// What the document is called: "Promotion dossier".
  package let title: String
  /// Who reads it when the request does not say.
  package let audience: Audience
  /// What time it covers when the request does not say.
  package let period: DefaultPeriod
  /// Whether the copies of the owner and the department carry the gap report.
  package let includesGapReport: Bool
  /// The figures of the title page, at most five.
  package let headlines: [Headline]
  package let sections: [SectionTemplate]
  /// What the pages around the sections hold.
  package let layout: DocumentLayout
  /// The school's limit in pages; a longer document is whole and reported as a gap.
  package let pageLimit: Int?
  /// What the title page says of the person; what is usual when empty.
  package let titleFacts: [Fact]
  /// How its files are called where it is not by the template's id.
  package let fileName: FileNamePattern?

  init(
    id: String, title: String, audience: Audience, period: DefaultPeriod, includesGapReport: Bool,
    headlines: [Headline], sections: [SectionTemplate], layout: DocumentLayout = .full, pageLimit: Int? = nil,
    fileName: FileNamePattern? = nil, titleFacts: [Fact] = []
  ) {
    self.titleFacts = titleFacts
    (self.id, self.title, self.audience, self.period) = (id, title, audience, period)
    (self.includesGapReport, self.headlines, self.sections) = (includesGapReport, headlines, sections)
    (self.layout, self.pageLimit, self.fileName) = (layout, pageLimit, fileName)
  }

  /// A figure of the title page and the section that proves it, whose period it covers.
  package struct Headline: Hashable, Sendable {
    package let fact: Fact
    package let section: String
  }

  /// What time a document covers when nobody says.
  package enum DefaultPeriod: Hashable, Sendable {
    /// The last academic year that has ended on the day of the document.
    case lastAcademicYear
    /// As ``Period`` reads it; which days an academic year has is up to the request's calendar.
    case period(String)
  }
}
