/// A table with a caption, groups and totals.
package struct Table: Sendable {
  /// Unique in the document.
  package let id: String
  package let caption: String
  package let columns: [Column]
  package let groups: [Group]
  /// One cell for each column, or nil where the table has no totals; the first holds the label "Total".
  package let totals: [Cell]?
  /// A remark under the table: what is not counted, what is suppressed.
  package let notes: [Remark]

  package struct Column: Sendable {
    package let id: String
    package let title: String
    /// Shown in the head after the title: "h", "%".
    package let unit: String?
    package let isNumeric: Bool

    package init(id: String, title: String, unit: String? = nil, isNumeric: Bool = false) {
      (self.id, self.title, self.unit, self.isNumeric) = (id, title, unit, isNumeric)
    }
  }

  /// Rows under a quiet heading; a table without groups has one without a title.
  package struct Group: Sendable {
    package let title: String?
    package let rows: [Row]
    package let totals: [Cell]?

    package init(title: String? = nil, rows: [Row], totals: [Cell]? = nil) {
      (self.title, self.rows, self.totals) = (title, rows, totals)
    }
  }

  package struct Row: Sendable {
    /// The record that the row shows, `T-7K3Q`; nil for a computed row.
    package let recordID: String?
    /// One for each column.
    package let cells: [Cell]

    package init(recordID: String?, cells: [Cell]) { (self.recordID, self.cells) = (recordID, cells) }
  }

  package init(
    id: String, caption: String, columns: [Column], groups: [Group], totals: [Cell]? = nil,
    notes: [Remark] = []
  ) {
    (self.id, self.caption, self.columns) = (id, caption, columns)
    (self.groups, self.totals, self.notes) = (groups, totals, notes)
  }
}
