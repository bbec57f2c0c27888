import Yams

/// Several checks that must all hold, as one rule.
struct AllOf: CriterionCheck {
  static let name = "allOf"

  let checks: [any CriterionCheck]

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["checks"]),
      let list = reader.required("checks", in: entries, of: params)
    else { return nil }
    var checks: [any CriterionCheck] = []
    for node in reader.sequence(list, of: "checks") {
      guard let entries = reader.mapping(node, of: "a check", keys: ["kind", "params"]),
        let check = reader.check(entries, of: node)
      else { continue }
      checks.append(check)
    }
    self.checks = checks
  }

  /// Whether any of them is for the owner and the department only.
  var isForInside: Bool { checks.contains { $0.isForInside } }

  func judge(_ career: CriteriaCase) -> Judgement { .all(checks.map { $0.judge(career) }) }

  static func == (first: Self, second: Self) -> Bool {
    first.checks.map { AnyHashable($0) } == second.checks.map { AnyHashable($0) }
  }

  func hash(into hasher: inout Hasher) { for check in checks { hasher.combine(AnyHashable(check)) } }
}
