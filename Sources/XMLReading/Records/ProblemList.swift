/// The problems of a file: the first ones listed, all of them counted.
struct ProblemList {
  private let limit: Int
  private(set) var listed: [XMLProblem] = []
  private(set) var count = 0

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ problem: XMLProblem) {
    count += 1
    if listed.count < limit { listed.append(problem) }
  }

  /// Adds what was known before the parser began.
  mutating func prepend(_ problem: XMLProblem) {
    count += 1
    listed.insert(problem, at: 0)
  }

  /// Adds what ended the reading, which is listed in any case.
  mutating func end(with problem: XMLProblem) {
    count += 1
    listed.append(problem)
  }
}
