import PortfolioModel

/// What is known of fields, by name; looked up for each cell, which hashing the names would slow down.
struct FieldTable<Value: Sendable>: Sendable {
  private let names: Shape
  private let values: [Value]

  /// Of a name that comes twice, the first counts.
  init(_ entries: [(name: FieldName, value: Value)]) {
    names = Shape(entries.map(\.name))
    values = entries.map(\.value)
  }

  var isEmpty: Bool { values.isEmpty }

  subscript(name: FieldName) -> Value? { names.position(of: name).map { values[$0] } }
}

extension FieldTable where Value == Bool {
  /// The names of some fields.
  static func of(_ names: FieldName...) -> FieldTable { FieldTable(names.map { ($0, true) }) }

  func contains(_ name: FieldName) -> Bool { self[name] ?? false }
}
