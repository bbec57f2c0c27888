import PortfolioModel

/// Finds results that add up to another in number and in mean: nothing in their names says that it counts them, and the
/// numbers do.
enum EvaluationSums {
  /// The parts of a result, where one of them is hidden: two, three, or all that are of its scale and time.
  ///
  /// Of many candidates only the first are tried, so that a long career costs no more than a short one.
  static func parts(
    of whole: EvaluationResult, among results: [EvaluationResult], hidden: Set<RecordID>
  ) -> [EvaluationResult] {
    guard !hidden.isEmpty, let number = whole.responses, let mean = whole.reading.mean,
      let scale = whole.reading.scale
    else { return [] }
    let candidates = results.compactMap { other -> Candidate? in
      guard other.id != whole.id, let responses = other.responses, responses > 0, responses < number,
        let mean = other.reading.mean, other.reading.scale == scale,
        whole.first == nil || other.first == nil || whole.covers(other)
      else { return nil }
      return Candidate(
        result: other, number: responses, sum: mean * Double(responses), isHidden: hidden.contains(other.id))
    }
    guard candidates.count > 1, candidates.contains(where: \.isHidden) else { return [] }
    let target = mean * Double(number)
    // Means are printed with two digits.
    let tolerance = 0.01 * Double(number)
    func isSum(_ numbers: Int, _ sum: Double) -> Bool { numbers == number && abs(sum - target) <= tolerance }

    if isSum(candidates.reduce(0) { $0 + $1.number }, candidates.reduce(0) { $0 + $1.sum }) {
      return candidates.map(\.result)
    }
    let tried = candidates.prefix(mostCandidates)
    for (first, one) in tried.enumerated() {
      for (second, two) in tried.enumerated().dropFirst(first + 1) {
        let (numbers, sum, hides) = (one.number + two.number, one.sum + two.sum, one.isHidden || two.isHidden)
        if numbers > number { continue }
        if hides, isSum(numbers, sum) { return [one.result, two.result] }
        for three in tried.dropFirst(second + 1)
        where numbers + three.number == number && (hides || three.isHidden) && isSum(number, sum + three.sum) {
          return [one.result, two.result, three.result]
        }
      }
    }
    return []
  }

  private static let mostCandidates = 40

  private struct Candidate {
    let result: EvaluationResult
    let number: Int
    let sum: Double
    let isHidden: Bool
  }
}
