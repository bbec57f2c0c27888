import Importing
import PortfolioModel
import Yams

/// Makes a mapping of YAML nodes and collects what is wrong with them.
struct MappingDecoder {
  let fileName: String
  var diagnostics: [Diagnostic] = []
  var format = ImporterDescriptor.Format.csv
  /// What `{n}` stands for within a `repeat`.
  var number: Int?
  /// The captures that the mapping makes.
  var captureNames: Set<String> = []
  /// The names of the files that the mapping joins, in lower case.
  var joinNames: Set<String> = []
  /// What values take over from the mapping.
  var usualReading = MappingReading()

  init(fileName: String) { self.fileName = fileName }

  // MARK: Problems

  mutating func report(
    _ code: Diagnostic.Code, _ message: String, at node: Node, as severity: Diagnostic.Severity = .error,
    excerpt: String? = nil, remedy: String
  ) {
    let place = Diagnostic.Place(file: fileName, line: node.mark?.line, column: node.mark?.column)
    let diagnostic = Diagnostic(severity, code, message, at: place, excerpt: excerpt, remedy: remedy)
    // What is repeated, or anchored and used twice, is wrong once.
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  mutating func reportEmptyFile() {
    diagnostics.append(
      Diagnostic(
        .error, MappingDiagnostics.wrongForm, "The mapping file is empty.",
        at: Diagnostic.Place(file: fileName),
        remedy: "Begin with mapping, version, format, system and summary."))
  }

  mutating func reportForm(_ key: String, takes: String, at node: Node) {
    report(
      MappingDiagnostics.wrongForm, "“\(key)” takes \(takes).", at: node, excerpt: node.scalar?.string,
      remedy: "Write \(takes) here.")
  }

  mutating func reportMissing(_ key: String, in what: String, at node: Node, remedy: String) {
    report(MappingDiagnostics.missingKey, "\(what) needs “\(key)”.", at: node, remedy: remedy)
  }

  // MARK: Entries

  /// The entries of a mapping node; keys that are not known are reported.
  mutating func entries(_ node: Node, of what: String, known: [String]) -> YAMLEntries? {
    guard let entries = YAMLEntries(node) else {
      reportForm(what, takes: "keys and values, such as \(known.first ?? "key"): …", at: node)
      return nil
    }
    for entry in entries.entries where !known.contains(entry.key) {
      let nearest = nearestNames(to: entry.key, among: known)
      report(
        MappingDiagnostics.unknownKey, "\(what) has no key “\(entry.key)”.", at: entry.keyNode,
        remedy: nearest.isEmpty
          ? "The keys are \(known.joined(separator: ", "))."
          : "Did you mean \(nearest.joined(separator: " or "))?")
    }
    return entries
  }

  // MARK: Scalars

  /// A text, with `{n}` replaced within a `repeat`.
  mutating func text(_ node: Node, _ key: String) -> String? {
    guard let scalar = node.scalar else {
      reportForm(key, takes: "a text", at: node)
      return nil
    }
    return numbered(scalar.string)
  }

  private func numbered(_ text: String) -> String {
    guard let number, text.contains("{n}") else { return text }
    return text.split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: String(number))
  }

  /// One text or a list of them.
  mutating func texts(_ node: Node, _ key: String) -> [String] {
    guard let sequence = node.sequence else { return text(node, key).map { [$0] } ?? [] }
    return sequence.compactMap { text($0, key) }
  }

  mutating func integer(_ node: Node, _ key: String, atLeast minimum: Int) -> Int? {
    guard let value = node.scalar.flatMap({ Int($0.string) }), value >= minimum else {
      reportForm(key, takes: "a whole number from \(minimum)", at: node)
      return nil
    }
    return value
  }

  mutating func flag(_ node: Node, _ key: String) -> Bool? {
    switch node.scalar?.string.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      reportForm(key, takes: "true or false", at: node)
      return nil
    }
  }

  mutating func character(_ node: Node, _ key: String) -> Character? {
    guard let text = node.scalar?.string, text.count == 1 else {
      reportForm(key, takes: "one character in quotes", at: node)
      return nil
    }
    return text.first
  }

  /// A character that is one byte; `tab` is a tab.
  mutating func byte(_ node: Node, _ key: String) -> UInt8? {
    let text = node.scalar?.string ?? ""
    if text == "tab" || text == "\\t" { return UInt8(ascii: "\t") }
    guard text.utf8.count == 1, let byte = text.utf8.first else {
      reportForm(key, takes: "one ASCII character in quotes, or tab", at: node)
      return nil
    }
    return byte
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ node: Node, _ key: String) -> Word? {
    let text = node.scalar?.string ?? ""
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    reportWord(text, key, words: words, at: node)
    return nil
  }

  mutating func reportWord(_ text: String, _ key: String, words: [String], at node: Node) {
    report(
      MappingDiagnostics.unknownWord, "“\(key)” cannot be “\(text)”.", at: node,
      remedy: "Use one of \(words.joined(separator: ", ")).")
  }

  /// A regular expression, checked.
  mutating func expression(_ node: Node, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    guard ExpressionSafety.isSafe(text) else {
      report(
        MappingDiagnostics.unsafeExpression,
        "“\(key)” repeats what is repeated, which can take for ever on a text that does not match.", at: node,
        excerpt: text, remedy: "Take one of the two + or * away: (a+)+ finds what a+ finds.")
      return nil
    }
    do {
      _ = try Regex(text)
      return text
    } catch {
      report(
        MappingDiagnostics.badExpression, "“\(key)” is not a regular expression: \(error).", at: node, excerpt: text,
        remedy: "Put a backslash before characters that are meant literally, and the whole in single quotes.")
      return nil
    }
  }
}
