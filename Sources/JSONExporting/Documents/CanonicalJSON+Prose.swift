import DossierAssembly

extension CanonicalJSON {
  /// Writes what was filled in within a statement, where anything was.
  mutating func writeInsertions(of prose: Prose) {
    guard !prose.insertions.isEmpty else { return }
    let bytes = Array(prose.markdown.utf8)
    var (position, characters) = (0, 0)
    /// The number of code points before a byte; asked for in the order of the text.
    func count(before offset: Int) -> Int {
      let end = min(max(offset, position), bytes.count)
      // Every code point has one byte that continues no other.
      characters += bytes[position..<end].count { $0 & 0xC0 != 0x80 }
      position = end
      return characters
    }
    let places = prose.insertions.map { insertion in
      let start = count(before: insertion.range.lowerBound)
      return (insertion, start, count(before: insertion.range.upperBound))
    }
    member("insertions", places) { json, place in
      let (insertion, start, end) = place
      json.object { json in
        switch insertion.content {
        case .citation(let citations):
          json.member("citations", citations) { json, citation in
            json.line { json in
              if citation.recordID != nil { json.member("label", citation.label) }
              json.member("recordID", citation.recordID)
            }
          }
          json.member("end", end)
          json.member("kind", "citation")
        case .figure(let figure):
          json.key("cell")
          json.write(figure.cell)
          json.member("end", end)
          json.member("kind", "figure")
          json.member("label", figure.label)
          json.member("name", figure.name)
          json.member("period", figure.periodLabel)
        }
        json.member("start", start)
      }
    }
  }
}
