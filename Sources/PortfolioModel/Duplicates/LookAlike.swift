/// Two records that look like one activity, and nobody has said yet whether they are.
package struct LookAlike: Sendable {
  /// The one with the smaller id.
  package let first: Record
  package let second: Record
  /// In what they agree and in what not, the weightiest first; fields that say nothing are not among them.
  package let findings: [Finding]

  package var kind: RecordKind { first.kind }

  package init(_ one: Record, _ two: Record, findings: [Finding]) {
    (first, second) = one.id < two.id ? (one, two) : (two, one)
    self.findings = findings.filter { $0.outcome != .unknown }
  }

  /// The fields of which the two say different things, in the kind's order.
  package var differences: [(field: FieldDefinition, first: Value?, second: Value?)] {
    kind.definition.fields.compactMap { field in
      let (one, two) = (first[field.name], second[field.name])
      return one == two ? nil : (field, one, two)
    }
  }
}
