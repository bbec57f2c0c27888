import PortfolioModel

/// What one evaluation summary says: a mean, of how many answers, on which scale.
struct EvaluationReading: Sendable {
  /// The number of answers behind the mean, or of responses where the source does not tell them apart; nil when it
  /// gives none.
  let responses: Int?
  /// The field that ``responses`` is from.
  let countField: FieldName
  let mean: Double?
  /// Whether the mean is that of the items, because no overall rating is given.
  let isMeanOfItems: Bool
  /// The standard deviation of the answers behind the mean; nil where the mean is that of items.
  let deviation: Double?
  let scale: Scale?

  /// The ends of a scale and its direction. Different scales are never averaged together.
  struct Scale: Hashable, Sendable, Comparable {
    let minimum: Double
    let maximum: Double
    let higherIsBetter: Bool

    /// "1–5", "1–5, lower is better".
    var label: String {
      let ends = "\(NumberFormatting.text(minimum))–\(NumberFormatting.text(maximum))"
      return higherIsBetter ? ends : ends + ", lower is better"
    }

    static func < (first: Self, second: Self) -> Bool {
      (first.maximum, first.minimum, first.higherIsBetter ? 0 : 1)
        < (second.maximum, second.minimum, second.higherIsBetter ? 0 : 1)
    }
  }

  /// What a record of another kind says.
  static let nothing = EvaluationReading()

  private init() {
    (responses, countField, mean, isMeanOfItems, deviation, scale) = (nil, "responded", nil, false, nil, nil)
  }

  init(_ record: Record) {
    // The answers to the items: how many together, the most to one, and the sum of what they say.
    var (total, most, sum): (Double, Double?, Double) = (0, nil, 0)
    for item in record.groups("items") {
      guard case .number(let mean)? = item["mean"], case .number(let count)? = item["count"], count > 0
      else { continue }
      (total, most, sum) = (total + count, max(most ?? count, count), sum + mean * count)
    }
    let responded = record.number("responded")
    let counted: (field: FieldName, number: Double?)
    if let overall = record.number("overallMean") {
      (mean, isMeanOfItems) = (overall, false)
      if let count = record.number("overallCount") {
        counted = ("overallCount", count)
      } else {
        counted = responded == nil && most != nil ? ("items", most) : ("responded", responded)
      }
    } else {
      mean = total > 0 ? sum / total : nil
      isMeanOfItems = mean != nil
      // Who answered none of the items is not behind their mean.
      let prefersItems = isMeanOfItems || responded == nil
      counted = prefersItems && most != nil ? ("items", most) : ("responded", responded)
    }
    deviation = isMeanOfItems || mean == nil ? nil : record.number("overallSD").flatMap { $0 >= 0 ? $0 : nil }
    countField = counted.field
    responses = counted.number.map { Int(max(0, min($0, 1_000_000_000)).rounded()) }
    if let minimum = record.number("scaleMinimum"), let maximum = record.number("scaleMaximum"), minimum < maximum {
      scale = Scale(minimum: minimum, maximum: maximum, higherIsBetter: record.flag("higherIsBetter") ?? true)
    } else {
      scale = nil
    }
  }

  /// What the result adds to a mean of several; nil without a mean or a number of answers.
  var part: CombinedMean.Part? {
    guard let mean, let responses else { return nil }
    return CombinedMean.Part(mean: mean, responses: responses, deviation: deviation)
  }

  /// The 95 % confidence interval of the mean; nil where the source gives no standard deviation.
  var interval: ClosedRange<Double>? { part.flatMap { CombinedMean([$0])?.interval(on: scale) } }

  /// Why results are not shown, or nil when they are.
  ///
  /// A result whose number of responses nobody knows may be one person's opinion.
  func suppression(below smallN: Int) -> String? {
    guard let responses else { return "n not recorded, not shown" }
    return responses < smallN ? "n < \(smallN), not shown" : nil
  }
}
