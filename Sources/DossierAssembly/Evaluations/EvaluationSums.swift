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

    for family in Self.families(of: candidates)
    where family.contains(where: \.isHidden)
      && isSum(family.reduce(0) { $0 + $1.number }, family.reduce(0) { $0 + $1.sum })
    {
      return family.map(\.result)
    }
    let tried = candidates.prefix(Self.mostCandidates)
    let places = Dictionary(grouping: tried.indices) { tried[$0].number }
    for (first, one) in tried.enumerated() {
      for (second, two) in tried.enumerated().dropFirst(first + 1) {
        let (numbers, sum, hides) = (one.number + two.number, one.sum + two.sum, one.isHidden || two.isHidden)
        if numbers > number { continue }
        if hides, isSum(numbers, sum) { return [one.result, two.result] }
        for place in places[number - numbers] ?? [] where place > second {
          let three = tried[place]
          if hides || three.isHidden, isSum(number, sum + three.sum) { return [one.result, two.result, three.result] }
        }
      }
    }
    return []
  }

  /// What a source would print a total of, without what is a total itself.
  private static func families(of candidates: [Candidate]) -> [[Candidate]] {
    let narrow = candidates.filter(\.isNarrow)
    let keys: [(EvaluationResult) -> [String?]] = [
      { _ in [] }, { [$0.group] }, { [$0.subject] }, { [$0.course] }, { [$0.group, $0.subject] },
      { [$0.group, $0.course] },
    ]
    return keys.flatMap { key in
      Dictionary(grouping: narrow) { key($0.result) }.values.filter { $0.count > 1 }
    }
  }

  private static let mostCandidates = 40

  private struct Candidate {
    let result: EvaluationResult
    let number: Int
    let sum: Double
    let isHidden: Bool
    let isNarrow: Bool
  }
}
