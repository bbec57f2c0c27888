import PortfolioModel

/// Decides what a reader may see, before anything is written down.
struct Redactor: Sendable {
  let audience: Audience
  let smallN: Int
  /// How the owner wants mentees named for this audience; nil takes what is usual.
  var menteeNaming: MenteeNaming?
  /// Evaluation results that are not shown though enough answered, since a hidden one could be worked out from them.
  var withheldResults: Set<RecordID> = []
  /// What evaluation summaries say, as far as it was read before.
  var readings: [RecordID: EvaluationReading] = [:]

  /// Why a field of a record is not shown.
  enum Hiding: Hashable, Sendable {
    /// Not for this reader: the column goes.
    case removed
    /// There is a value, and it is not shown, for this reason.
    case suppressed(String)
  }

  /// Whether the reader is the owner or of the department.
  var isInside: Bool { audience == .owner || audience == .department }

  /// Whether the reader sees a record at all.
  func shows(_ record: Record) -> Bool {
    if record.isHidden { return false }
    let isOutside = !isInside
    if isOutside, Self.isForInside(record) { return false }
    switch record.text("visibility") {
    case "public"?: return true
    case "reviewers"?: return audience != .publicReader
    case "department"?: return !isOutside
    // Why somebody was away is nobody's business unless they say so.
    case nil: return !isOutside || !Self.kindsForInside.contains(record.kind)
    // A word that is not known is read as the narrowest.
    default: return audience == .owner
    }
  }

  /// Whether a record is for the owner and the department only, whatever visibility it has.
  private static func isForInside(_ record: Record) -> Bool {
    switch record.kind {
    case .referee: true
    case .evidenceDocument: record.flag("isConfidential") == true
    case .statement: isForInside(statementKind: record.text("kind"))
    default: false
    }
  }

  /// Kinds that only the owner and the department see unless the owner says otherwise.
  private static let kindsForInside: Set<RecordKind> = [.benchmark, .effortAllocation, .leave]

  /// Whether a statement is for the owner and the department only.
  static func isForInside(statementKind: String?) -> Bool {
    statementKind == "wellBeing" || statementKind == "milestones"
  }

  /// Whether the reader sees fields of a sensitivity, other rules left aside.
  func sees(_ sensitivity: FieldDefinition.Sensitivity) -> Bool {
    switch sensitivity {
    case .none: true
    // Mentees are named or coded one by one; see ``isCoded(_:)``.
    case .learner: true
    case .comment: audience != .publicReader
    case .personal: isInside
    case .credentialNumber: audience == .owner
    }
  }

  /// Whether a mentee goes by initials or a code, and what could identify them stays out.
  func isCoded(_ record: Record) -> Bool {
    record.kind == .mentoringRelationship && naming(of: record) != .full
  }

  /// How a mentee is named for the reader.
  ///
  /// Who refused to be named is not named outside the department, whatever the owner asks for; and to the public only
  /// those are named who agreed to it.
  func naming(of record: Record) -> MenteeNaming {
    let wanted = menteeNaming ?? .usual(for: audience)
    let consent = record.text("consentToName")
    switch audience {
    case .owner, .department: return wanted
    case .external: return consent == "refused" ? max(wanted, .initials) : wanted
    case .publicReader: return consent == "granted" ? wanted : max(wanted, .code)
    }
  }

  /// Whether the reader sees no mentee, only how many there are.
  var countsMentees: Bool { (menteeNaming ?? .usual(for: audience)) == .counts }

  /// Whether a field of a kind can be kept from this reader in any record.
  func mayWithhold(_ name: FieldName, of kind: RecordKind) -> Bool {
    if kind == .mentoringRelationship { return menteeNaming != nil || !isInside }
    return !sees(ValueFormatting.sensitivity(name, of: kind))
  }

  /// Whether a value that is there is kept from this reader, and not from every reader.
  func isWithheld(_ name: FieldName, of record: Record) -> Bool {
    if !sees(ValueFormatting.sensitivity(name, of: record.kind)) { return true }
    guard isCoded(record) else { return false }
    return !Self.namelessFields.contains(name) || name == "mentee" || name == "outcomes"
  }

  /// A source as the reader may see it: the name of a file can name people, so outside it is called by its system.
  func described(_ source: SourceDescription) -> SourceDescription {
    guard !isInside else { return source }
    return SourceDescription(
      number: source.number, fileName: "Export of \(source.system)", sha256: source.sha256, system: source.system,
      importer: source.importer, exportDate: source.exportDate)
  }

  /// Why a field is not shown, or nil when it is.
  func hiding(_ name: FieldName, of record: Record) -> Hiding? {
    if !sees(ValueFormatting.sensitivity(name, of: record.kind)) { return .removed }
    if !isInside, name == "visibility" || (record.kind == .teachingActivity && name == "comments") { return .removed }
    switch record.kind {
    case .mentoringRelationship where isCoded(record):
      return Self.namelessFields.contains(name) ? nil : .suppressed("not shown")
    case .benchmark where Self.statisticFields.contains(name):
      // What few reach is what each of them reaches.
      guard let count = record.number("count"), count < Double(smallN) else { return nil }
      return .suppressed("n < \(smallN), not shown")
    // Marks beside the authors' names say it, of those whom the reader may know as mentees.
    case .scholarlyProduct where name == "menteeAuthors" && (audience == .publicReader || audience == .external):
      return .removed
    case .evaluationSummary where Self.resultFields.contains(name):
      // Words of a large group give no number away.
      if name == "comments" { return reading(of: record).suppression(below: smallN).map { .suppressed($0) } }
      return suppression(of: record).map { .suppressed($0) }
    case .evaluationSummary where Self.comparisonFields.contains(name):
      if let count = record.number("benchmarkCount"), count < Double(smallN) {
        return .suppressed("n < \(smallN), not shown")
      }
      // Beside a hidden result, the person's place among others would give it away.
      if name == "benchmarkPercentile" {
        return suppression(of: record).map { .suppressed($0) }
      }
      return nil
    default: return nil
    }
  }

  private func reading(of record: Record) -> EvaluationReading { readings[record.id] ?? EvaluationReading(record) }

  /// Why the results of an evaluation are not shown, or nil when they are.
  func suppression(of record: Record) -> String? {
    reading(of: record).suppression(below: smallN)
      ?? (withheldResults.contains(record.id) ? "not shown, protects n < \(smallN)" : nil)
  }

  /// What is said of a mentee who is not named. Free text and places could name them, so they are not among these.
  private static let namelessFields = FieldTable.of(
    "mentee", "menteeCode", "menteeLevel", "role", "function", "formal", "status", "outcomes", "spans", "hours",
    "scope", "themes", "educatorCategory", "engagement"
  )

  private static let resultFields = FieldTable.of(
    "responded", "overallCount", "overallMean", "overallMedian", "overallSD", "items", "comments"
  )

  private static let statisticFields = FieldTable.of("mean", "median", "percentile25", "percentile75")

  private static let comparisonFields = FieldTable.of("benchmarkMean", "benchmarkCount", "benchmarkPercentile")
}
