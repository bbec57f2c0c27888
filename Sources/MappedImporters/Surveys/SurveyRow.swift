import PortfolioModel

/// What one response adds to the summary of its group.
struct SurveyRow {
  /// What the row has in common with the others of its group.
  let group: [String]
  let key: [String]
  let values: [Value?]
  let answers: [Double?]
  let isPresent: [Bool]
  let comments: [String?]
  /// Answers that are neither numbers nor among the mapping's words, with their columns.
  let unknownAnswers: [(text: String, column: Int)]
}
