/// Round values along an axis.
struct AxisScale {
  let ticks: [Double]
  let decimals: Int
  let lower: Double
  let upper: Double

  /// From zero to a round value at or above the largest; what is counted in whole numbers has whole steps.
  init(upTo largest: Double, isCount: Bool = false) {
    let largest = largest.isFinite && largest > 0 ? largest : 1
    let step = isCount ? max(Self.step(largest / 4), 1) : Self.step(largest / 4)
    let count = max(Int((largest / step - 1e-9).rounded(.up)), 1)
    lower = 0
    upper = Double(count) * step
    ticks = (0...count).map { Double($0) * step }
    decimals = Self.decimals(step)
  }

  /// A scale of its own ends: they are always ticks, and round values between them where there is room.
  init(from lower: Double, to upper: Double) {
    let low = lower.isFinite ? lower : 0
    let high = upper.isFinite && upper > low ? upper : low + 1
    let step = Self.step((high - low) / 4)
    let first = Int((low / step + 0.5).rounded(.up))
    let last = Int((high / step - 0.5).rounded(.down))
    let between = first <= last && last - first < 12 ? (first...last).map { Double($0) * step } : []
    (self.lower, self.upper) = (low, high)
    ticks = [low] + between.filter { $0 > low && $0 < high } + [high]
    decimals = Self.decimals(step)
  }

  /// Where a value stands between the ends, from 0 to 1; a value outside stands at the end.
  func fraction(_ value: Double) -> Double {
    guard value.isFinite else { return 0 }
    return min(max((value - lower) / (upper - lower), 0), 1)
  }

  func label(_ tick: Double) -> String {
    let isWhole = tick == tick.rounded()
    return NumberText.make(tick, decimals: isWhole ? 0 : max(decimals, 1)) ?? ""
  }

  /// The smallest of 1, 2, 5 and their tenfolds that is not smaller; 1e-6 at the least.
  private static func step(_ rough: Double) -> Double {
    var magnitude = 1e-6
    while magnitude * 10 <= rough, magnitude < 1e12 { magnitude *= 10 }
    for factor in [1.0, 2, 5] where factor * magnitude >= rough * (1 - 1e-9) { return factor * magnitude }
    return 10 * magnitude
  }

  private static func decimals(_ step: Double) -> Int {
    var (step, count) = (step, 0)
    while step < 0.999, count < 6 { (step, count) = (step * 10, count + 1) }
    return count
  }
}
