extension Prose.Insertion.Content {
  /// What stands in the Markdown: "1,240", `[T-7K3Q; M-ABCD]`.
  var markdown: String {
    switch self {
    case .citation(let citations):
      "[\(citations.map { $0.recordID ?? Prose.Citation.withheldText }.joined(separator: "; "))]"
    case .figure(let figure): Self.escaped(figure.cell.sentenceText)
    }
  }

  /// The text with a backslash before each sign that Markdown could take for a mark of its own.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>&#|~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension Cell {
  /// The value within a sentence.
  fileprivate var sentenceText: String {
    switch content {
    case .text(let text), .suppressed(let text): text
    case .number(let number, let decimals): NumberFormatting.text(number, decimals: decimals)
    case .records(let ids): ids.joined(separator: ", ")
    case .absent: StatementFigures.notRecorded
    }
  }
}
