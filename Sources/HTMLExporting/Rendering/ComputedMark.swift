/// A mark beside a computed value, and the place in the appendix that it leads to.
struct ComputedMark: Hashable {
  /// Counted through the document.
  let number: Int
  /// The place in the appendix.
  let explanation: String
  /// The place of the value.
  let place: String
  /// Whether the mark itself is the place; a figure's data are where the figure is, since they are shown twice.
  let isPlace: Bool

  /// What stands beside the value: the sign is for a sum, and read by all as "worked out".
  var sign: String { "Σ\(number)" }
}
