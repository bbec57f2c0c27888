import Importing
import Yams

extension MappingDecoder {
  /// The files that are read together with the main one.
  mutating func joins(_ node: Node) -> [MappingJoin] {
    guard let entries = YAMLEntries(node) else {
      reportForm("join", takes: "names with what is joined, such as course: { columns: […], on: Course ID }", at: node)
      return []
    }
    return entries.entries.compactMap { entry in
      let join = join(entry.key, entry.value, at: entry.keyNode)
      joinNames.insert(CSVHeader.folded(entry.key))
      return join
    }
  }

  /// Whether a name begins with that of a joined file, or is one.
  func isJoined(_ name: String) -> Bool {
    joinNames.contains(CSVHeader.folded(name.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""))
  }

  private mutating func join(_ name: String, _ node: Node, at keyNode: Node) -> MappingJoin? {
    let known = ["fileName", "columns", "on", "many", "required", "where", "dialect"]
    guard let entries = entries(node, of: "A join", known: known) else { return nil }
    if name.isEmpty || name.contains("/") || name == ".." || joinNames.contains(CSVHeader.folded(name)) {
      reportForm("join", takes: "names that differ and have no “/”", at: keyNode)
      return nil
    }
    var join = MappingJoin(name)
    join.dialect.delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    if let node = entries["dialect"] { join.dialect = dialect(node) }
    join.fileName = entries["fileName"].flatMap { expression($0, "fileName") }
    join.columns = items(entries["columns"]).map { texts($0, "columns") }
    join.isMany = entries["many"].flatMap { flag($0, "many") } ?? false
    join.isRequired = entries["required"].flatMap { flag($0, "required") } ?? true
    join.condition = entries["where"].flatMap { condition($0) }
    guard let on = entries["on"] else {
      reportMissing("on", in: "A join", at: keyNode, remedy: "Say by which columns the rows belong together.")
      return nil
    }
    if let pairs = YAMLEntries(on) {
      join.on = pairs.entries.compactMap { pair in
        text(pair.value, pair.key).map { MappingJoin.Pair(own: pair.key, other: $0) }
      }
    } else {
      join.on = texts(on, "on").map { MappingJoin.Pair(own: $0, other: $0) }
    }
    for pair in join.on where pair.own.contains("/") && !isJoined(pair.own) {
      report(
        MappingDiagnostics.unknownName, "“\(pair.own)” is of a file that is not joined before this one.", at: on,
        remedy: "Join that file first.")
    }
    if join.columns.isEmpty, join.fileName == nil {
      reportMissing("columns", in: "A join", at: keyNode, remedy: "Say by what the other file is known.")
    }
    return join
  }
}
