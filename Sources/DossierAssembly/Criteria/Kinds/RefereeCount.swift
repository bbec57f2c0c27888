import PortfolioModel
import Yams

/// Enough referees who may write: by category, of high enough rank, from outside the department, without a conflict.
struct RefereeCount: CriterionCheck {
  static let name = "refereeCount"

  let total: Int?
  /// Least numbers by category.
  let categories: [String: Int]
  /// Whether a referee's rank must be the one sought, or higher.
  let needsRank: Bool
  /// Whether nobody of the candidate's own department counts.
  let excludesDepartment: Bool

  var isForInside: Bool { true }

  init?(_ params: Node, reader: inout TemplateReader) {
    let keys = ["total", "categories", "rankAtLeastSought", "notSameDepartment"]
    guard let entries = reader.params(params, of: Self.name, keys: keys) else { return nil }
    total = reader.number(entries, "total", in: 1...100)
    var categories: [String: Int] = [:]
    if let node = entries["categories"] {
      if case .mapping(let pairs) = node {
        for (key, value) in pairs {
          let name = reader.closedTokens(key, of: .refereeCategory).first
          let count = reader.count(value, in: 1...100)
          guard let name, let count else { continue }
          categories[name] = count
        }
      } else {
        reader.report(node, "Here categories with numbers are expected.", "Write “externalIndependent: 3”.")
      }
    }
    self.categories = categories
    needsRank = entries["rankAtLeastSought"].flatMap { reader.flag($0) } ?? false
    excludesDepartment = entries["notSameDepartment"].flatMap { reader.flag($0) } ?? false
    if entries["total"] == nil, entries["categories"] == nil {
      reader.report(params, "Neither “total” nor “categories” is given.", "Add “total:” with a number.")
    }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    var fit: [Item] = []
    var unsure: [(item: Item, reason: String)] = []
    var unfit: [(item: Item, reason: String)] = []
    for item in career.materials.sorted(career.materials.items(of: .referee), by: .title) {
      switch fitness(item.record, career) {
      case .fit: fit.append(item)
      case .unsure(let reason): unsure.append((item, reason))
      case .unfit(let reason): unfit.append((item, reason))
      }
    }
    var parts: [(outcome: CriterionOutcome, text: String, missing: String?)] = []
    func weigh(_ wanted: Int, _ label: String, _ matches: (Item) -> Bool) {
      let count = fit.count(where: matches)
      let possible = unsure.count { matches($0.item) }
      let outcome: CriterionOutcome = count >= wanted ? .met : count + possible >= wanted ? .cannotTell : .notMet
      parts.append(
        (
          outcome, "\(count) \(label), where \(wanted) \(wanted == 1 ? "is" : "are") asked for",
          outcome == .notMet ? "\(wanted - count - possible) more \(label)" : nil
        ))
    }
    if let total { weigh(total, "who may write") { _ in true } }
    for category in Vocabulary.refereeCategory.terms {
      guard let wanted = categories[category.token] else { continue }
      weigh(wanted, category.label.lowercased()) { $0.record.text("category") == category.token }
    }
    var finding = "Referees: \(parts.map(\.text).joined(separator: "; "))."
    if !unsure.isEmpty { finding += " Not certain: \(Self.reasons(unsure))." }
    if !unfit.isEmpty { finding += " Not counted: \(Self.reasons(unfit))." }
    let order: [CriterionOutcome] = [.notMet, .cannotTell]
    let outcome = order.first { wanted in parts.contains { $0.outcome == wanted } } ?? .met
    var advice: [String] = []
    let missing = parts.compactMap(\.missing)
    if !missing.isEmpty { advice.append("Suggest \(NumberFormatting.list(missing)).") }
    if !unsure.isEmpty { advice.append("Complete what is not certain: dossier correct ID rank=… unit=…") }
    return Judgement(
      outcome, finding, evidence: fit, advice: advice.isEmpty ? nil : advice.joined(separator: " "))
  }

  private enum Fitness {
    case fit
    case unsure(String)
    case unfit(String)
  }

  private func fitness(_ record: Record, _ career: CriteriaCase) -> Fitness {
    if record.text("status") == "declined" { return .unfit("declined") }
    if record.flag("hasConflict") == true { return .unfit("conflict of interest") }
    var doubts: [String] = []
    if needsRank {
      switch (
        record.text("rank").flatMap { CriteriaCase.rank(named: $0) }.flatMap { CriteriaCase.step($0) },
        career.rankSought.flatMap { CriteriaCase.step($0) }
      )
      {
      case (let own?, let sought?) where own < sought: return .unfit("rank below the one sought")
      case (_?, _?): break
      case (nil, _?): doubts.append(record["rank"] == nil ? "rank not recorded" : "rank not comparable")
      case (_, nil): doubts.append("rank sought not set")
      }
    }
    if excludesDepartment, let doubt = department(record, career) {
      guard doubt.isCertain else { return .unsure((doubts + [doubt.reason]).joined(separator: ", ")) }
      return .unfit(doubt.reason)
    }
    return doubts.isEmpty ? .fit : .unsure(doubts.joined(separator: ", "))
  }

  /// Why a referee may be of the candidate's department; nil when they are certainly not.
  private func department(_ record: Record, _ career: CriteriaCase) -> (reason: String, isCertain: Bool)? {
    switch record.text("category") {
    case "externalIndependent", "externalNonIndependent": return nil
    default: break
    }
    let own = career.candidate.department ?? career.presentRank?.appointment.record.text("unit")
    guard let unit = record.text("unit"), let own else { return ("department not recorded", false) }
    return foldedForMatching(unit) == foldedForMatching(own) ? ("of the same department", true) : nil
  }

  private static func reasons(_ list: [(item: Item, reason: String)]) -> String {
    list.map { "\($0.item.record.text("name") ?? $0.item.record.shortID) (\($0.reason))" }.joined(separator: "; ")
  }
}
