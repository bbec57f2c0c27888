import PortfolioModel

/// How much a file looks like the records of one kind.
struct KindMatch {
  let kind: RecordKind
  /// The best column of each field, and the best field of each column.
  let matches: [FieldMatch]
  let score: Double
  /// The part of the score that is of columns, not of words around them.
  let columnScore: Double

  /// Whether the columns say enough to be believed.
  func isSure(against other: KindMatch?) -> Bool {
    columnScore >= 0.9 && score >= 1.5 && score > 1.08 * (other?.score ?? 0)
  }
}
