extension Prose {
  /// Whether the text cites a record.
  var cites: Bool { insertions.contains { if case .citation = $0.content { true } else { false } } }

  /// The same text, in which citations of other records than these say that evidence is not shown.
  func withholdingCitations(except shown: Set<String>) -> Prose {
    let bytes = Array(markdown.utf8)
    var markdown = ""
    var position = 0
    let placed = insertions.map { insertion in
      markdown += String(decoding: bytes[position..<insertion.range.lowerBound], as: UTF8.self)
      position = insertion.range.upperBound
      let content = insertion.content.withholdingCitations(except: shown)
      let start = markdown.utf8.count
      markdown += content.markdown
      return Insertion(range: start..<markdown.utf8.count, source: insertion.source, content: content)
    }
    markdown += String(decoding: bytes[position...], as: UTF8.self)
    return Prose(
      title: title, markdown: markdown, wordCount: wordCount, wordLimit: wordLimit, insertions: placed)
  }
}

extension Prose.Insertion.Content {
  fileprivate func withholdingCitations(except shown: Set<String>) -> Self {
    guard case .citation(let citations) = self else { return self }
    var kept: [Prose.Citation] = []
    for citation in citations {
      let isShown = citation.recordID.map(shown.contains) ?? false
      let next = isShown ? citation : .withheld
      if !kept.contains(where: { $0.recordID == next.recordID }) { kept.append(next) }
    }
    return .citation(kept)
  }
}
