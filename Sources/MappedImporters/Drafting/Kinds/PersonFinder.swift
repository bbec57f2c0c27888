import PortfolioModel

/// Finds the columns that say whose row it is.
struct PersonFinder {
  /// Lines of YAML below `person:`; empty for the owner.
  private(set) var lines: [String] = []
  private(set) var note = ""
  private(set) var columns: Set<Int> = []
  /// The columns of the parts of a learner's name, where the kind is about learners.
  private(set) var menteeName: (family: DraftColumn, given: DraftColumn)?

  private static let learners: Set<String> = [
    "student", "mentee", "trainee", "advisee", "learner", "resident", "fellow", "candidate", "sid", "recipient",
    "respondent", "participant", "attendee", "evaluator", "rater", "reviewer", "author", "corresponding", "parent",
  ]
  /// Words of titles that name the person whose work it is.
  private static let teachers: Set<String> = [
    "instructor", "faculty", "teacher", "evaluatee", "mentor", "advisor", "presenter", "speaker", "appointee",
    "preceptor",
    "attending", "employee", "staff", "professor", "person", "educator", "chair", "supervisor", "teachers",
  ]
  /// Words that say that a column holds no person.
  private static let others: Set<String> = [
    "type", "role", "title", "rank", "count", "number", "score", "mean", "overall", "department", "group", "manager",
    "email", "mail", "id", "ids", "sd", "rating", "level", "status", "days", "room", "building", "effective",
  ]

  private static let numberTitles = titles([
    "employee number", "employee id", "emp id", "emplid", "psuid", "uin", "staff id", "faculty id", "person id",
    "personnel number", "person identifier", "banner id", "university id", "instructor id", "hr id", "empl id",
  ])
  private static let userTitles = titles([
    "username", "user name", "access id", "net id", "login", "uni id", "faculty username", "user id", "eppn",
  ])
  private static let orcidTitles = titles(["orcid", "orcid id", "orcid identifier"])

  private static func titles(_ texts: [String]) -> [TitleWords] { texts.map { TitleWords($0) } }

  init(_ columns: [DraftColumn], kind: RecordKind) {
    let isAboutLearners = kind == .mentoringRelationship || kind == .learnerAssessment
    // A publication's people are its authors, and a grant's investigators are a field.
    guard kind != .scholarlyProduct, kind != .grant, kind != .benchmark, kind != .referee else { return }
    let usable = columns.filter { $0.look != .empty && !$0.hasTitleWord(Self.learners) }
    func first(_ titles: [TitleWords]) -> DraftColumn? {
      usable.first { column in
        column.words.contains { words in titles.contains { words.likeness(to: $0) > 0.85 } }
      }
    }
    var ids: [(scheme: String, column: DraftColumn)] = []
    if let column = usable.first(where: { $0.look == .orcid }) ?? first(Self.orcidTitles), column.look == .orcid {
      ids.append(("orcid", column))
    }
    if let column = first(Self.numberTitles), column.look == .number || column.look == .code || column.look == .token {
      ids.append(("employeeNumber", column))
    }
    let emails = usable.filter { $0.look == .email }
    let named = columns.contains { $0.hasTitleWord(["student", "mentee", "trainee", "learner", "sid"]) }
    if let email = emails.first(where: { $0.hasTitleWord(Self.teachers) }) ?? (named ? nil : emails.first) {
      ids.append(("email", email))
    }
    if let column = first(Self.userTitles), ids.isEmpty || !isAboutLearners,
      [.code, .token, .text].contains(column.look)
    {
      ids.append(("username", column))
    }
    let parts = Self.nameParts(usable)
    if isAboutLearners, let parts {
      menteeName = parts
      // Who stands beside a learner's name is the learner.
      ids.removeAll { $0.scheme == "username" || $0.scheme == "email" }
    }
    let name = usable.first { column in
      [.name, .token, .text].contains(column.look)
        && column.words.contains { $0.hasAny(Self.teachers) && !$0.hasAny(Self.others) && $0.words.count <= 3 }
    }
    if !ids.isEmpty {
      lines.append(
        "ids: { " + ids.map { "\($0.scheme): \(YAMLText.scalar($0.column.reference))" }.joined(separator: ", ") + " }")
    }
    self.columns.formUnion(ids.map(\.column.index))
    if let name {
      lines.append("name: \(YAMLText.scalar(name.reference))")
      self.columns.insert(name.index)
    } else if let parts, !isAboutLearners {
      lines.append(
        "name: { family: \(YAMLText.scalar(parts.family.reference)), given: \(YAMLText.scalar(parts.given.reference)) }"
      )
      self.columns.formUnion([parts.family.index, parts.given.index])
    }
    guard !lines.isEmpty else { return }
    lines.append("missing: owner")
    note =
      ids.isEmpty
      ? "a name alone: it finds a person who is known, and never makes a new one"
      : "whose row it is; delete these lines if the whole file is about one person"
  }

  private static func nameParts(_ columns: [DraftColumn]) -> (family: DraftColumn, given: DraftColumn)? {
    func part(_ titles: [String]) -> DraftColumn? {
      let wanted = Self.titles(titles)
      return columns.first { column in
        column.words.contains { words in wanted.contains { words.likeness(to: $0) >= 0.97 } }
      }
    }
    guard let family = part(["last name", "family name", "surname", "lastname", "name last"]),
      let given = part(["first name", "given name", "firstname", "forename", "name first"])
    else { return nil }
    return (family, given)
  }
}
