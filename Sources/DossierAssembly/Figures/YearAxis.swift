import PortfolioModel

/// The years of a figure, academic or calendar, oldest first and without gaps.
struct YearAxis: Hashable, Sendable {
  let isAcademic: Bool
  let years: ClosedRange<Int>

  /// "2013–14" or "2013".
  func label(_ year: Int) -> String { isAcademic ? DateFormatting.academicYear(year) : String(year) }

  var labels: [String] { years.map { label($0) } }

  func index(of year: Int) -> Int { year - years.lowerBound }

  /// What a reader calls one of the years.
  var noun: String { isAcademic ? "academic year" : "calendar year" }
}
