package import PortfolioModel

/// How a row or an element becomes one record.
package struct MappingRule: Hashable, Sendable {
  package var kind: RecordKind
  /// For XML, the elements that the rule reads.
  package var elements: [String] = []
  package var condition: MappingCondition?
  /// For XML, a path to the elements within that each become a record, and from which the rule's paths start.
  package var each: String?
  /// Paths that are tried in turn where those before lead nowhere.
  package var furtherEach: [String] = []
  package var key: [MappingValue] = []
  package var person = MappingPerson.owner
  /// Fields that must be present.
  package var required: [FieldName] = []
  /// Rows that agree in these become one record; empty makes one of each row.
  package var groupBy: [MappingValue] = []
  /// How one row gives several records; nil where it gives one.
  package var expansion: MappingExpansion?
  /// Columns whose cells are lists, of which each entry becomes a record.
  package var split: MappingSplit?
  /// Where this holds, the row or the entry is no activity, and nothing of it is kept.
  package var drop: MappingCondition?
  package var fields: [MappingField] = []

  package init(_ kind: RecordKind) { self.kind = kind }
}
