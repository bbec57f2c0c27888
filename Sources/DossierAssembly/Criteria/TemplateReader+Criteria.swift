import PortfolioModel
import Yams

extension TemplateReader {
  mutating func criteriaPack(_ root: Node) -> CriteriaPack? {
    let keys = ["id", "title", "source", "effective", "note", "rules"]
    guard let entries = mapping(root, of: "a pack of criteria", keys: keys) else { return nil }
    let id = identifier(required("id", in: entries, of: root))
    let title = text(required("title", in: entries, of: root))
    let source = required("source", in: entries, of: root).flatMap { criteriaSource($0) }
    let effective = text(entries["effective"])
    let note = text(required("note", in: entries, of: root))
    var rules: [CriterionRule] = []
    var known: Set<String> = []
    if let list = required("rules", in: entries, of: root) {
      for node in sequence(list, of: "rules") {
        if let idNode = node.mapping?["id"], let id = idNode.scalar?.string, !known.insert(id).inserted {
          report(idNode, "The id “\(id)” is taken.", "Give each rule an id of its own.")
        }
        if let rule = criterionRule(node) { rules.append(rule) }
      }
    }
    guard let id, let title, let source, let note else { return nil }
    return CriteriaPack(id: id, title: title, source: source, effective: effective, note: note, rules: rules)
  }

  private mutating func criteriaSource(_ node: Node) -> CriteriaSource? {
    guard let entries = mapping(node, of: "a source", keys: ["title", "url", "retrieved"]) else { return nil }
    let title = text(required("title", in: entries, of: node))
    let url = text(entries["url"])
    if let url, let node = entries["url"], !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      report(node, "“\(url)” is not a web address.", "Begin it with https://.")
    }
    var retrieved: PartialDate?
    if let node = entries["retrieved"], let text = text(node) {
      retrieved = PartialDate(text)
      if retrieved == nil { report(node, "“\(text)” is not a date.", "Write 2025, 2025-07 or 2025-07-15.") }
    }
    return title.map { CriteriaSource(title: $0, url: url, retrieved: retrieved) }
  }

  private mutating func criterionRule(_ node: Node) -> CriterionRule? {
    let keys = ["id", "title", "message", "kind", "severity", "appliesTo", "params", "remedy", "source"]
    guard let entries = mapping(node, of: "a rule", keys: keys) else { return nil }
    let id = identifier(required("id", in: entries, of: node))
    let title = text(required("title", in: entries, of: node))
    let message = text(entries["message"])
    let severity = entries["severity"].flatMap { choice($0, of: CriterionRule.Severity.self, called: "severity") }
    let appliesTo = entries["appliesTo"].flatMap { applicability($0) } ?? Applicability()
    let remedy = text(entries["remedy"])
    let source = entries["source"].flatMap { criteriaSource($0) }
    let check = check(entries, of: node)
    guard let id, let title, let check else { return nil }
    return CriterionRule(
      id: id, title: title, message: message, severity: severity ?? .required, appliesTo: appliesTo, check: check,
      remedy: remedy, source: source)
  }

  /// Reads `kind` and `params`.
  mutating func check(_ entries: [String: Node], of node: Node) -> (any CriterionCheck)? {
    guard let kindNode = required("kind", in: entries, of: node), let name = text(kindNode) else { return nil }
    guard let kind = CriterionKinds.kind(name) else {
      reportUnknown(name, at: kindNode, called: "kind of rule", known: CriterionKinds.names)
      return nil
    }
    // Parameters that are all left out are reported where the kind is named.
    return kind.init(entries["params"] ?? .mapping(Node.Mapping([], .implicit, .any, kindNode.mark)), reader: &self)
  }

  private mutating func applicability(_ node: Node) -> Applicability? {
    let keys = ["document", "fromRank", "toRank", "track", "area", "exceptTrack", "exceptArea"]
    guard let entries = mapping(node, of: "“appliesTo”", keys: keys) else { return nil }
    var found = Applicability()
    found.documents = entries["document"].map { texts($0) } ?? []
    found.fromRanks = entries["fromRank"].map { ranks($0) } ?? []
    found.toRanks = entries["toRank"].map { ranks($0) } ?? []
    found.tracks = entries["track"].map { texts($0) } ?? []
    found.areas = entries["area"].map { texts($0) } ?? []
    found.exceptTracks = entries["exceptTrack"].map { texts($0) } ?? []
    found.exceptAreas = entries["exceptArea"].map { texts($0) } ?? []
    return found
  }

  /// Tokens of academic ranks; the ladder is closed, since rules compare by it.
  mutating func ranks(_ node: Node) -> [String] { closedTokens(node, of: .academicRank) }

  /// Tokens that have to be in the vocabulary: a rule that asks for what nothing can be would never be met.
  mutating func closedTokens(_ node: Node, of vocabulary: Vocabulary) -> [String] {
    scalars(node).compactMap { node in
      guard let token = text(node) else { return nil }
      if vocabulary.term(token) != nil { return token }
      reportUnknown(token, at: node, called: "term of \(vocabulary.name)", known: vocabulary.terms.map(\.token))
      return nil
    }
  }

  /// Parameters by key; one that is not known is a problem.
  mutating func params(_ node: Node, of kind: String, keys: [String]) -> [String: Node]? {
    mapping(node, of: "the parameters of \(kind)", keys: keys)
  }

  mutating func number(_ entries: [String: Node], _ key: String, in range: ClosedRange<Int> = 0...100_000) -> Int? {
    entries[key].flatMap { count($0, in: range) }
  }
}

extension TemplateReader {
  /// Reads the block `criteria`, alone or with what belongs to it.
  mutating func criteriaBlock(_ node: Node, defaultID: String) -> CriteriaTemplate {
    guard case .mapping = node else {
      // The bare name takes the owner's choice; anything else after the colon is the pack.
      let pack = node.scalar.flatMap { $0.string == "criteria" || $0.string.isEmpty ? nil : $0.string }
      claim(defaultID, at: node)
      return CriteriaTemplate(id: defaultID, pack: pack, caption: nil)
    }
    let entries = mapping(node, of: "criteria", keys: ["id", "pack", "caption"]) ?? [:]
    let id = identifier(entries["id"]) ?? defaultID
    claim(id, at: entries["id"] ?? node)
    return CriteriaTemplate(id: id, pack: text(entries["pack"]), caption: text(entries["caption"]))
  }
}
