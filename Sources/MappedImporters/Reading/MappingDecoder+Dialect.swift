import CSVReading
import Importing
import Yams

extension MappingDecoder {
  mutating func dialect(_ node: Node) -> MappingDialect {
    var result = MappingDialect()
    let known = [
      "delimiter", "quoteChar", "doubleQuote", "escapeChar", "commentPrefix", "skipInitialSpace", "encoding", "header",
      "headerRowCount", "skipRows", "headerContains", "trailingEmptyField", "excelText",
    ]
    guard let entries = entries(node, of: "dialect", known: known) else { return result }
    if let node = entries["delimiter"] { result.delimiters = items(node).compactMap { byte($0, "delimiter") } }
    if let node = entries["quoteChar"] { result.quote = node.isNull ? nil : byte(node, "quoteChar") }
    if let node = entries["doubleQuote"] { result.doubleQuote = flag(node, "doubleQuote") ?? true }
    if let node = entries["escapeChar"], !node.isNull { result.escape = byte(node, "escapeChar") }
    if let node = entries["commentPrefix"], !node.isNull { result.commentPrefix = byte(node, "commentPrefix") }
    if let node = entries["skipInitialSpace"] { result.skipInitialSpace = flag(node, "skipInitialSpace") ?? false }
    if let node = entries["encoding"], !node.isNull, let name = text(node, "encoding") {
      result.encoding = name
      if CSVEncoding(name: name) == nil {
        reportWord(name, "encoding", words: ["utf-8", "utf-16", "windows-1252"], at: node)
      }
    }
    if let node = entries["header"] { result.hasHeader = flag(node, "header") ?? true }
    if let node = entries["headerRowCount"] {
      result.headerRowCount = integer(node, "headerRowCount", atLeast: 1) ?? 1
    }
    if let node = entries["skipRows"] { result.skipRows = integer(node, "skipRows", atLeast: 0) ?? 0 }
    if let node = entries["headerContains"] { result.headerContains = texts(node, "headerContains") }
    if let node = entries["trailingEmptyField"] {
      result.trailingEmptyField = flag(node, "trailingEmptyField") ?? false
    }
    if let node = entries["excelText"] { result.excelText = flag(node, "excelText") ?? false }
    return result
  }

  mutating func columns(_ node: Node) -> [MappingColumn] {
    guard let entries = YAMLEntries(node) else {
      reportForm("columns", takes: "names with their titles, such as title: [Title, Titel]", at: node)
      return []
    }
    return entries.entries.map { entry in
      guard entry.value.mapping != nil else {
        return MappingColumn(name: entry.key, titles: texts(entry.value, entry.key))
      }
      let inner = self.entries(entry.value, of: "A column", known: ["titles", "null"])
      return MappingColumn(
        name: entry.key, titles: inner?["titles"].map { texts($0, "titles") } ?? [entry.key],
        nullWords: inner?["null"].map { texts($0, "null") } ?? [])
    }
  }
}
