/// A line of a drafted rule: a field, where its value comes from, and why.
struct DraftField: Hashable {
  let name: String
  /// The value as YAML on one line.
  let value: String
  /// What was seen, and how sure it is.
  let note: String
  /// The columns that it reads.
  let columns: [Int]
  /// Lines that ask the reader something, written above as comments; the field itself may then be left out.
  var question: [String] = []
  var isActive = true
}
