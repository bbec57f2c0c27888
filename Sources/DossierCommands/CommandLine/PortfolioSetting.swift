import DossierAssembly
import PortfolioModel

/// What can be set for a person's documents.
enum PortfolioSetting: String, CaseIterable {
  case rankSought = "rank-sought"
  case track
  case areaOfExcellence = "area-of-excellence"
  case department
  case school
  case supervisor
  case sourceOrder = "source-order"
  case smallestGroup = "smallest-group"
  case menteeNames = "mentee-names"
  case academicYearStart = "academic-year-start"
  case lastReview = "last-review"
  case themes
  case criteria

  var explanation: String {
    switch self {
    case .rankSought: "the rank applied for, on the title page"
    case .track: "the track, on the title page"
    case .areaOfExcellence: "the area of excellence, on the title page"
    case .department: "the department, on the title page"
    case .school: "the school, on the title page"
    case .supervisor: "who reviews, in the annual review"
    case .sourceOrder: "the systems in the order in which they are believed: orcid, pubmed"
    case .smallestGroup: "evaluations with fewer responses are not shown (5)"
    case .menteeNames: "how readers see mentees, full, initials, code or counts: external=initials, public=counts"
    case .academicYearStart: "the month in which an academic year starts (7)"
    case .lastReview: "the day of the last annual review, since which changes are listed: 2024-06-30"
    case .themes: "the set of themes by which evidence is tagged, a file in themes/ (leadership)"
    case .criteria: "the promotion rules that are checked: ten-rules, or a .yml file of your school's"
    }
  }

  /// What would be accepted, when a value is not.
  func refusal(of value: String) -> String? {
    guard !value.isEmpty else { return nil }
    switch self {
    case .smallestGroup: return Int(value).map { (1...100).contains($0) } == true ? nil : "a number from 1 to 100"
    case .academicYearStart: return Int(value).map { (1...12).contains($0) } == true ? nil : "a month from 1 to 12"
    case .lastReview: return CalendarDay(value) == nil ? "a day such as 2024-06-30" : nil
    case .menteeNames:
      return MenteeNamingSetting(value) == nil
        ? "audiences with full, initials, code or counts: external=initials, public=counts" : nil
    default: return nil
    }
  }
}
