/// A column that is more than one field as it stands.
package enum ComputedColumn: String, Hashable, Sendable, CaseIterable {
  /// When it took place, for a reader.
  case dates
  /// The academic year where it is certain, else the date.
  case academicYear
  /// The hours that fall into the section's period, as numbers to be added.
  case hoursInPeriod
  /// The role, with the share of a course that several direct.
  case roleAndShare
  /// Where: setting, scope.
  case settingAndScope
  /// Title and, where it differs, topic and course code.
  case courseOrTopic
  /// The present position of a mentee, with the organization and the date.
  case positionNow
  /// The mean of an evaluation, only ever beside n and scale.
  case mean
  /// The 95 % confidence interval of the mean, where the source gives the standard deviation.
  case interval
  /// The number of responses that the mean rests on.
  case responses
  /// Responses as a share of those who were asked.
  case responseRate
  /// The ends of the scale.
  case scale
  /// What the comparison group reaches, with its name and n.
  case comparison
  /// An amount with its currency.
  case funding
  /// The portfolio's own value of a benchmark's metric.
  case ownValue
  /// The kind of the record.
  case kind

  /// The head of the column where the template gives none.
  var title: String {
    switch self {
    case .dates: "Dates"
    case .academicYear: "Year"
    case .hoursInPeriod: "Contact hours"
    case .roleAndShare: "Role"
    case .settingAndScope: "Setting"
    case .courseOrTopic: "Course or topic"
    case .positionNow: "Current position"
    case .mean: "Mean"
    case .interval: "95 % CI"
    case .responses: "n"
    case .responseRate: "Response rate"
    case .scale: "Scale"
    case .comparison: "Comparison"
    case .funding: "Amount"
    case .ownValue: "This portfolio"
    case .kind: "Kind"
    }
  }

  var unit: String? {
    switch self {
    case .hoursInPeriod: "h"
    case .responseRate: "%"
    default: nil
    }
  }

  var isNumeric: Bool {
    switch self {
    case .hoursInPeriod, .mean, .interval, .responses, .responseRate, .ownValue: true
    default: false
    }
  }

  /// What stands under the column where the template does not say.
  var total: ColumnTemplate.Total {
    switch self {
    case .hoursInPeriod, .responses: .sum
    case .mean, .interval: .mean
    default: .none
    }
  }
}
