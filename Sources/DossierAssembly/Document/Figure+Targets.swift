extension Figure {
  /// What is reached beside what was aimed at, over time: effort, actual and planned.
  package struct Targets: Sendable {
    package let unit: String
    /// What the amounts are: "actual".
    package let amountName: String
    /// What they are beside: "planned"; nil where nothing was aimed at.
    package let targetName: String?
    /// "2023–24", oldest first.
    package let periods: [String]
    package let rows: [Row]

    /// One subject over the periods: teaching.
    package struct Row: Sendable {
      package let name: String
      /// In the order of their periods.
      package let points: [Point]
      package init(name: String, points: [Point]) { (self.name, self.points) = (name, points) }
    }

    package struct Point: Sendable {
      /// The index of the period.
      package let period: Int
      /// Nil where it is not recorded.
      package let amount: Double?
      package let target: Double?
      package init(period: Int, amount: Double?, target: Double?) {
        (self.period, self.amount, self.target) = (period, amount, target)
      }
    }

    package init(unit: String, amountName: String, targetName: String?, periods: [String], rows: [Row]) {
      (self.unit, self.amountName, self.targetName) = (unit, amountName, targetName)
      (self.periods, self.rows) = (periods, rows)
    }
  }
}
