import PortfolioModel

/// Tells which teaching an evaluation is of: by course code, else by what both are called.
///
/// - Complexity: Names are compared once for each pair of different names, however many records bear them.
struct EvaluatedTeaching: Sendable {
  private let materials: Materials
  private let activities: [Key: [Item]]

  /// What a record goes by, folded.
  private struct Key: Hashable, Sendable {
    let code: String
    let name: String
    let topic: String

    init(_ record: Record) {
      func folded(_ name: FieldName) -> String? { record.text(name).map { foldedForMatching($0) } }
      code = folded("courseCode") ?? ""
      name = (record.kind == .evaluationSummary ? folded("subject") : nil) ?? folded("title") ?? ""
      topic = folded("topic") ?? ""
    }

    /// Whether an evaluation is of this teaching.
    func isOf(_ evaluation: Key) -> Bool {
      if !code.isEmpty, code == evaluation.code { return true }
      let subject = evaluation.name
      if subject.isEmpty { return false }
      if subject == name || subject == topic { return true }
      // Shorter names are in too many others.
      return Self.holds(subject, code) || Self.holds(subject, name) || Self.holds(name, subject)
    }

    private static func holds(_ text: String, _ part: String) -> Bool {
      part.utf8.count >= 5 && text.holdsBytes(of: part)
    }
  }

  init(materials: Materials) {
    self.materials = materials
    activities = Dictionary(grouping: materials.items(of: .teachingActivity)) { Key($0.record) }
  }

  /// The groups of learners that an evaluation is about: those that it names, else those of its course, else those who
  /// filled it in.
  func groups(of evaluation: Item) -> Set<LearnerGroup> {
    let named = materials.learnerGroups(of: evaluation.record)
    if named != [.unrecorded] { return named }
    let key = Key(evaluation.record)
    var groups: Set<LearnerGroup> = []
    for (activity, items) in activities where activity.isOf(key) {
      for item in items { groups.formUnion(materials.learnerGroups(of: item.record)) }
    }
    groups.remove(.unrecorded)
    if !groups.isEmpty { return groups }
    return switch evaluation.record.text("evaluatorGroup") {
    case "students": [.group("UME")]
    case "residents", "fellows": [.group("GME")]
    case "participantsCME": [.group("CPD")]
    case "faculty": [.group("Faculty development")]
    default: []
    }
  }

  /// The activities that no evaluation is of.
  static func withoutEvaluation(_ activities: [Item], materials: Materials) -> [Item] {
    let evaluations = materials.items(of: .evaluationSummary).map { Key($0.record) }
    // The course codes and the subjects of the evaluations say most of it without comparing pairs.
    var (codes, subjects): (Set<String>, Set<String>) = ([], [])
    for evaluation in evaluations {
      if !evaluation.code.isEmpty { codes.insert(evaluation.code) }
      if !evaluation.name.isEmpty { subjects.insert(evaluation.name) }
    }
    lazy var different = Set(evaluations)
    var compared: [Key: Bool] = [:]
    return activities.filter { activity in
      let key = Key(activity.record)
      if codes.contains(key.code) || subjects.contains(key.name) || subjects.contains(key.topic) { return false }
      if let known = compared[key] { return !known }
      let isEvaluated = different.contains { key.isOf($0) }
      compared[key] = isEvaluated
      return !isEvaluated
    }
  }
}

extension Materials {
  /// Each group of learners that a record names.
  func learnerGroups(of record: Record) -> Set<LearnerGroup> {
    let groups = record.texts("learnerLevels").map { LearnerGroup.group(Vocabulary.learnerLevel.term($0)?.group ?? $0) }
    return groups.isEmpty ? [.unrecorded] : Set(groups)
  }

  /// The academic years, of those that have ended, that a record certainly lies in.
  func certainYears(of item: Item, in period: CoveredPeriod) -> Set<Int> {
    var years: Set<Int> = []
    for span in item.spans {
      guard let start = span.start, let first = calendar.academicYear(of: start) else { continue }
      let last: Int
      switch span.end {
      case .same, .unknown: last = first
      case .date(let end):
        guard let year = calendar.academicYear(of: end) else { continue }
        last = year
      case .ongoing: last = calendar.academicYear(of: asOf)
      }
      for year in first...max(first, last) {
        let days = calendar.firstDay(ofAcademicYear: year)...calendar.lastDay(ofAcademicYear: year)
        guard days.upperBound <= asOf else { continue }
        if let covered = period.days, !covered.overlaps(days) { continue }
        years.insert(year)
      }
    }
    return years
  }
}
