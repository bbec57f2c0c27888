import Importing
import PortfolioModel
import Yams

extension MappingDecoder {
  private static let keys = [
    "mapping", "version", "format", "system", "summary", "notes", "identify", "fieldsMatch", "dialect", "columns",
    "null", "dateOrder", "whitespace", "capture", "exportDate", "skip", "footer", "ignore", "context", "leaveOut",
    "warn", "records", "shared", "fillDown", "join",
  ]

  /// Reads the whole file.
  mutating func mapping(_ node: Node) -> Mapping? {
    guard let entries = entries(node, of: "A mapping", known: Self.keys) else { return nil }
    for key in ["mapping", "version", "format", "system", "summary", "identify", "records"] where !entries.has(key) {
      reportMissing(key, in: "A mapping", at: node, remedy: "Add “\(key): …” to the file.")
    }
    if let node = entries["format"] {
      switch node.scalar?.string {
      case "csv": format = .csv
      case "xml": format = .xml
      default: reportWord(node.scalar?.string ?? "", "format", words: ["csv", "xml"], at: node)
      }
    }
    var mapping = Mapping(
      id: entries["mapping"].flatMap { identifier($0, "mapping") } ?? "",
      version: entries["version"].flatMap { integer($0, "version", atLeast: 1) } ?? 1, format: format,
      system: entries["system"].flatMap { identifier($0, "system") } ?? "",
      summary: entries["summary"].flatMap { text($0, "summary") } ?? "")
    // Values look back at these, so they are read first.
    if let node = entries["null"] { mapping.nullWords = texts(node, "null") }
    if let node = entries["dateOrder"] { mapping.dateOrder = word(node, "dateOrder") }
    usualReading.dateOrder = mapping.dateOrder
    if let node = entries["whitespace"] { usualReading.whitespace = word(node, "whitespace") ?? .preserve }
    for item in items(entries["capture"]) { readCapture(item, into: &mapping) }
    captureNames = Set(mapping.captures.flatMap(\.names))

    if let node = entries["identify"] { mapping.identification = identification(node) }
    readFormatKeys(entries, into: &mapping)
    if let node = entries["exportDate"] {
      mapping.exportDate = value(node, type: .date, inheriting: usualReading)
    }
    for item in items(entries["skip"]) { readSkip(item, into: &mapping) }
    if let node = entries["leaveOut"] { mapping.leftOut = texts(node, "leaveOut") }
    for item in items(entries["records"]) { mapping.rules += rules(item) }
    return mapping
  }

  private mutating func readFormatKeys(_ entries: YAMLEntries, into mapping: inout Mapping) {
    let (own, foreign) =
      format == .csv
      ? (["dialect", "columns", "fieldsMatch", "footer", "fillDown", "join"], ["ignore", "context", "warn"])
      : (["ignore", "context", "warn"], ["dialect", "columns", "fieldsMatch", "footer", "fillDown", "join"])
    for entry in entries.entries where foreign.contains(entry.key) {
      report(
        MappingDiagnostics.unknownKey, "A mapping for \(format.rawValue) has no key “\(entry.key)”.",
        at: entry.keyNode, remedy: "Leave it out; keys for this format are \(own.joined(separator: ", ")).")
    }
    if format == .csv {
      if let node = entries["fieldsMatch"] { mapping.fieldsMatch = word(node, "fieldsMatch") ?? .partial }
      if let node = entries["dialect"] { mapping.dialect = dialect(node) }
      if let node = entries["columns"] { mapping.columns = columns(node) }
      if let node = entries["footer"] { mapping.footer = condition(node) }
      if let node = entries["fillDown"] { mapping.fillDown = fillDown(node) }
      if let node = entries["join"] { mapping.joins = joins(node) }
    } else {
      if let node = entries["ignore"] { mapping.ignored = patterns(node, "ignore") }
      if let node = entries["context"] { mapping.context = patterns(node, "context") }
      for item in items(entries["warn"]) { readNotice(item, into: &mapping) }
    }
  }

  /// The items of a list; one that is not in a list counts as one.
  func items(_ node: Node?) -> [Node] {
    guard let node, !node.isNull else { return [] }
    return node.sequence.map(Array.init) ?? [node]
  }

  private mutating func identifier(_ node: Node, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    let isSound =
      !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    if !isSound { reportForm(key, takes: "lower-case letters, digits and hyphens", at: node) }
    return text
  }

  private mutating func readCapture(_ node: Node, into mapping: inout Mapping) {
    guard let entries = entries(node, of: "capture", known: ["from", "pattern"]) else { return }
    guard let from = entries["from"], let pattern = entries["pattern"] else {
      reportMissing(
        entries.has("from") ? "pattern" : "from", in: "capture", at: node,
        remedy: "Write { from: fileName, pattern: '(?<name>…)' }.")
      return
    }
    guard let origin: MappingCapture.Origin = word(from, "from"), let text = expression(pattern, "pattern") else {
      return
    }
    let names = groupNames(in: text)
    if names.isEmpty {
      report(
        MappingDiagnostics.badExpression, "The expression has no named group, so it captures nothing.", at: pattern,
        remedy: "Name what is to be kept: (?<year>\\d{4}).")
    }
    mapping.captures.append(MappingCapture(from: origin, pattern: text, names: names))
  }

  private mutating func readSkip(_ node: Node, into mapping: inout Mapping) {
    guard let entries = entries(node, of: "skip", known: ["when", "element", "reason"]) else { return }
    if !entries.has("when"), !entries.has("element") {
      reportMissing("when", in: "skip", at: node, remedy: "Say which rows are meant.")
    }
    let reason = entries["reason"].flatMap { text($0, "reason") }
    if reason == nil {
      reportMissing("reason", in: "skip", at: node, remedy: "Say why in a few words; they are shown with the count.")
    }
    mapping.skips.append(
      MappingSkip(
        elements: entries["element"].map { patterns($0, "element") } ?? [],
        condition: entries["when"].flatMap { condition($0) }, reason: SkipReason(reason ?? "")))
  }

  private mutating func readNotice(_ node: Node, into mapping: inout Mapping) {
    guard let entries = entries(node, of: "warn", known: ["element", "when", "message", "remedy"]) else { return }
    guard let element = entries["element"], let message = entries["message"].flatMap({ text($0, "message") }) else {
      reportMissing(
        entries.has("element") ? "message" : "element", in: "warn", at: node,
        remedy: "Say which element is meant, and what its being there means.")
      return
    }
    mapping.notices.append(
      MappingNotice(
        elements: patterns(element, "element"), condition: entries["when"].flatMap { condition($0) }, message: message,
        remedy: entries["remedy"].flatMap { text($0, "remedy") }))
  }
}
