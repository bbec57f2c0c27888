import PortfolioModel
import Yams

/// Activity beyond home: so many records that reach so far.
struct ScopeReach: CriterionCheck {
  static let name = "scopeReach"

  let query: RecordQuery
  /// What is asked of everybody; empty where it goes by the rank sought.
  let reach: [Step]
  let reachOfRank: [String: [Step]]
  /// Only the last so many years; nil for the period.
  let years: Int?

  struct Step: Hashable, Sendable {
    /// A token of the scopes.
    let scope: String
    let count: Int
  }

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["records", "where", "period", "reach", "years"]),
      let node = reader.required("reach", in: entries, of: params)
    else { return nil }
    var reachOfRank: [String: [Step]] = [:]
    var reach: [Step] = []
    if case .mapping(let pairs) = node {
      for (key, value) in pairs {
        guard let rank = reader.ranks(key).first else { continue }
        reachOfRank[rank] = Self.steps(value, reader: &reader)
      }
    } else {
      reach = Self.steps(node, reader: &reader)
    }
    (self.reach, self.reachOfRank) = (reach, reachOfRank)
    years = reader.number(entries, "years", in: 1...60)
    guard let query = reader.query(entries, of: params) else { return nil }
    self.query = query
  }

  private static func steps(_ node: Node, reader: inout TemplateReader) -> [Step] {
    reader.sequence(node, of: "scopes").compactMap { node in
      guard let entries = reader.mapping(node, of: "a scope", keys: ["atLeast", "count"]) else { return nil }
      let scope = reader.required("atLeast", in: entries, of: node).flatMap {
        reader.closedTokens($0, of: .scope).first
      }
      let count = reader.required("count", in: entries, of: node).flatMap { reader.count($0, in: 1...1000) }
      guard let scope, let count else { return nil }
      return Step(scope: scope, count: count)
    }
  }

  var isForInside: Bool { query.isForInside }

  func judge(_ career: CriteriaCase) -> Judgement {
    var wanted = reach
    if !reachOfRank.isEmpty {
      guard let rank = career.rankSought else { return Applicability.rankSoughtUnknown(career) }
      guard let own = reachOfRank[rank] else {
        return Judgement(.notApplicable, "Nothing is asked of those who seek \(CriteriaCase.label(ofRank: rank)).")
      }
      wanted = own
    }
    let (items, undated) = career.select(query, lastYears: years)
    let unscoped = items.filter { Self.place(of: $0.record) == nil }
    var evidence: Set<Int> = []
    var texts: [String] = []
    var missing: [String] = []
    var isUncertain = false
    for step in wanted {
      guard let least = Vocabulary.scope.terms.firstIndex(where: { $0.token == step.scope }) else { continue }
      let found = items.filter { (Self.place(of: $0.record) ?? -1) >= least }
      evidence.formUnion(found.map(\.position))
      let label =
        Vocabulary.scope.label(of: step.scope).lowercased() + (step.scope == "international" ? "" : " or wider")
      texts.append(
        "\(NumberFormatting.text(Double(found.count))) \(label), where \(step.count) \(step.count == 1 ? "is" : "are") asked for"
      )
      if found.count < step.count {
        if found.count + unscoped.count + undated.count >= step.count { isUncertain = true }
        missing.append("\(step.count - found.count) \(label)")
      }
    }
    let span = years.map { " in the last \(NumberFormatting.count($0, "year", "years"))" } ?? ""
    var finding = "Records\(span): \(texts.joined(separator: "; "))."
    // The newest first, since that is what a committee looks up.
    let cited = career.materials.sorted(items.filter { evidence.contains($0.position) }, by: .newestFirst)
    if missing.isEmpty {
      return Judgement(.met, finding, evidence: cited)
    }
    if isUncertain {
      let count = unscoped.count + undated.count
      finding +=
        " \(NumberFormatting.count(count, "record lacks", "records lack")) a scope or a date."
      return Judgement(
        .cannotTell, finding, evidence: cited,
        advice: "Say it: \(career.names(unscoped + undated)): dossier correct ID scope=national.")
    }
    return Judgement(.notMet, finding, evidence: cited, advice: "Missing: \(NumberFormatting.list(missing)).")
  }

  /// How far a record reaches; what was adopted elsewhere reaches there.
  private static func place(of record: Record) -> Int? {
    [record.text("scope"), record.text("adoption")].compactMap { token in
      Vocabulary.scope.terms.firstIndex { $0.token == token }
    }.max()
  }
}
