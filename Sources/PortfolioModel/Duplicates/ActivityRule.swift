/// By what two records of a kind, other than scholarly products, look like one activity.
struct ActivityRule {
  /// The fields that name the activity; two records look alike when they agree in one of them.
  let anchors: [Anchor]
  /// Fields in which two records of one activity agree, if both say anything.
  let apart: [FieldName]
  let dates: Dates
  /// What else is equal in two entries of one source that look like one, or nil where a source is taken at its word.
  let inOneSource: [FieldName]?

  init(_ anchors: [Anchor], apart: [FieldName] = [], dates: Dates, inOneSource: [FieldName]? = nil) {
    (self.anchors, self.apart, self.dates, self.inOneSource) = (anchors, apart, dates, inOneSource)
  }

  /// A field that names an activity, and how it is compared.
  enum Anchor {
    case words(FieldName)
    /// A code: only letters and digits count.
    case code(FieldName)
    /// An award number, with and without the prefix and suffix that say the year and the supplement.
    case award(FieldName)
    case person(FieldName, initials: FieldName?)
    /// A token of a vocabulary.
    case token(FieldName)

    var field: FieldName {
      switch self {
      case .words(let field), .code(let field), .award(let field), .person(let field, _), .token(let field): field
      }
    }
  }

  /// How the dates of two records must fit, where both have any.
  enum Dates {
    /// They share a day.
    case overlapping
    /// They share most of their days, begin together, or one is only less precise: two terms are two activities.
    case coinciding
    /// They name the same year.
    case sameYear
  }
}

extension RecordKind {
  /// The rule for look-alikes of a kind; nil where a person's entries are never taken for each other.
  var activityRule: ActivityRule? {
    switch self {
    case .teachingActivity:
      ActivityRule(
        [.code("courseCode"), .words("title")],
        apart: ["courseCode", "section", "topic", "role", "method", "setting", "learnerLevels"], dates: .coinciding,
        inOneSource: ["title", "organization", "unit", "coTeachers"])
    case .mentoringRelationship:
      ActivityRule(
        [.person("mentee", initials: "menteeInitials")], dates: .overlapping,
        inOneSource: ["role", "function", "programme", "title", "project", "degree"])
    case .appointment:
      ActivityRule(
        [.words("title"), .words("rankText"), .token("rank")], apart: ["rank", "organization"], dates: .coinciding,
        inOneSource: ["title", "type", "unit", "track"])
    case .education:
      ActivityRule(
        [.words("degree"), .words("title")], apart: ["organization", "field"], dates: .overlapping,
        inOneSource: ["title", "type", "unit"])
    case .grant:
      ActivityRule(
        [.award("number"), .words("title")], apart: ["number", "role"], dates: .overlapping,
        inOneSource: ["title", "funder", "amount", "mechanism"])
    case .honour:
      ActivityRule(
        [.words("title")], apart: ["granter", "result"], dates: .sameYear, inOneSource: ["organization", "unit"])
    case .leadershipRole:
      ActivityRule(
        [.words("title"), .words("role")], apart: ["title", "body", "organization"], dates: .coinciding,
        inOneSource: ["unit", "level", "role"])
    case .serviceActivity:
      ActivityRule([.words("body"), .words("title")], apart: ["role", "type", "organization"], dates: .coinciding)
    case .professionalDevelopment:
      ActivityRule(
        [.words("title")], apart: ["provider", "type"], dates: .coinciding, inOneSource: ["location", "credits"])
    case .credential:
      ActivityRule(
        [.words("title")], apart: ["number", "state", "issuer", "type"], dates: .overlapping,
        inOneSource: ["issued", "expires"])
    case .evaluationSummary:
      ActivityRule(
        [.code("courseCode"), .words("subject")],
        apart: ["courseCode", "section", "evaluatorGroup", "instrument", "responded", "overallMean"],
        dates: .coinciding)
    case .curriculumProduct:
      ActivityRule(
        [.words("title")], apart: ["version", "type"], dates: .overlapping, inOneSource: ["role", "courseCode"])
    case .learnerAssessment:
      ActivityRule([.words("title")], apart: ["type", "role", "instrument"], dates: .coinciding)
    case .clinicalActivity:
      ActivityRule([.words("title")], apart: ["site", "setting", "role"], dates: .coinciding)
    case .referee:
      ActivityRule([.person("name", initials: nil)], apart: ["institution"], dates: .overlapping)
    case .scholarlyProduct, .goal, .effortAllocation, .statement, .evidenceDocument, .benchmark, .leave: nil
    }
  }
}
