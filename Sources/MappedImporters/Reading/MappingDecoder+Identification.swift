import Importing
import XMLReading
import Yams

extension MappingDecoder {
  mutating func identification(_ node: Node) -> MappingIdentification {
    var result = MappingIdentification()
    let known =
      ["fileName", "contains", "confidence"]
      + (format == .csv ? ["columns", "without"] : ["root", "namespace", "paths"])
    guard let entries = entries(node, of: "identify", known: known) else { return result }
    if !entries.has("columns"), !entries.has("root"), !entries.has("paths"), !entries.has("contains"),
      !entries.has("fileName")
    {
      let key = format == .csv ? "columns" : "root"
      reportMissing(key, in: "identify", at: node, remedy: "Say by what a file of this kind is known.")
    }
    if let node = entries["columns"] {
      result.columns = items(node).map { texts($0, "columns") }
    }
    if let node = entries["without"] { result.without = texts(node, "without") }
    if let node = entries["root"] { result.roots = texts(node, "root") }
    if let node = entries["namespace"] { result.namespace = expression(node, "namespace") }
    if let node = entries["paths"] { result.paths = patterns(node, "paths") }
    if let node = entries["fileName"] { result.fileName = expression(node, "fileName") }
    if let node = entries["contains"] { result.contents = texts(node, "contains") }
    if let node = entries["confidence"] {
      switch node.scalar?.string {
      case "possible": result.confidence = .possible
      case "likely": result.confidence = .likely
      case "certain": result.confidence = .certain
      default:
        reportWord(
          node.scalar?.string ?? "", "confidence", words: ["possible", "likely", "certain"], at: node)
      }
    }
    return result
  }

  /// Element patterns, checked.
  mutating func patterns(_ node: Node, _ key: String) -> [String] {
    items(node).compactMap { item -> String? in
      guard let text = text(item, key) else { return nil }
      do throws(XMLPathError) {
        _ = try XMLElementPattern(text)
        return text
      } catch {
        report(
          MappingDiagnostics.badPath, "“\(text)” is not an element pattern: \(error.message)", at: item,
          remedy: "Write the way from the root, /Data/Record/SCHTEACH, or //NAME for an element anywhere.")
        return nil
      }
    }
  }
}
