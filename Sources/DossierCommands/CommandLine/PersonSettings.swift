import DossierAssembly
import PortfolioModel
import PortfolioStore

/// The settings of one person, out of a portfolio file's.
struct PersonSettings {
  private let values: [PortfolioSetting: String]

  init(_ settings: [String: String], person: Int64) {
    values = Dictionary(
      uniqueKeysWithValues: PortfolioSetting.allCases.compactMap { setting in
        settings[setting.key(of: person)].map { (setting, $0) }
      })
  }

  subscript(setting: PortfolioSetting) -> String? { values[setting] }

  var smallestGroup: Int { values[.smallestGroup].flatMap { Int($0) } ?? 5 }

  var calendar: AcademicCalendar {
    values[.academicYearStart].flatMap { Int($0) }.map { AcademicCalendar(firstMonth: $0) } ?? .july
  }

  var lastReview: CalendarDay? { values[.lastReview].flatMap { CalendarDay($0) } }

  var policy: ResolvePolicy {
    ResolvePolicy(
      sourceOrder: (values[.sourceOrder] ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init))
  }

  var menteeNames: [Audience: MenteeNaming] {
    values[.menteeNames].flatMap { MenteeNamingSetting($0) }?.names ?? [:]
  }

  var candidate: Candidate {
    Candidate(
      rankSought: values[.rankSought], track: values[.track], areaOfExcellence: values[.areaOfExcellence],
      department: values[.department], school: values[.school], supervisor: values[.supervisor])
  }
}

extension PortfolioSetting {
  /// The name under which the portfolio file keeps the setting of a person.
  func key(of person: Int64) -> String { "\(person)/\(rawValue)" }
}

extension PortfolioFile {
  /// A person's portfolio, by the person's own settings.
  func resolved(_ person: Person) throws -> Portfolio {
    try storing {
      try portfolio(of: person.id, policy: PersonSettings(try settings(), person: person.id).policy)
    }
  }
}
