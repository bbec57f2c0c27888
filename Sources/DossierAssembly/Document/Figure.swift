/// A chart with the table of what it shows.
package struct Figure: Sendable {
  package let id: String
  /// A sentence that is plainly true of the data, else what is plotted.
  package let caption: String
  /// The records that the numbers of the caption were counted over; none where it has no number.
  package let captionRecords: [String]
  /// What a reader who does not see the figure needs to know.
  package let description: String
  package let chart: Chart
  package let table: Table

  package init(
    id: String, caption: String, captionRecords: [String] = [], description: String, chart: Chart, table: Table
  ) {
    (self.id, self.caption, self.captionRecords, self.description) = (id, caption, captionRecords, description)
    (self.chart, self.table) = (chart, table)
  }

  package enum Chart: Sendable {
    case stackedBars(StackedBars)
    case lines(Lines)
    case timeline(Timeline)
    /// The same as stacked bars, lying: for categories whose names are long or that are no dates.
    case lyingBars(StackedBars)
    case targets(Targets)
    case matrix(Matrix)
  }

  /// Amounts by category, stacked by series: teaching hours per academic year by learner group.
  package struct StackedBars: Sendable {
    package let unit: String
    /// "2013–14", oldest first, without gaps.
    package let categories: [String]
    package let series: [Series]

    package struct Series: Sendable {
      package let name: String
      /// The title of the panel that the series is drawn in; nil where the chart has one panel only. Panels share their
      /// scale, and series of the same name their colour.
      package let panel: String?
      /// One for each category; 0 where there is nothing.
      package let values: [Double]
      package init(name: String, panel: String? = nil, values: [Double]) {
        (self.name, self.panel, self.values) = (name, panel, values)
      }
    }

    package init(unit: String, categories: [String], series: [Series]) {
      (self.unit, self.categories, self.series) = (unit, categories, series)
    }
  }

  /// Means over time. One panel for each scale, since scales are never mixed.
  package struct Lines: Sendable {
    /// "2013–14", oldest first, shared by all panels.
    package let categories: [String]
    package let panels: [Panel]

    package struct Panel: Sendable {
      package let title: String
      package let minimum: Double
      package let maximum: Double
      package let series: [Series]
      package init(title: String, minimum: Double, maximum: Double, series: [Series]) {
        (self.title, self.minimum, self.maximum, self.series) = (title, minimum, maximum, series)
      }
    }

    package struct Series: Sendable {
      package let name: String
      /// Whether the series is what others reach: drawn quietly.
      package let isComparison: Bool
      package let points: [Point]
      package init(name: String, isComparison: Bool, points: [Point]) {
        (self.name, self.isComparison, self.points) = (name, isComparison, points)
      }
    }

    package struct Point: Sendable {
      /// The index of the category.
      package let category: Int
      package let mean: Double
      /// The number of responses; nil when it is not known.
      package let count: Int?
      /// The 95 % confidence interval of the mean; nil where it is not known.
      package let interval: ClosedRange<Double>?
      /// What a point of several categories stands for, "2019–20 to 2021–22 pooled"; it has the place of the last.
      package let label: String?
      package init(
        category: Int, mean: Double, count: Int?, interval: ClosedRange<Double>? = nil, label: String? = nil
      ) {
        (self.category, self.mean, self.count) = (category, mean, count)
        (self.interval, self.label) = (interval, label)
      }
    }

    package init(categories: [String], panels: [Panel]) { (self.categories, self.panels) = (categories, panels) }
  }

  /// Bars from a start to an end: mentees.
  package struct Timeline: Sendable {
    package let firstYear: Int
    package let lastYear: Int
    package let bars: [Bar]

    package struct Bar: Sendable {
      package let label: String
      /// What came of it, written after the bar.
      package let outcome: String?
      /// Years and fractions: 2019.5 is 1 July 2019.
      package let start: Double
      /// Nil when it goes on.
      package let end: Double?
      /// The series by which bars are coloured: level of the mentee.
      package let group: String
      package let recordID: String?

      package init(
        label: String, outcome: String?, start: Double, end: Double?, group: String, recordID: String?
      ) {
        (self.label, self.outcome, self.start, self.end) = (label, outcome, start, end)
        (self.group, self.recordID) = (group, recordID)
      }
    }

    package init(firstYear: Int, lastYear: Int, bars: [Bar]) {
      (self.firstYear, self.lastYear, self.bars) = (firstYear, lastYear, bars)
    }
  }
}
