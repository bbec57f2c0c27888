/// The fields of a record, each with where it came from and what else was said.
///
/// Most records are what a single row says, word for word. Such a row is kept as it is, and a field is made of it when it
/// is asked for; only what was joined, corrected or marked is kept field by field.
package struct ResolvedFields: Sendable {
  /// What a single row or addition says; empty where every field is kept on its own.
  private let row: FieldSet
  private let origin: ResolvedField.Origin
  /// What is not as the row says; nil for a field of the row that is gone.
  private var changed: [FieldName: ResolvedField?] = [:]

  /// The fields of a row or of an addition.
  init(_ row: FieldSet, origin: ResolvedField.Origin) { (self.row, self.origin) = (row, origin) }

  init(_ fields: [FieldName: ResolvedField]) {
    (row, origin) = (FieldSet.empty, .computed)
    changed = fields
  }

  package subscript(name: FieldName) -> ResolvedField? {
    get {
      if !changed.isEmpty, let field = changed[name] { return field }
      return row[name].map { ResolvedField(value: $0, origin: origin) }
    }
    set { changed[name] = .some(newValue) }
  }

  /// The value of a field, without where it came from.
  package func value(of name: FieldName) -> Value? {
    if !changed.isEmpty, let field = changed[name] { return field?.value }
    return row[name]
  }

  /// The fields of which more is to be told than that one source says them, by name.
  package var notable: [(key: FieldName, value: ResolvedField)] {
    if changed.isEmpty, case .source = origin { return [] }
    return filter { $0.value.isCorrected || $0.value.said.count != 1 }.sorted { $0.key < $1.key }
  }

  package var keys: [FieldName] { map(\.key) }
  package var values: [ResolvedField] { map(\.value) }
}

/// In no particular order.
extension ResolvedFields: Sequence {
  package func makeIterator() -> AnyIterator<(key: FieldName, value: ResolvedField)> {
    let (names, values, changed, origin) = (row.shape.names, row.values, changed, origin)
    var place = 0
    var others = changed.makeIterator()
    return AnyIterator {
      while place < names.count {
        defer { place += 1 }
        if let value = values[place], changed.isEmpty || changed[names[place]] == nil {
          return (names[place], ResolvedField(value: value, origin: origin))
        }
      }
      while let (name, field) = others.next() {
        if let field { return (name, field) }
      }
      return nil
    }
  }
}
