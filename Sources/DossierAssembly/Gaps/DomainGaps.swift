import PortfolioModel

/// Finds what the items of the five educator domains lack of what reviewers count: time, learners, role, evaluation.
///
/// Insufficient data earns the same score as no data (APA analysis tool), so each domain says what it lacks, in one
/// sentence, of the records that the document shows.
struct DomainGaps: Sendable {
  let materials: Materials
  /// The positions of the records that are in the document.
  let shown: Set<Int>

  var gaps: [Gap] {
    [teachingWithoutEvaluation].compactMap(\.self) + Self.wanted.compactMap { gap($0.kind, $0.parts) }
  }

  /// What the items of each kind should say.
  private static let wanted: [(kind: RecordKind, parts: [Part])] = [
    (
      .learnerAssessment,
      [
        Part("a role", ["role"], "role=…"), Part("the learners", ["learnerLevels"], "learnerLevels=…"),
        Part("the number of learners", ["learnersAssessed"], "learnersAssessed=N"),
        Part("hours", ["hours"], "hours=\"N per year\""),
        Part("evidence of validity", ["validityEvidence"], "validityEvidence=\"…\""),
      ]
    ),
    (
      .curriculumProduct,
      [
        Part("a role", ["role"], "role=…"), Part("the learners", ["learnerLevels"], "learnerLevels=…"),
        Part("the number of learners reached", ["learnersReached"], "learnersReached=N"),
        Part("an evaluation", ["evaluationProcess", "results"], "results=\"…\""),
      ]
    ),
    (
      .mentoringRelationship,
      [
        Part("a role", ["role"], "role=…"), Part("the mentee’s level", ["menteeLevel"], "menteeLevel=…"),
        Part("how often you met", ["frequency", "hours"], "frequency=…"),
      ]
    ),
    (
      .leadershipRole,
      [
        Part("a scope", ["scope"], "scope=…"), Part("a body", ["body", "organization"], "body=\"…\""),
        Part("the learners covered", ["learnersCovered"], "learnersCovered=N"),
      ]
    ),
  ]

  /// Something that an item should say, in one of several fields.
  private struct Part: Sendable {
    let name: String
    let fields: [FieldName]
    let example: String

    init(_ name: String, _ fields: [FieldName], _ example: String) {
      (self.name, self.fields, self.example) = (name, fields, example)
    }
  }

  private func items(_ kind: RecordKind) -> [Item] {
    materials.sorted(materials.items(of: kind).filter { shown.contains($0.position) }, by: .newestFirst)
  }

  private var teachingWithoutEvaluation: Gap? {
    let items = items(.teachingActivity)
    let lacking = EvaluatedTeaching.withoutEvaluation(items, materials: materials)
    guard let first = lacking.first else { return nil }
    let verb = lacking.count == 1 ? "has" : "have"
    return Gap(
      kind: .missingDetail,
      message:
        "\(lacking.count) of \(NumberFormatting.count(items.count, "teaching activity", "teaching activities")) \(verb) no evaluation: \(names(lacking)).",
      remedy:
        "Import evaluations, or give both the same course code: dossier correct \(first.record.shortID) courseCode=…",
      recordIDs: lacking.map(\.shortID))
  }

  private func gap(_ kind: RecordKind, _ parts: [Part]) -> Gap? {
    let items = items(kind)
    var lacking: Set<Int> = []
    var sayings: [String] = []
    var example: String?
    for part in parts {
      let without = items.filter { item in part.fields.allSatisfy { item.record[$0] == nil } }
      guard let first = without.first else { continue }
      sayings.append("\(part.name) (\(without.count))")
      example = example ?? "dossier correct \(first.record.shortID) \(part.example)"
      lacking.formUnion(without.map(\.position))
    }
    guard !sayings.isEmpty, let example else { return nil }
    let named = items.filter { lacking.contains($0.position) }
    let words = NumberFormatting.count(items.count, kind.definition.label.lowercased(), kind.pluralWords)
    let verb = named.count == 1 ? "does" : "do"
    return Gap(
      kind: .missingDetail,
      message:
        "\(named.count) of \(words) \(verb) not say \(NumberFormatting.list(sayings)): \(names(named)).",
      remedy: example, recordIDs: named.map(\.shortID))
  }

  private func names(_ items: [Item]) -> String {
    var names = items.prefix(3).map { "\(materials.label(of: $0)) (\($0.record.shortID))" }
    if items.count > 3 { names.append("and \(items.count - 3) more") }
    return names.joined(separator: "; ")
  }
}
