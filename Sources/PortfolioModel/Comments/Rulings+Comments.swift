extension Rulings {
  /// A decision about a comment, by its number.
  struct CommentDecision: Sendable {
    let ruling: CommentRuling
    let number: Int64
  }

  /// What holds for the comments of a record; of several decisions about one, the last.
  func comments(of identities: some Sequence<ObservationIdentity>) -> [CommentFingerprint: CommentDecision] {
    var rulings: [CommentFingerprint: CommentDecision] = [:]
    for identity in identities {
      for (fingerprint, decision) in comments[identity] ?? [:]
      where decision.number > rulings[fingerprint]?.number ?? .min {
        rulings[fingerprint] = decision
      }
    }
    return rulings
  }
}

extension RecordContent {
  /// Releases, withholds and redacts comments as the owner decided, whatever their sources say.
  mutating func applyComments(_ rulings: Rulings) {
    guard kind == .evaluationSummary, let field = fields["comments"], case .list(var values) = field.value else {
      return
    }
    let decided = rulings.comments(of: identities)
    guard !decided.isEmpty else { return }
    var redaction: Int64?
    for place in values.indices {
      guard case .group(var group) = values[place], case .text(let text)? = group["text"],
        let decision = decided[CommentFingerprint(of: text)]
      else { continue }
      switch decision.ruling {
      case .release: group["isReleased"] = .flag(true)
      case .withhold: group["isReleased"] = .flag(false)
      case .redact(let words):
        group["text"] = .text(words)
        group["isReleased"] = .flag(true)
        group["isRedacted"] = .flag(true)
        redaction = max(redaction ?? decision.number, decision.number)
      }
      values[place] = .group(group)
    }
    fields["comments"] = ResolvedField(
      value: .list(values), origin: redaction.map { .decision($0) } ?? field.origin, said: field.said,
      sourceChangedSinceCorrection: field.sourceChangedSinceCorrection)
  }
}
