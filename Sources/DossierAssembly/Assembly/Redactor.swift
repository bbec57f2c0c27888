import PortfolioModel

/// Decides what a reader may see, before anything is written down.
struct Redactor: Sendable {
  let audience: Audience
  let smallN: Int
  /// Evaluation results that are not shown though enough answered, since a hidden one could be worked out from them.
  var withheldResults: Set<RecordID> = []

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
    if isOutside, record.kind == .evidenceDocument, record.flag("isConfidential") == true { return false }
    if isOutside, record.kind == .statement, Self.isForInside(statementKind: record.text("kind")) { return false }
    switch record.text("visibility") {
    case "public"?: return true
    case "reviewers"?: return audience != .publicReader
    case "department"?: return !isOutside
    // Why somebody was away is nobody's business unless they say so.
    case nil: return record.kind != .leave || !isOutside
    // A word that is not known is read as the narrowest.
    default: return audience == .owner
    }
  }

  /// Whether a statement is for the owner and the department only.
  static func isForInside(statementKind: String?) -> Bool { ["wellBeing", "milestones"].contains(statementKind) }

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
    guard record.kind == .mentoringRelationship else { return false }
    switch audience {
    case .owner, .department: return false
    case .external: return record.text("consentToName") == "refused"
    case .publicReader: return true
    }
  }

  /// Why a field is not shown, or nil when it is.
  func hiding(_ name: FieldName, of record: Record) -> Hiding? {
    if let definition = ValueFormatting.definition(name, of: record.kind), !sees(definition.sensitivity) {
      return .removed
    }
    switch record.kind {
    case .mentoringRelationship where isCoded(record):
      return Self.namelessFields.contains(name) ? nil : .suppressed("not shown")
    // Marks beside the authors' names say it, of those whom the reader may know as mentees.
    case .scholarlyProduct where name == "menteeAuthors" && (audience == .publicReader || audience == .external):
      return .removed
    case .evaluationSummary where Self.resultFields.contains(name):
      // Words of a large group give no number away.
      if name == "comments" { return EvaluationReading(record).suppression(below: smallN).map { .suppressed($0) } }
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

  /// Why the results of an evaluation are not shown, or nil when they are.
  func suppression(of record: Record) -> String? {
    EvaluationReading(record).suppression(below: smallN)
      ?? (withheldResults.contains(record.id) ? "not shown, protects n < \(smallN)" : nil)
  }

  /// What is said of a mentee who is not named. Free text and places could name them, so they are not among these.
  private static let namelessFields: Set<FieldName> = [
    "mentee", "menteeCode", "menteeLevel", "role", "function", "formal", "status", "outcomes", "noOutcomeReason",
    "spans", "hours", "frequency", "scope", "themes", "educatorCategory", "engagement",
  ]

  private static let resultFields: Set<FieldName> = [
    "responded", "overallCount", "overallMean", "overallMedian", "overallSD", "items", "comments",
  ]

  private static let comparisonFields: Set<FieldName> = ["benchmarkMean", "benchmarkCount", "benchmarkPercentile"]
}
