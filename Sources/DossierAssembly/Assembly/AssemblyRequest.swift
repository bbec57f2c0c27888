package import PortfolioModel

/// What a document is asked for: everything that is not in the portfolio or the template.
package struct AssemblyRequest: Hashable, Sendable {
  /// The day that the document is of.
  package var asOf: CalendarDay
  /// Nil takes the template's.
  package var period: Period?
  /// Nil takes the template's.
  package var audience: Audience?
  /// Results of fewer responses than these are not shown.
  package var smallNThreshold: Int
  package var calendar: AcademicCalendar
  /// Nil gives the gap report to the owner, unless the template leaves it out.
  package var includesGapReport: Bool?
  package var candidate: Candidate
  /// What tags mean.
  package var themes: ThemeSet
  /// The promotion rules of the template's criteria blocks.
  package var criteria = CriteriaChoice()
  /// How the owner wants mentees named, by audience; who is not there reads what is usual.
  package var menteeNames: [Audience: MenteeNaming]

  package init(
    asOf: CalendarDay, period: Period? = nil, audience: Audience? = nil, smallNThreshold: Int = 5,
    calendar: AcademicCalendar = .july, includesGapReport: Bool? = nil, candidate: Candidate = Candidate(),
    themes: ThemeSet = .known, menteeNames: [Audience: MenteeNaming] = [:]
  ) {
    (self.asOf, self.period, self.audience) = (asOf, period, audience)
    (self.smallNThreshold, self.calendar) = (smallNThreshold, calendar)
    (self.includesGapReport, self.candidate) = (includesGapReport, candidate)
    self.themes = themes
    self.menteeNames = menteeNames
  }
}
