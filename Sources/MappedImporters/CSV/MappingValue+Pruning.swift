import Importing

extension MappingValue {
  /// The value without the groups of columns that a file does not have: of thirty numbered ones it mostly has three.
  func pruned(for header: CSVHeader) -> MappingValue {
    var value = self
    switch source {
    case .groups(let groups):
      value.source = .groups(
        groups.filter { fields in
          fields.contains { field in field.value.references.contains { header.position(of: $0) != nil } }
        })
    case .concatenated(let values, let separator):
      value.source = .concatenated(values.map { $0.pruned(for: header) }, with: separator)
    default: break
    }
    return value
  }
}
