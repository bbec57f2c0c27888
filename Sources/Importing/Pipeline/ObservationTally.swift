/// How a file's observations compare with what the newest active export of the same system said.
package struct ObservationTally: Hashable, Sendable {
  package var new = 0
  package var unchanged = 0
  package var changed = 0

  package init(new: Int = 0, unchanged: Int = 0, changed: Int = 0) {
    (self.new, self.unchanged, self.changed) = (new, unchanged, changed)
  }

  package var total: Int { new + unchanged + changed }
}
