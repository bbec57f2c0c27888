import Importing
import PortfolioModel
import XMLReading
import Yams

extension MappingDecoder {
  static let readingKeys = [
    "separator", "null", "pattern", "values", "otherwise", "format", "dateOrder", "rangeSeparator", "basis", "unit",
    "decimalChar", "groupChar", "style", "joinedBy", "default", "whenNoEnd", "ongoing", "over", "with", "fields",
    "value", "whitespace", "take",
  ]

  mutating func reading(
    _ entries: YAMLEntries, inheriting inherited: MappingReading, type: FieldType
  ) -> MappingReading {
    var result = inherited
    if let node = entries["separator"] {
      let separators = texts(node, "separator")
      result.separator = separators.first
      result.furtherSeparators = Array(separators.dropFirst())
    }
    if let node = entries["whitespace"] { result.whitespace = word(node, "whitespace") ?? .preserve }
    if let node = entries["take"] { result.take = word(node, "take") ?? .all }
    if let node = entries["null"] { result.nullWords = texts(node, "null").map { $0.lowercased() } }
    if let node = entries["pattern"] { result.pattern = expression(node, "pattern") }
    if let node = entries["values"] { result.values = valueMap(node, type: type) }
    if let node = entries["otherwise"] { result.otherwise = otherwise(node, type: type) }
    if let node = entries["format"] { result.formats = formats(node) }
    if let node = entries["dateOrder"] { result.dateOrder = word(node, "dateOrder") }
    if let node = entries["rangeSeparator"] { result.rangeSeparator = text(node, "rangeSeparator") }
    if let node = entries["basis"] { result.basis = word(node, "basis") ?? .unstated }
    if let node = entries["unit"] { result.unit = word(node, "unit") ?? .hours }
    if let node = entries["decimalChar"] { result.decimalChar = character(node, "decimalChar") ?? "." }
    if let node = entries["groupChar"] { result.groupChar = character(node, "groupChar") ?? "," }
    if let node = entries["style"] { result.authorStyle = word(node, "style") }
    if let node = entries["joinedBy"] { result.joinedBy = text(node, "joinedBy") ?? "; " }
    if let node = entries["default"] {
      result.defaultText = text(node, "default")
      if let text = result.defaultText { checkToken(text, type: type, at: node) }
    }
    if let node = entries["whenNoEnd"] { result.missingEnd = word(node, "whenNoEnd") ?? .unknown }
    if let node = entries["over"] {
      result.over = word(node, "over") ?? .usual
      if result.over == .range, type != .spans {
        reportForm("over: range", takes: "a field of spans", at: node)
      }
      if result.over == .all, type != .text, type != .spans, !type.isList {
        reportForm("over: all", takes: "a text, a list or spans", at: node)
      }
    }
    if result.decimalChar == result.groupChar, entries.has("decimalChar") || entries.has("groupChar") {
      // Saying only that the decimal sign is a comma is clear enough.
      if !entries.has("groupChar") { result.groupChar = result.decimalChar == "," ? "." : "," }
    }
    return result
  }

  private mutating func valueMap(_ node: Node, type: FieldType) -> [String: String] {
    guard let entries = YAMLEntries(node) else {
      reportForm("values", takes: "texts and what they become, such as Lecture: lecture", at: node)
      return [:]
    }
    var map: [String: String] = [:]
    for entry in entries.entries {
      guard let text = text(entry.value, entry.key) else { continue }
      if !text.isEmpty { checkToken(text, type: type, at: entry.value) }
      map[entry.key.lowercased()] = text
    }
    return map
  }

  private mutating func otherwise(_ node: Node, type: FieldType) -> MappingReading.Otherwise {
    switch node.scalar?.string {
    case "keep": return .keep
    case "absent": return .absent
    case "error": return .error
    case let text?:
      checkToken(text, type: type, at: node)
      return .value(text)
    case nil:
      reportForm("otherwise", takes: "keep, absent, error or a value", at: node)
      return .keep
    }
  }

  private mutating func formats(_ node: Node) -> [String] {
    texts(node, "format").filter { text in
      if DateFormat(text) != nil { return true }
      report(
        MappingDiagnostics.badExpression, "“\(text)” is not a date format.", at: node,
        remedy: "Write it like M/d/yyyy or d MMM yyyy, with other letters in '…', or use Season yyyy, AY or Medline.")
      return false
    }
  }

  /// Warns of a token that the vocabulary does not have: it is mostly a misspelling.
  mutating func checkToken(_ text: String, type: FieldType, at node: Node) {
    let vocabulary: Vocabulary
    switch type {
    case .token(let own), .list(.token(let own)): vocabulary = own
    default: return
    }
    guard vocabulary.token(matching: text) == nil else { return }
    let nearest = nearestNames(to: text, among: vocabulary.terms.map(\.token))
    report(
      MappingDiagnostics.unknownToken, "The vocabulary \(vocabulary.name) has no “\(text)”.", at: node, as: .warning,
      remedy: nearest.isEmpty
        ? "It has \(vocabulary.terms.map(\.token).joined(separator: ", "))."
        : "Did you mean \(nearest.joined(separator: " or "))?")
  }

  /// Checks that a constant can be a value of the field.
  mutating func checkConstants(of value: MappingValue, type: FieldType, at node: Node, entries: YAMLEntries) {
    guard case .constant(let text) = value.source, type.groupFields == nil else { return }
    let node = entries["const"] ?? node
    checkToken(text, type: type, at: node)
    // A constant for a list is its one element.
    let element: FieldType = if case .list(let element) = type { element } else { type }
    if case .unreadable(let expected) = TextConverter(element, value.reading).convert(text) {
      report(
        MappingDiagnostics.badConstant, "“\(text)” cannot be a value of the field.", at: node,
        remedy: "Write \(expected).")
    }
  }

  /// Whether a text can name a column, or lead to elements.
  mutating func checkReference(_ text: String, at node: Node) -> Bool {
    guard format == .xml, text != "name()", XMLFollowedPath(text) == nil else { return true }
    do throws(XMLPathError) {
      _ = try XMLPath(text)
      return true
    } catch {
      report(
        MappingDiagnostics.badPath, "“\(text)” is not a path: \(error.message)", at: node,
        remedy: "Write the way from the record's element, such as Article/Journal/Title or ../@username.")
      return false
    }
  }
}
