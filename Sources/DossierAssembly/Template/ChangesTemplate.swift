package import PortfolioModel

/// What changed since an earlier day, in a template.
package struct ChangesTemplate: Hashable, Sendable {
  package let id: String
  package let since: Since
  /// Nil says it by what was compared.
  package let caption: String?
  /// How many records of each sort are listed; those beyond are counted.
  package let limit: Int

  package enum Since: Hashable, Sendable {
    /// The day that the person's settings give, else the first day of the document's period.
    case lastReview
    case day(CalendarDay)
  }

  /// How many records a list of changes has when the template does not say.
  static let usualLimit = 50
}

extension DossierTemplate {
  /// Since when the template asks for changes; nil when it does not, so that nobody works them out in vain.
  package var changesSince: ChangesTemplate.Since? {
    func find(_ sections: [SectionTemplate]) -> ChangesTemplate.Since? {
      for section in sections {
        for case .changes(let changes) in section.blocks { return changes.since }
        if let found = find(section.subsections) { return found }
      }
      return nil
    }
    return find(sections)
  }

  /// The first day of the period that a document covers; nil for a whole career, and where only a portfolio can tell.
  package func firstDay(for request: AssemblyRequest) -> CalendarDay? {
    switch (request.period, period) {
    case (let asked?, _): return asked.days?.lowerBound
    case (nil, .lastAcademicYear):
      let year = request.calendar.academicYear(of: request.asOf) - 1
      return request.calendar.firstDay(ofAcademicYear: year)
    case (nil, .period(let usual)): return Period(usual, calendar: request.calendar)?.days?.lowerBound
    }
  }
}
