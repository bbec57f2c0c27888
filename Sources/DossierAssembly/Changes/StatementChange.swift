package import PortfolioModel

/// A statement that was written, rewritten or taken away. Its text stays where it is: a comparison says how long it is.
package struct StatementChange: Hashable, Sendable {
  /// A token of the vocabulary of statement kinds: `teachingPhilosophy`.
  package let kind: String
  package let title: String
  package let form: RecordChange.Form
  package let wordsBefore: Int?
  package let wordsAfter: Int?

  /// The statements that differ, by kind; those that are not for the reader are left out.
  static func changes(from before: [Statement], to after: [Statement], redactor: Redactor) -> [StatementChange] {
    let old = Dictionary(before.map { ($0.kind, $0) }, uniquingKeysWith: { _, last in last })
    let new = Dictionary(after.map { ($0.kind, $0) }, uniquingKeysWith: { _, last in last })
    return Set(old.keys).union(new.keys).sorted().compactMap { kind in
      if Redactor.isForInside(statementKind: kind), !redactor.sees(.personal) { return nil }
      let (one, two) = (old[kind], new[kind])
      guard one?.markdown != two?.markdown else { return nil }
      return StatementChange(
        kind: kind, title: Vocabulary.statementKind.label(of: kind),
        form: one == nil ? .added : two == nil ? .removed : .changed, wordsBefore: one?.wordCount,
        wordsAfter: two?.wordCount)
    }
  }

  /// "412 words → 390 words".
  package var text: String {
    func words(_ count: Int?) -> String { count.map { NumberFormatting.count($0, "word", "words") } ?? "nothing" }
    return "\(words(wordsBefore)) → \(words(wordsAfter))"
  }
}
