/// A place of a page at which a statement cites records.
struct CitationPlace {
  let anchor: String
  /// The statement.
  let title: String
  /// The number of its section, by which it is named where there is little room; empty where sections have none.
  let number: String
  /// Those that the reader may see.
  let records: [String]
  /// What a reader calls each of them.
  let labels: [String: String]
}
