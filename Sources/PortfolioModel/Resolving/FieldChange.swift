/// A field of which two exports say different things.
package struct FieldChange: Hashable, Sendable {
  package let name: FieldName
  /// Whether it is a column or element that the mapping does not use.
  package let isUnmapped: Bool
  /// What was said; nil where nothing was.
  package let before: Value?
  package let after: Value?

  /// What differs between two observations, the mapped fields first, each by name.
  package static func between(_ before: RecordedObservation, and after: RecordedObservation) -> [FieldChange] {
    compare(before.fields, after.fields, isUnmapped: false)
      + compare(before.unmapped, after.unmapped, isUnmapped: true)
  }

  private static func compare(_ before: FieldSet, _ after: FieldSet, isUnmapped: Bool) -> [FieldChange] {
    let names = Set(before.present.map(\.name)).union(after.present.map(\.name)).sorted()
    return names.compactMap { name in
      let (old, new) = (before[name], after[name])
      return old == new ? nil : FieldChange(name: name, isUnmapped: isUnmapped, before: old, after: new)
    }
  }
}
