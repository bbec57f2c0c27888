import Importing
import PortfolioModel

/// How often each answer to a question was given, and what follows from it.
struct AnswerTally {
  private var counts: [Double: Int] = [:]

  mutating func add(_ answer: Double) { counts[answer, default: 0] += 1 }

  var count: Int { counts.values.reduce(0, +) }

  /// Summed in the order of the answers, so that the order of the rows makes no difference.
  private var ordered: [(answer: Double, count: Int)] {
    counts.map { ($0.key, $0.value) }.sorted { $0.answer < $1.answer }
  }

  var mean: Double? {
    let count = count
    return count == 0 ? nil : ordered.reduce(0) { $0 + $1.answer * Double($1.count) } / Double(count)
  }

  func value(of statistic: MappingStatistic) -> Double? {
    switch statistic {
    case .rowCount, .count: Double(count)
    case .mean: mean
    case .median: median
    case .standardDeviation: standardDeviation
    case .sum: sum
    case .minimum: minimum
    case .maximum: maximum
    }
  }

  var sum: Double? { counts.isEmpty ? nil : ordered.reduce(0) { $0 + $1.answer * Double($1.count) } }

  var minimum: Double? { counts.keys.min() }

  var maximum: Double? { counts.keys.max() }

  var median: Double? {
    let count = count
    guard count > 0 else { return nil }
    let (lower, upper) = (answer(at: (count - 1) / 2), answer(at: count / 2))
    return (lower + upper) / 2
  }

  private func answer(at position: Int) -> Double {
    var passed = 0
    for (answer, count) in ordered {
      passed += count
      if position < passed { return answer }
    }
    return 0
  }

  /// Of the sample: divided by n − 1; nil for fewer than two answers.
  var standardDeviation: Double? {
    let count = count
    guard count > 1, let mean else { return nil }
    let squares = ordered.reduce(0) { $0 + ($1.answer - mean) * ($1.answer - mean) * Double($1.count) }
    return (squares / Double(count - 1)).squareRoot()
  }

  private static let shareShape = Shape(["value", "count"])

  var distribution: [Value] {
    ordered.map {
      .group(
        FieldSet(
          shape: Self.shareShape, values: [.text(canonicalText(of: $0.answer)), .number(Double($0.count))]))
    }
  }
}
