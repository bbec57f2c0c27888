/// Means of several groups of answers made into one, weighted by their numbers.
struct CombinedMean: Sendable, Hashable {
  let mean: Double
  let responses: Int
  /// The standard deviation of all answers together; nil where that of any part is not known.
  let deviation: Double?

  /// What one group of answers says.
  struct Part: Sendable, Hashable {
    let mean: Double
    let responses: Int
    /// The sample standard deviation of the answers.
    let deviation: Double?
  }

  /// Nil where nobody answered.
  init?(_ parts: [Part]) {
    let responses = parts.reduce(0) { $0 + $1.responses }
    guard responses > 0 else { return nil }
    let mean = parts.reduce(0) { $0 + $1.mean * Double($1.responses) } / Double(responses)
    (self.mean, self.responses) = (mean, responses)
    if parts.count == 1 {
      deviation = parts[0].deviation
    } else if responses > 1, parts.allSatisfy({ $0.deviation != nil || $0.responses == 1 }) {
      // What the answers of each part vary, and what the parts differ.
      let within = parts.reduce(0) { $0 + Double($1.responses - 1) * ($1.deviation ?? 0) * ($1.deviation ?? 0) }
      let between = parts.reduce(0) { $0 + Double($1.responses) * ($1.mean - mean) * ($1.mean - mean) }
      deviation = ((within + between) / Double(responses - 1)).squareRoot()
    } else {
      deviation = nil
    }
  }

  /// The 95 % confidence interval of the mean, by Student’s t, within the ends of the scale; nil without a deviation.
  func interval(on scale: EvaluationReading.Scale?) -> ClosedRange<Double>? {
    guard let deviation, deviation >= 0, deviation.isFinite, responses > 1 else { return nil }
    let half = StudentQuantile.of(degrees: responses - 1) * deviation / Double(responses).squareRoot()
    let (low, high) = (mean - half, mean + half)
    guard let scale else { return low...high }
    return max(low, min(scale.minimum, mean))...min(high, max(scale.maximum, mean))
  }
}
