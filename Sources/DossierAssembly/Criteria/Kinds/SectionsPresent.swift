import PortfolioModel
import Yams

/// Whether the parts that a dossier has to have hold anything: statements, and records of some kind.
struct SectionsPresent: CriterionCheck {
  static let name = "sectionsPresent"

  let parts: [Part]

  struct Part: Hashable, Sendable {
    let title: String
    let content: Content
  }

  enum Content: Hashable, Sendable {
    case statement(String)
    case records(RecordQuery)
  }

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["parts"]),
      let list = reader.required("parts", in: entries, of: params)
    else { return nil }
    parts = reader.sequence(list, of: "parts").compactMap { Self.part($0, reader: &reader) }
  }

  private static func part(_ node: Node, reader: inout TemplateReader) -> Part? {
    let keys = ["title", "statement", "records", "where", "period"]
    guard let entries = reader.mapping(node, of: "a part", keys: keys) else { return nil }
    if let kindNode = entries["statement"] {
      guard let kind = reader.text(kindNode) else { return nil }
      reader.checkToken(kind, of: .statementKind, at: kindNode)
      let title = reader.text(entries["title"]) ?? Vocabulary.statementKind.label(of: kind)
      return Part(title: title, content: .statement(kind))
    }
    let title = reader.text(reader.required("title", in: entries, of: node))
    guard let query = reader.query(entries, of: node), let title else { return nil }
    return Part(title: title, content: .records(query))
  }

  var isForInside: Bool {
    parts.contains { if case .records(let query) = $0.content { query.isForInside } else { false } }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    var missing: [Part] = []
    var unsure: [(part: Part, undated: [Item])] = []
    var evidence: [Item] = []
    for part in parts {
      switch part.content {
      case .statement(let kind): if career.statement(kind) == nil { missing.append(part) }
      case .records(let query):
        let (items, undated) = career.select(query)
        // One of each is enough to be looked up.
        if let first = items.last {
          evidence.append(first)
        } else if undated.isEmpty {
          missing.append(part)
        } else {
          unsure.append((part, undated))
        }
      }
    }
    let there = parts.count - missing.count - unsure.count
    var finding = "\(there) of \(NumberFormatting.count(parts.count, "part is", "parts are")) there."
    if !missing.isEmpty { finding += " Missing: \(missing.map(\.title).joined(separator: ", "))." }
    if !unsure.isEmpty {
      finding += " Undated, and so in no period: \(unsure.map(\.part.title).joined(separator: ", "))."
    }
    let advice =
      missing.map { self.advice($0, career) }
      + unsure.map { "Date \(career.names($0.undated)): dossier correct ID spans=…" }
    let outcome: CriterionOutcome = !missing.isEmpty ? .notMet : unsure.isEmpty ? .met : .cannotTell
    return Judgement(
      outcome, finding, evidence: evidence, advice: advice.isEmpty ? nil : advice.joined(separator: "; "))
  }

  private func advice(_ part: Part, _ career: CriteriaCase) -> String {
    switch part.content {
    case .statement(let kind): return "dossier statement set \(kind) FILE.md"
    case .records(let query):
      // Where there are records that only lack the mark, they need not be added again.
      let others = career.select(RecordQuery(kinds: query.kinds, period: query.period)).items
      if let first = others.first, let mark = query.conditions.lazy.compactMap(\.assignment).first {
        return "mark those that are: dossier correct \(first.record.shortID) \(mark)"
      }
      return "dossier add \(query.kinds[0].definition.plural) title=…"
    }
  }
}

extension RecordQuery.Condition {
  /// What makes a record meet the condition: `isEducational=yes`; nil where a single value does not.
  fileprivate var assignment: String? {
    switch test {
    case .flag(let flag): "\(field)=\(flag ? "yes" : "no")"
    case .anyOf(let values): values.first.map { "\(field)=\($0)" }
    case .atLeast(let token): "\(field)=\(token)"
    case .isPresent(true): "\(field)=…"
    case .isPresent, .noneOf, .group: nil
    }
  }
}
