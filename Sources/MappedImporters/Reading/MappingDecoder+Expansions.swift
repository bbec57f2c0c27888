import Importing
import Yams

extension MappingDecoder {
  /// How one row gives several records.
  mutating func readExpansion(_ entries: YAMLEntries, into rule: inout MappingRule) {
    let ways = ["repeat", "group", "unpivot", "split", "groupBy"].filter { entries.has($0) }
    if ways.count > 1, Set(ways) != ["group", "split"], Set(ways) != ["repeat", "split"] {
      report(
        MappingDiagnostics.wrongForm, "A record cannot have \(ways.joined(separator: " and ")) together.",
        at: entries.node, remedy: "Write a rule for each.")
    }
    if let node = entries["group"] { rule.expansion = columnGroup(node).map { .group($0) } }
    if let node = entries["unpivot"] { rule.expansion = unpivot(node).map { .unpivot($0) } }
    if let node = entries["drop"] { rule.drop = condition(node) }
    if let node = entries["split"] { rule.split = split(node) }
  }

  private mutating func columnGroup(_ node: Node) -> MappingColumnGroup? {
    var group = MappingColumnGroup()
    if node.scalar != nil {
      group.from = text(node, "group")
      return group
    }
    guard
      let entries = entries(node, of: "group", known: ["from", "to", "columns", "optional", "after", "before"])
    else { return nil }
    group.from = entries["from"].flatMap { text($0, "from") }
    group.to = entries["to"].flatMap { text($0, "to") }
    group.columns = entries["columns"].map { texts($0, "columns") } ?? []
    group.optional = entries["optional"].map { texts($0, "optional") } ?? []
    group.after = entries["after"].flatMap { text($0, "after") }
    group.before = entries["before"].flatMap { text($0, "before") }
    if group.from == nil, group.to == nil {
      reportMissing("from", in: "group", at: node, remedy: "Say with which column each group begins, or ends: to.")
      return nil
    }
    return group
  }

  mutating func unpivot(_ node: Node) -> MappingUnpivot? {
    guard let entries = entries(node, of: "unpivot", known: ["columns", "name", "value", "fill"]) else { return nil }
    guard let columns = entries["columns"], let value = entries["value"].flatMap({ text($0, "value") }) else {
      reportMissing(
        entries.has("columns") ? "value" : "columns", in: "unpivot", at: node,
        remedy: "Write { columns: { from: Block 1, to: Block 13 }, name: block, value: service }.")
      return nil
    }
    guard let selection = selection(columns, "columns") else { return nil }
    var matrix = MappingUnpivot(selection, names: entries["name"].map { texts($0, "name") } ?? [], value: value)
    matrix.fillsHeader = entries["fill"].flatMap { flag($0, "fill") } ?? false
    return matrix
  }

  /// Some columns: their titles, from one to another, or all that match.
  mutating func selection(_ node: Node, _ key: String) -> MappingColumnSelection? {
    if node.sequence != nil { return .titles(texts(node, key)) }
    if node.scalar != nil { return text(node, key).map { .following($0) } }
    guard let entries = entries(node, of: key, known: ["from", "to", "matching"]) else { return nil }
    if let inner = entries["matching"] { return expression(inner, "matching").map { .matching($0) } }
    if let from = entries["from"].flatMap({ text($0, "from") }), let to = entries["to"].flatMap({ text($0, "to") }) {
      return .between(from, to)
    }
    reportMissing(
      entries.has("from") ? "to" : "from", in: key, at: node,
      remedy: "Give from and to, or matching, or a list of titles.")
    return nil
  }

  private mutating func split(_ node: Node) -> MappingSplit? {
    guard let entries = entries(node, of: "split", known: ["columns", "separator"]) else { return nil }
    guard let columns = entries["columns"].map({ texts($0, "columns") }), !columns.isEmpty,
      let separator = entries["separator"].flatMap({ text($0, "separator") }), !separator.isEmpty
    else {
      reportMissing(
        entries.has("columns") ? "separator" : "columns", in: "split", at: node,
        remedy: "Write { columns: [Types, Minutes], separator: \";\" }.")
      return nil
    }
    return MappingSplit(columns, separator: separator)
  }

  mutating func fillDown(_ node: Node) -> [MappingFillDown] {
    if node.scalar != nil || node.sequence?.allSatisfy({ $0.scalar != nil }) == true {
      return [MappingFillDown(texts(node, "fillDown"))]
    }
    return items(node).compactMap { item in
      guard let entries = entries(item, of: "fillDown", known: ["columns", "within"]) else { return nil }
      guard let columns = entries["columns"].map({ texts($0, "columns") }), !columns.isEmpty else {
        reportMissing("columns", in: "fillDown", at: item, remedy: "Say which columns mean what stands above.")
        return nil
      }
      return MappingFillDown(columns, within: entries["within"].map { texts($0, "within") } ?? [])
    }
  }
}
