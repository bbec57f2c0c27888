import Importing
import PortfolioModel
import Yams

extension MappingDecoder {
  mutating func condition(_ node: Node) -> MappingCondition? {
    let known = ["column", "path", "capture", "equals", "in", "matches", "present", "not", "all", "any"]
    guard let entries = entries(node, of: "A condition", known: known) else { return nil }
    if let inner = entries["not"] { return condition(inner).map { .not($0) } }
    if let inner = entries["all"] { return .all(items(inner).compactMap { condition($0) }) }
    if let inner = entries["any"] { return .any(items(inner).compactMap { condition($0) }) }
    guard let tested = testedValue(entries, at: node) else { return nil }
    if let inner = entries["equals"] { return text(inner, "equals").map { .isOneOf(tested, [$0.lowercased()]) } }
    if let inner = entries["in"] { return .isOneOf(tested, texts(inner, "in").map { $0.lowercased() }) }
    if let inner = entries["matches"] { return expression(inner, "matches").map { .matches(tested, $0) } }
    if let inner = entries["present"] { return flag(inner, "present").map { .isPresent(tested, $0) } }
    reportMissing(
      "equals", in: "A condition", at: node, remedy: "Say what is tested: equals, in, matches or present.")
    return nil
  }

  private mutating func testedValue(_ entries: YAMLEntries, at node: Node) -> MappingValue? {
    if let inner = entries["column"] ?? entries["path"] {
      // Conditions test what is written, so no word means "absent" here unless the mapping asks for presence.
      return references(inner, entries.has("column") ? "column" : "path").map { MappingValue($0) }
    }
    if let inner = entries["capture"] { return capture(inner).map { MappingValue($0) } }
    reportMissing(
      format == .csv ? "column" : "path", in: "A condition", at: node, remedy: "Say which text is tested.")
    return nil
  }
}
