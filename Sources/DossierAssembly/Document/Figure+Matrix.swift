extension Figure {
  /// Counts where rows and columns cross: records by theme and domain.
  package struct Matrix: Sendable {
    package let columns: [String]
    package let rows: [Row]

    package struct Row: Sendable {
      package let name: String
      /// One for each column; 0 where there is nothing.
      package let counts: [Int]
      package init(name: String, counts: [Int]) { (self.name, self.counts) = (name, counts) }
    }

    package init(columns: [String], rows: [Row]) { (self.columns, self.rows) = (columns, rows) }
  }
}
