import PortfolioModel
import Yams

/// Work in several educator domains.
struct Breadth: CriterionCheck {
  static let name = "breadth"

  /// Tokens of educator categories.
  let areas: [String]
  let count: Int
  /// So many records make an area.
  let each: Int
  let period: PeriodPolicy?

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["areas", "count", "each", "period"]) else {
      return nil
    }
    areas =
      entries["areas"].map { reader.closedTokens($0, of: .educatorCategory) }
      ?? ["teaching", "learnerAssessment", "curriculum", "mentoringAdvising", "leadershipAdministration"]
    each = reader.number(entries, "each", in: 1...1000) ?? 1
    period = entries["period"].flatMap { reader.choice($0, of: PeriodPolicy.self, called: "period policy") }
    guard let node = reader.required("count", in: entries, of: params), let count = reader.count(node, in: 1...9) else {
      return nil
    }
    self.count = count
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let (items, undated) = career.select(RecordQuery(kinds: Self.kinds.map(\.0), period: period))
    let found = Dictionary(grouping: items) { Self.area(of: $0.record) }
    let possible = Dictionary(grouping: undated) { Self.area(of: $0.record) }
    let reached = areas.filter { (found[$0]?.count ?? 0) >= each }
    let mayReach = areas.filter { (found[$0]?.count ?? 0) + (possible[$0]?.count ?? 0) >= each }
    let names = areas.map { area in
      "\(Vocabulary.educatorCategory.label(of: area)) (\(found[area]?.count ?? 0))"
    }
    let text =
      "\(NumberFormatting.count(reached.count, "area has", "areas have")) \(each) or more records; \(count) are asked for. \(NumberFormatting.list(names))."
    let evidence = reached.compactMap { found[$0]?.last }
    if reached.count >= count { return Judgement(.met, text, evidence: evidence) }
    if mayReach.count >= count {
      return Judgement(
        .cannotTell, text + " Undated records may add to them.", evidence: evidence,
        advice: "Date \(career.names(undated)): dossier correct ID spans=…")
    }
    return Judgement(
      .notMet, text, evidence: evidence,
      advice: "Record work in \(count - reached.count) more of them.")
  }

  private static let kinds: [(RecordKind, String)] = [
    (.teachingActivity, "teaching"), (.learnerAssessment, "learnerAssessment"), (.curriculumProduct, "curriculum"),
    (.mentoringRelationship, "mentoringAdvising"), (.leadershipRole, "leadershipAdministration"),
    (.scholarlyProduct, "scholarship"), (.professionalDevelopment, "professionalDevelopment"),
    (.serviceActivity, "service"), (.honour, "recognition"),
  ]

  /// The area that the owner gave, else the one of the kind.
  private static func area(of record: Record) -> String {
    record.text("educatorCategory") ?? kinds.first { $0.0 == record.kind }?.1 ?? ""
  }
}
