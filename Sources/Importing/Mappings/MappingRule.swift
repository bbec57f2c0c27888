package import PortfolioModel

/// How a row or an element becomes one record.
package struct MappingRule: Hashable, Sendable {
  package var kind: RecordKind
  /// For XML, the elements that the rule reads.
  package var elements: [String] = []
  package var condition: MappingCondition?
  /// For XML, a path to the elements within that each become a record, and from which the rule's paths start.
  package var each: String?
  package var key: [MappingValue] = []
  package var person = MappingPerson.owner
  /// Fields that must be present.
  package var required: [FieldName] = []
  /// Rows that agree in these become one record; empty makes one of each row.
  package var groupBy: [MappingValue] = []
  package var fields: [MappingField] = []

  package init(_ kind: RecordKind) { self.kind = kind }
}
