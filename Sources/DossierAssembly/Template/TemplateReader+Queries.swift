import PortfolioModel
import Yams

extension TemplateReader {
  /// The keys with which a block says which records it means.
  static let queryKeys = ["records", "where", "period", "sort", "limit"]

  mutating func query(_ entries: [String: Node], of node: Node) -> RecordQuery? {
    var kinds: [RecordKind] = []
    if let list = required("records", in: entries, of: node) {
      for node in scalars(list) {
        guard let name = text(node) else { continue }
        if let kind = RecordKind(named: name) {
          kinds.append(kind)
        } else {
          reportUnknown(name, at: node, called: "kind of record", known: RecordKind.allCases.map(\.definition.plural))
        }
      }
    }
    let conditions = entries["where"].map { self.conditions($0, of: kinds) }
    let period = entries["period"].flatMap { choice($0, of: PeriodPolicy.self, called: "period policy") }
    let sort = entries["sort"].flatMap { choice($0, of: RecordQuery.Sort.self, called: "order") }
    let limit = entries["limit"].flatMap { count($0, in: 1...10_000) }
    guard !kinds.isEmpty else { return nil }
    return RecordQuery(
      kinds: kinds, conditions: conditions?.conditions ?? [], isFeatured: conditions?.isFeatured,
      isWithMentee: conditions?.isWithMentee, isCurrent: conditions?.isCurrent, period: period,
      sort: sort ?? usualSort, limit: limit)
  }

  /// What stands under “where”: conditions on fields, and those that are about no field.
  struct Conditions {
    var conditions: [RecordQuery.Condition] = []
    var isFeatured: Bool?
    var isWithMentee: Bool?
    var isCurrent: Bool?
  }

  mutating func conditions(_ node: Node, of kinds: [RecordKind]) -> Conditions {
    guard case .mapping(let pairs) = node else {
      report(node, "Here conditions are expected.", "Write fields and values: “scope: national”.")
      return Conditions()
    }
    var read = Conditions()
    for (key, value) in pairs {
      guard let name = text(key) else { continue }
      if name == "featured" {
        read.isFeatured = flag(value)
      } else if name == "withMentee" {
        read.isWithMentee = flag(value)
      } else if name == "current" {
        read.isCurrent = flag(value)
      } else if let field = field(name, at: key, of: kinds, others: ["featured", "withMentee", "current"]) {
        let type = fieldType(field, of: kinds)
        read.conditions += tests(value, on: type).map { RecordQuery.Condition(field, $0) }
      }
    }
    return read
  }

  private mutating func tests(_ node: Node, on type: FieldType?) -> [RecordQuery.Test] {
    let vocabulary = type?.vocabulary
    if case .mapping(let pairs) = node {
      var tests: [RecordQuery.Test] = []
      for (key, value) in pairs {
        switch key.scalar?.string {
        case "in": tests.append(.anyOf(tokens(value, of: vocabulary)))
        case "not": tests.append(.noneOf(tokens(value, of: vocabulary)))
        case "atLeast":
          if vocabulary == nil { report(key, "This field has no order.", "Use “in” with the values that you mean.") }
          tests += tokens(value, of: vocabulary).prefix(1).map { .atLeast($0) }
        case "group":
          let known = (vocabulary?.terms.compactMap(\.group) ?? []).reduce(into: [String]()) { groups, group in
            if !groups.contains(group) { groups.append(group) }
          }
          let groups = texts(value)
          for group in groups where !known.contains(group) {
            reportUnknown(group, at: value, called: "group", known: known)
          }
          tests.append(.group(groups))
        case "present": tests += flag(value).map { [.isPresent($0)] } ?? []
        default:
          reportUnknown(
            key.scalar?.string ?? "…", at: key, called: "condition",
            known: ["in", "not", "atLeast", "group", "present"])
        }
      }
      return tests
    }
    if type == .flag { return flag(node).map { [.flag($0)] } ?? [] }
    return [.anyOf(tokens(node, of: vocabulary))]
  }

  private mutating func tokens(_ node: Node, of vocabulary: Vocabulary?) -> [String] {
    var tokens: [String] = []
    for node in scalars(node) {
      guard let token = text(node) else { continue }
      if let vocabulary { checkToken(token, of: vocabulary, at: node) }
      tokens.append(token)
    }
    return tokens
  }

  /// Reports a token that looks like a slip; vocabularies are open, so one that is like no known token is let be.
  mutating func checkToken(_ token: String, of vocabulary: Vocabulary, at node: Node) {
    // A school may have themes of its own.
    guard vocabulary.term(token) == nil, vocabulary != .theme,
      let nearest = nearestNames(to: token, among: vocabulary.terms.map(\.token)).first
    else { return }
    report(node, "“\(token)” is not in the vocabulary \(vocabulary.name).", "Did you mean “\(nearest)”?")
  }

  mutating func grouping(_ node: Node, of kinds: [RecordKind]) -> Grouping? {
    guard let name = text(node) else { return nil }
    if let computed = Grouping.Computed(rawValue: name) { return .computed(computed) }
    return field(name, at: node, of: kinds, others: Grouping.Computed.allCases.map(\.rawValue)).map { .field($0) }
  }

  /// A field that at least one of the kinds has.
  mutating func field(_ name: String, at node: Node, of kinds: [RecordKind], others: [String] = []) -> FieldName? {
    let field = FieldName(name)
    if kinds.isEmpty || fieldType(field, of: kinds) != nil { return field }
    let known = kinds.flatMap { $0.definition.fields.map(\.name.rawValue) } + others
    let names = kinds.map { $0.definition.plural.replacingHyphens }.joined(separator: " or ")
    let remedy: String
    if let nearest = nearestNames(to: name, among: known).first {
      remedy = "Did you mean “\(nearest)”?"
    } else {
      remedy = "Known are \(known.joined(separator: ", "))."
    }
    report(node, "There is no field “\(name)” in \(names).", remedy)
    return nil
  }

  private func fieldType(_ name: FieldName, of kinds: [RecordKind]) -> FieldType? {
    kinds.lazy.compactMap { $0.definition.field(name)?.type }.first
  }
}

extension FieldType {
  /// The vocabulary of a token or of a list of tokens.
  var vocabulary: Vocabulary? {
    switch self {
    case .token(let vocabulary), .list(.token(let vocabulary)): vocabulary
    default: nil
    }
  }
}

extension String {
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
