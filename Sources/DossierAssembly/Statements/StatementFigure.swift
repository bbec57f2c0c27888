package import PortfolioModel

/// A computed figure that a statement can carry: `{{teaching.hours.total}}`.
///
/// The names are made here and nowhere else; some end in a token of a vocabulary, so that a new term has its figure.
package struct StatementFigure: Hashable, Sendable {
  package let measure: Measure
  /// What a measure is narrowed to: a group of learners, a scope, a type, evaluators. A token.
  package let part: String?
  /// The scale of a mean, `1-5`.
  let scale: String?

  /// What is counted.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case teachingHours = "teaching.hours"
    case teachingActivities = "teaching.activities"
    case learnersTaught = "learners.taught"
    case menteesTotal = "mentees.total"
    case menteesCurrent = "mentees.current"
    case menteesCompleted = "mentees.completed"
    case menteesWithOutcome = "mentees.withOutcome"
    case leadershipRoles = "leadership.roles"
    case evaluationSummaries = "evaluations.summaries"
    case evaluationResponses = "evaluations.responses"
    case evaluationMean = "evaluations.mean"
    case publications = "publications.total"
    case educationPublications = "publications.education"
    case publicationsWithMentees = "publications.withMentees"
    case scholarship = "scholarship.products"
    case grantsAwarded = "grants.awarded"
    case honoursAwarded = "honours.awarded"
    case curriculumProducts = "curriculum.products"
    case learnerAssessments = "assessment.activities"
    case service = "service.activities"
    case development = "development.activities"
    case yearsInRank = "rank.years"

    /// What the figure says, as a reader of the appendix sees it.
    package var label: String {
      switch self {
      case .teachingHours: "Contact hours"
      case .teachingActivities: "Teaching activities"
      case .learnersTaught: "Learners taught"
      case .menteesTotal: "Mentees"
      case .menteesCurrent: "Mentees, current"
      case .menteesCompleted: "Mentees, completed"
      case .menteesWithOutcome: "Mentees with a recorded outcome"
      case .leadershipRoles: "Leadership roles"
      case .evaluationSummaries: "Evaluation summaries"
      case .evaluationResponses: "Responses to evaluations"
      case .evaluationMean: "Evaluation mean"
      case .publications: "Publications"
      case .educationPublications: "Education publications"
      case .publicationsWithMentees: "Publications with mentees"
      case .scholarship: "Scholarly products"
      case .grantsAwarded: "Grants"
      case .honoursAwarded: "Honours"
      case .curriculumProducts: "Curriculum products"
      case .learnerAssessments: "Learner assessment"
      case .service: "Service activities"
      case .development: "Professional development"
      case .yearsInRank: "Years in rank"
      }
    }

    /// The records that are counted.
    var kind: RecordKind {
      switch self {
      case .teachingHours, .teachingActivities, .learnersTaught: .teachingActivity
      case .menteesTotal, .menteesCurrent, .menteesCompleted, .menteesWithOutcome: .mentoringRelationship
      case .leadershipRoles: .leadershipRole
      case .evaluationSummaries, .evaluationResponses, .evaluationMean: .evaluationSummary
      case .publications, .educationPublications, .publicationsWithMentees, .scholarship: .scholarlyProduct
      case .grantsAwarded: .grant
      case .honoursAwarded: .honour
      case .curriculumProducts: .curriculumProduct
      case .learnerAssessments: .learnerAssessment
      case .service: .serviceActivity
      case .development: .professionalDevelopment
      case .yearsInRank: .appointment
      }
    }

    /// What the measure can be narrowed to, by token; empty where it cannot.
    package var parts: [Vocabulary.Term] {
      switch self {
      case .teachingHours, .teachingActivities: LearnerGroup.terms
      case .leadershipRoles, .service: Vocabulary.scope.terms
      case .evaluationSummaries, .evaluationResponses, .evaluationMean: Vocabulary.evaluatorGroup.terms
      case .scholarship: Vocabulary.scholarlyType.terms
      default: []
      }
    }

    /// The name without a part: `teaching.hours.total`, where a part could follow, and `mentees.total`.
    package var name: String { self == .teachingHours ? "teaching.hours.total" : rawValue }
  }

  /// Reads a name; nil for one that means nothing.
  package init?(_ name: String) {
    if let measure = Measure.allCases.first(where: { $0.name == name }) {
      (self.measure, part, scale) = (measure, nil, nil)
      return
    }
    for measure in Measure.allCases where name.hasPrefix(measure.rawValue + ".") {
      let rest = name.dropFirst(measure.rawValue.utf8.count + 1)
      if measure.parts.contains(where: { $0.token == rest }) {
        (self.measure, part, scale) = (measure, String(rest), nil)
        return
      }
      guard measure == .evaluationMean else { continue }
      // `1-5`, or a group of evaluators and `1-5`.
      let words = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let group = words.first.flatMap { word in measure.parts.first { $0.token == word }?.token }
      let scale = group == nil ? rest : words.count == 2 ? words[1] : ""
      if Self.isScale(scale) {
        (self.measure, part, self.scale) = (measure, group, String(scale))
        return
      }
    }
    return nil
  }

  /// All names, a scale left aside.
  package static var names: [String] {
    Measure.allCases.flatMap { measure in [measure.name] + measure.parts.map { "\(measure.rawValue).\($0.token)" } }
  }

  package var name: String {
    var name = part == nil && scale == nil ? measure.name : measure.rawValue
    if let part { name += ".\(part)" }
    if let scale { name += ".\(scale)" }
    return name
  }

  /// What the figure says: "Contact hours, UME".
  package var label: String {
    var label = measure.label
    if let part { label += ", \(measure.parts.first { $0.token == part }?.label ?? part)" }
    return label
  }

  /// Whether the text is the ends of a scale: `1-5`, `0-100`.
  private static func isScale(_ text: Substring) -> Bool {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    return ends.count == 2
      && ends.allSatisfy { !$0.isEmpty && $0.utf8.count < 5 && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}

extension LearnerGroup {
  /// The groups that hours are counted by, as tokens: `ume`, `facultyDevelopment`, `mixed`.
  static let terms: [Vocabulary.Term] = ranked.filter { $0 != .unrecorded }.map { group in
    Vocabulary.Term(group.token, group.label)
  }

  var token: String {
    guard case .group(let name) = self else { return "mixed" }
    if name.allSatisfy(\.isUppercase) { return name.lowercased() }
    let words = name.split(separator: " ")
    return words.enumerated().map { place, word in
      place == 0 ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }.joined()
  }
}
