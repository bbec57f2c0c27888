import PortfolioModel
import Yams

/// The sum of a number over records of some kind: pages of an appendix, credits of a year.
struct RecordSum: CriterionCheck {
  static let name = "recordSum"

  let query: RecordQuery
  let field: FieldName
  let threshold: Threshold
  let years: Int?

  init?(_ params: Node, reader: inout TemplateReader) {
    let keys = ["records", "where", "period", "years", "field"] + Threshold.keys
    guard let entries = reader.params(params, of: Self.name, keys: keys) else { return nil }
    years = reader.number(entries, "years", in: 1...60)
    let query = reader.query(entries, of: params)
    let threshold = Threshold(entries, at: params, reader: &reader)
    var field: FieldName?
    if let query, let node = reader.required("field", in: entries, of: params), let name = reader.text(node) {
      field = reader.field(name, at: node, of: query.kinds)
      if let field, !query.kinds.contains(where: { $0.definition.field(field)?.type == .number }) {
        reader.report(node, "“\(name)” is not a number.", "Name a field that holds one.")
      }
    }
    guard let query, let field, let threshold else { return nil }
    (self.query, self.field, self.threshold) = (query, field, threshold)
  }

  var isForInside: Bool {
    query.isForInside || query.kinds.contains { Redactor.isForInside(field, of: $0) }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let (items, undated) = career.select(query, lastYears: years)
    let counted = items.filter {
      $0.record.number(field) != nil && career.materials.redactor.hiding(field, of: $0.record) == nil
    }
    let lacking = items.filter { item in !counted.contains { $0 === item } } + undated
    guard !items.isEmpty || !undated.isEmpty else {
      return Judgement(
        threshold.atLeast == nil ? .cannotTell : .notMet,
        "No \(query.kinds.map(\.pluralWords).joined(separator: " or ")) of the kind are recorded; \(threshold.text).",
        advice: "Add them: dossier add \(query.kinds[0].definition.plural) title=… \(field)=N")
    }
    let sum = counted.reduce(0) { $0 + ($1.record.number(field) ?? 0) }
    let label = query.kinds.lazy.compactMap { $0.definition.field(field)?.label }.first ?? field.rawValue
    // What nobody recorded may be any number.
    let outcome = threshold.outcome(sum, unsure: lacking.isEmpty ? 0 : .infinity)
    let noun = query.kinds.map(\.pluralWords).joined(separator: " and ")
    var text = "\(label) of \(noun): \(NumberFormatting.text(sum)); \(threshold.text)."
    if outcome == .cannotTell {
      text += " \(NumberFormatting.count(lacking.count, "record does", "records do")) not say."
      return Judgement(
        outcome, text, evidence: counted,
        advice: "Complete \(career.names(lacking)): dossier correct ID \(field)=N.")
    }
    return Judgement(
      outcome, text, evidence: counted,
      advice: outcome == .notMet ? "See which of them count, and correct or add them." : nil)
  }
}
