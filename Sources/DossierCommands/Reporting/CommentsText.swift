import PortfolioModel

/// Comments of evaluators, for a person to read.
enum CommentsText {
  static func text(of reviewed: [ReviewedComments]) -> String {
    reviewed.map { text(of: $0) }.joined(separator: "\n")
  }

  private static func text(of review: ReviewedComments) -> String {
    var text = "\(review.record.shortID)  \(RecordSummary.title(of: review.record))\n"
    if let suppression = review.suppression { text += "  (every comment \(suppression))\n" }
    for comment in review.comments {
      text += "  \(review.id(of: comment))  \(word(for: comment.state))\n"
      if let item = comment.item { text += lines("to “\(item)”") }
      text += lines(comment.text)
      if comment.state == .redacted { text += lines("shown as: " + comment.shownText) }
    }
    return text
  }

  private static func lines(_ text: String) -> String {
    TextWrapping.lines(of: "    " + text.split(whereSeparator: \.isNewline).joined(separator: " "), width: 100)
      .map { $0 + "\n" }.joined()
  }

  static func word(for state: EvaluatorComment.State) -> String {
    switch state {
    case .notReviewed: "not reviewed"
    case .releasedBySource: "released by its source"
    case .released: "released"
    case .withheld: "withheld"
    case .redacted: "released, redacted"
    }
  }

  static func summary(of reviewed: [ReviewedComments]) -> String {
    let comments = reviewed.flatMap(\.comments)
    guard !comments.isEmpty else { return "There are no comments.\n" }
    let open = comments.count { $0.state == .notReviewed }
    var text = "\n\(comments.count) \(comments.count == 1 ? "comment" : "comments")"
    text += open == 0 ? ", all reviewed.\n" : "; \(open) not reviewed, which only you see.\n"
    if open > 0 {
      text += "`dossier comments release ID#CODE` lets readers see one, `redact ID#CODE \"…\"` in other words.\n"
    }
    return text
  }
}
