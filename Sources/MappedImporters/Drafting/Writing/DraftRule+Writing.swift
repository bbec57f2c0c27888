import PortfolioModel

extension DraftRule {
  /// Writes the rule below `records:`.
  func write(to text: inout DraftText, columns: [DraftColumn], kindNote: String) {
    text.line(2, "- kind: \(kind.rawValue)", kindNote)
    if let elements { text.line(4, "element: \(YAMLText.scalar(elements))") }
    if let repeats { text.line(4, "repeat: \(repeats.lowerBound)..\(repeats.upperBound)", "once for each number, {n}") }
    if let group { text.line(4, "group: \(group)", "once for each group of columns between these titles") }
    if !groupBy.isEmpty {
      text.line(4, "groupBy: [\(groupBy.joined(separator: ", "))]", groupNote)
    } else if key.isEmpty {
      if !keyNote.isEmpty { text.comment(4, "key: none. " + keyNote.sentence) }
    } else {
      text.line(4, "key: \(YAMLText.list(key))", keyNote)
    }
    if person == ["authors"] {
      text.line(4, "person: authors", personNote)
    } else if !person.isEmpty {
      text.line(4, "person:", personNote)
      for line in person {
        text.line(6, line, line == "missing: owner" ? "a row that names nobody is the owner’s" : "")
      }
    }
    text.line(4, "fields:")
    for field in fields {
      if let question = field.question.first {
        text.blank()
        text.comment(6, question)
        for line in field.question.dropFirst() {
          if line.hasPrefix("\(field.name): ") { text.verbatim(6, line) } else { text.comment(6, line) }
        }
        text.blank()
      }
      if field.isActive { text.line(6, "\(field.name): \(field.value)", field.note) }
    }
  }
}

extension String {
  /// The text with a capital letter and a full stop.
  var sentence: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst() + (hasSuffix(".") || hasSuffix("?") ? "" : ".")
  }
}
