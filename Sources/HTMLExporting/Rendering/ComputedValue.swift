/// Values of one row that were computed from the same records.
struct ComputedValue {
  let mark: ComputedMark
  /// The table, figure or page that shows them.
  let place: String
  /// The row's group and label: "Clerkship, 2023–24".
  let row: String
  var columns: [String]
  let records: [String]
}
