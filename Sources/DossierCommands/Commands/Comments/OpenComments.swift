import Importing
import PortfolioModel
import PortfolioStore

/// The comments of a person's evaluations, to be listed and decided.
struct OpenComments {
  let file: PortfolioFile
  let person: Person
  let resolved: Portfolio
  private let decisions: [RecordedDecision]
  private let smallestGroup: Int

  init(_ options: PortfolioOptions, in context: CommandContext) throws {
    let file = try options.open(in: context)
    let person = try options.person(in: file)
    (self.file, self.person) = (file, person)
    resolved = try file.resolved(person)
    decisions = try storing { try file.decisions(of: person.id) }
    smallestGroup = PersonSettings(try storing { try file.settings() }, person: person.id).smallestGroup
  }

  func reviewed(_ record: Record) -> ReviewedComments {
    ReviewedComments(
      record: record, comments: EvaluatorComment.all(of: record, decisions: decisions), smallestGroup: smallestGroup)
  }

  /// Decides about comments, all or none; nil takes decisions back.
  func decide(_ ids: [String], ruling: CommentRuling?, in context: CommandContext) throws -> ExitStatus {
    let chosen = try ids.map { try find($0) }
    let recorded = try storing { try file.decisions(of: person.id) }
    // What was decided before about the same comment has no say any more.
    let before = recorded.filter { decision in
      guard case .comment(let identity, let fingerprint, _) = decision.decision else { return false }
      return chosen.contains { $0.comment.fingerprint == fingerprint && $0.record.identities.contains(identity) }
    }
    // Each identity of the record carries the decision, so that it stays when one of its imports is undone.
    let rulings = chosen.flatMap { choice in
      choice.record.identities.compactMap { identity in
        ruling.map {
          (decision: Decision.comment(identity, choice.comment.fingerprint, $0), sourceValue: Value?.none)
        }
      }
    }
    _ = try storing {
      try file.record(
        rulings, removing: Array(Set(before.map(\.number))).sorted(), of: person.id, on: context.today)
    }
    var concerns: [Diagnostic] = []
    let after = try OpenComments(file: file, person: person, smallestGroup: smallestGroup)
    for choice in chosen {
      guard let record = after.resolved.records.first(where: { $0.id == choice.record.id }) else { continue }
      let review = after.reviewed(record)
      guard let comment = review.comments.first(where: { $0.fingerprint == choice.comment.fingerprint }) else {
        continue
      }
      context.write("\(review.id(of: comment)) \(CommentsText.word(for: comment.state))\n")
      guard comment.isReleased else { continue }
      if let reason = review.suppression { context.write("  \(reason)\n") }
      concerns += StatementConcerns.patients(in: comment.shownText, file: review.id(of: comment))
    }
    // The owner decides; nobody else has read the comment so far.
    PatientWarnings.report(concerns.map(\.description), in: context)
    return .done
  }

  private init(file: PortfolioFile, person: Person, smallestGroup: Int) throws {
    (self.file, self.person, self.smallestGroup) = (file, person, smallestGroup)
    resolved = try file.resolved(person)
    decisions = try storing { try file.decisions(of: person.id) }
  }

  /// The comment that a person means with `E-7K3Q#5XA2`.
  private func find(_ text: String) throws -> (record: Record, comment: EvaluatorComment) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw CommandFailure(.notAComment(text)) }
    let record = try resolved.record(named: String(parts[0]))
    let review = reviewed(record)
    let found = review.comments.filter { $0.fingerprint.begins(with: parts[1]) }
    guard let comment = found.first else { throw CommandFailure(.unknownComment(text, of: record)) }
    guard found.count == 1 else {
      throw CommandFailure(.ambiguousComment(text, found.map { review.id(of: $0) }))
    }
    return (record, comment)
  }
}

/// The comments of one evaluation.
struct ReviewedComments {
  let record: Record
  let comments: [EvaluatorComment]
  let smallestGroup: Int
  /// So many characters of a code name any of the record's comments.
  private let codeLength: Int

  init(record: Record, comments: [EvaluatorComment], smallestGroup: Int) {
    (self.record, self.comments, self.smallestGroup) = (record, comments, smallestGroup)
    let codes = comments.map(\.fingerprint.code).sorted()
    codeLength = zip(codes, codes.dropFirst()).reduce(4) { length, pair in
      max(length, zip(pair.0, pair.1).prefix { $0 == $1 }.count + 1)
    }
  }

  private init(_ other: ReviewedComments, comments: [EvaluatorComment]) {
    (record, smallestGroup, codeLength) = (other.record, other.smallestGroup, other.codeLength)
    self.comments = comments
  }

  func keeping(_ isKept: (EvaluatorComment) -> Bool) -> ReviewedComments {
    ReviewedComments(self, comments: comments.filter(isKept))
  }

  /// `E-7K3Q#5XA2`.
  func id(of comment: EvaluatorComment) -> String {
    "\(record.shortID)#\(comment.fingerprint.code.prefix(codeLength))"
  }

  /// Why no reader sees a comment of this result, released or not; nil where enough have answered.
  var suppression: String? {
    guard let responses = record.number("responded") ?? record.number("overallCount") else {
      return "stays out all the same: the number of responses is not recorded"
    }
    return responses < Double(smallestGroup) ? "stays out all the same: fewer than \(smallestGroup) have answered" : nil
  }
}

extension EvaluatorComment {
  var isReleased: Bool { [.released, .redacted, .releasedBySource].contains(state) }
}
