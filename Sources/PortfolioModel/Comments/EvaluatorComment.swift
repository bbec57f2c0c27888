/// One comment of an evaluation, with what its source says of it and what the owner decided.
package struct EvaluatorComment: Hashable, Sendable {
  package let fingerprint: CommentFingerprint
  /// What the evaluator wrote.
  package let text: String
  /// What readers see where it is released.
  package let shownText: String
  /// The question that it answers.
  package let item: String?
  package let state: State

  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Nobody has decided, and the source does not release it.
    case notReviewed
    /// The source says that it is released.
    case releasedBySource
    case released
    case withheld
    case redacted
  }

  /// The comments of a record by an owner's decisions, in the order of the record; equal words count once.
  package static func all(of record: Record, decisions: [RecordedDecision]) -> [EvaluatorComment] {
    let rulings = Rulings(decisions.sorted { $0.number < $1.number }).comments(of: record.identities)
    let field = record.fields["comments"]
    // Words that the owner replaced are still what the sources say.
    var sources: [Value] = field.map { [$0.value] } ?? []
    sources += field?.said.map(\.value) ?? []
    var texts: [CommentFingerprint: String] = [:]
    for case .list(let values) in sources {
      for case .group(let group) in values {
        if case .text(let text)? = group["text"] { texts[CommentFingerprint(of: text)] = text }
      }
    }
    var seen: Set<CommentFingerprint> = []
    return record.groups("comments").compactMap { group in
      guard case .text(let shown)? = group["text"] else { return nil }
      var fingerprint = CommentFingerprint(of: shown)
      if rulings[fingerprint] == nil {
        // The original of what stands there now.
        let original = rulings.first { entry in
          if case .redact(shown) = entry.value.ruling { texts[entry.key] != nil } else { false }
        }
        if let original { fingerprint = original.key }
      }
      guard seen.insert(fingerprint).inserted else { return nil }
      let item: String? = if case .text(let item)? = group["item"] { item } else { nil }
      let state: State =
        switch rulings[fingerprint]?.ruling {
        case .release?: .released
        case .withhold?: .withheld
        case .redact?: .redacted
        case nil: group["isReleased"] == .flag(true) ? .releasedBySource : .notReviewed
        }
      return EvaluatorComment(
        fingerprint: fingerprint, text: texts[fingerprint] ?? shown, shownText: shown, item: item, state: state)
    }
  }
}
