import PortfolioModel

/// A rule of a drafted mapping.
struct DraftRule {
  let kind: RecordKind
  var elements: String?
  /// What tells repeated columns apart: `1...5` where `{n}` stands for each number.
  var repeats: ClosedRange<Int>?
  /// The titles with which each group of columns begins and ends, as YAML.
  var group: String?
  var groupBy: [String] = []
  var groupNote = ""
  var key: [String] = []
  var keyNote = ""
  var person: [String] = []
  var personNote = ""
  var fields: [DraftField] = []
  /// Columns that the rule reads beside its fields'.
  var otherColumns: Set<Int> = []
  /// Columns that a later row must not keep, since they say who answered a survey.
  var leaveOut: [Int] = []

  var columns: Set<Int> {
    fields.filter(\.isActive).reduce(into: otherColumns) { $0.formUnion($1.columns) }
  }
}
