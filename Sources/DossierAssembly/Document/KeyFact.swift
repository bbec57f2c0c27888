/// One labelled value.
package struct KeyFact: Sendable {
  package let label: String
  package let cell: Cell
  /// The section that holds the evidence.
  package let sectionID: String?

  package init(label: String, cell: Cell, sectionID: String? = nil) {
    (self.label, self.cell, self.sectionID) = (label, cell, sectionID)
  }
}
