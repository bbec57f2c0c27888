/// How a file's observations compare with what the newest active export of the same system said.
package struct ObservationTally: Hashable, Sendable {
  package var new = 0
  package var unchanged = 0
  package var changed = 0
  /// Of which a newer export has the last word already.
  package var outdated = 0

  package init(new: Int = 0, unchanged: Int = 0, changed: Int = 0, outdated: Int = 0) {
    (self.new, self.unchanged, self.changed, self.outdated) = (new, unchanged, changed, outdated)
  }

  package var total: Int { new + unchanged + changed + outdated }
}
