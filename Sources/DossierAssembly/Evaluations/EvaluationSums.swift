import PortfolioModel

/// Finds results that add up to another in number and in mean: nothing in their names says that it counts them, and the
/// numbers do.
struct EvaluationSums {
  private let candidates: [Candidate]

  /// - Parameter narrow: The results that are no totals of others, as far as their names tell.
  init(_ results: [EvaluationResult], narrow: [EvaluationResult], hidden: Set<RecordID>) {
    let narrow = Set(narrow.map(\.id))
    candidates = results.compactMap { result in
      guard let responses = result.responses, responses > 0, let mean = result.reading.mean else { return nil }
      return Candidate(
        result: result, number: responses, sum: mean * Double(responses), isHidden: hidden.contains(result.id),
        isNarrow: narrow.contains(result.id))
    }
  }

  /// The parts of a result, where one of them is hidden: two or three, or all of its scale and time, all of these by one
  /// group of evaluators, on one subject, or of one course.
  ///
  /// Of many candidates only the first are tried, so that a long career costs no more than a short one.
  func parts(of whole: EvaluationResult) -> [EvaluationResult] {
    guard let number = whole.responses, let mean = whole.reading.mean, let scale = whole.reading.scale else {
      return []
    }
    let candidates = candidates.filter { other in
      other.result.id != whole.id && other.number < number && other.result.reading.scale == scale
        && (whole.first == nil || other.result.first == nil || whole.covers(other.result))
    }
    guard candidates.count > 1, candidates.contains(where: \.isHidden) else { return [] }
    let target = mean * Double(number)
    // Means are printed with two digits.
    let tolerance = 0.01 * Double(number)
    func isSum(_ numbers: Int, _ sum: Double) -> Bool { numbers == number && abs(sum - target) <= tolerance }

    // What a source would print a total of, without what is a total itself.
    let narrow = candidates.filter(\.isNarrow)
    for isOneFamily in Self.families {
      for (place, hidden) in narrow.enumerated() where hidden.isHidden {
        let isKnown = narrow[..<place].contains { $0.isHidden && isOneFamily($0.result, hidden.result) }
        if isKnown { continue }
        let family = narrow.filter { isOneFamily($0.result, hidden.result) }
        if family.count > 1, isSum(family.reduce(0) { $0 + $1.number }, family.reduce(0) { $0 + $1.sum }) {
          return family.map(\.result)
        }
      }
    }
    let tried = candidates.prefix(Self.mostCandidates)
    let counts = tried.map(\.number)
    for (first, one) in tried.enumerated() {
      for second in tried.indices.dropFirst(first + 1) where one.number + counts[second] <= number {
        let two = tried[second]
        let (numbers, sum, hides) = (one.number + two.number, one.sum + two.sum, one.isHidden || two.isHidden)
        if hides, isSum(numbers, sum) { return [one.result, two.result] }
        for place in tried.indices.dropFirst(second + 1) where counts[place] == number - numbers {
          let three = tried[place]
          if hides || three.isHidden, isSum(number, sum + three.sum) { return [one.result, two.result, three.result] }
        }
      }
    }
    return []
  }

  /// What makes several results those of which a source would print a total: that they are of one scale and time, by one
  /// group of evaluators, on one subject, of one course, or both of these.
  private static let families: [@Sendable (EvaluationResult, EvaluationResult) -> Bool] = [
    { _, _ in true }, { $0.group == $1.group }, { $0.subject == $1.subject }, { $0.course == $1.course },
    { $0.group == $1.group && $0.subject == $1.subject }, { $0.group == $1.group && $0.course == $1.course },
  ]

  private static let mostCandidates = 40

  private struct Candidate {
    let result: EvaluationResult
    let number: Int
    let sum: Double
    let isHidden: Bool
    let isNarrow: Bool
  }
}
