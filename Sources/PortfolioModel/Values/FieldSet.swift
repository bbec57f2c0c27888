/// The fields of one observation, or of one group within it, in a fixed order.
///
/// Sets made by one mapping rule share their ``Shape``, so that a million rows name their fields once.
public struct FieldSet: Sendable {
  public let shape: Shape
  /// A value for each name of the shape, nil where the source has none. Always as long as the shape.
  public private(set) var values: [Value?]

  /// Makes a set; values beyond the shape are a programmer's mistake.
  public init(shape: Shape, values: [Value?]) {
    precondition(values.count == shape.names.count, "a value, or nil, for every name of the shape")
    (self.shape, self.values) = (shape, values)
  }

  /// Makes a set of what is given, in the order of the names.
  public init(_ fields: [FieldName: Value] = [:]) {
    // Of a million rows, most leave nothing over.
    if fields.isEmpty {
      self = .empty
      return
    }
    let names = fields.keys.sorted()
    self.init(shape: Shape(names), values: names.map { fields[$0] })
  }

  /// The value of a field, or nil when it is absent. Setting a name that the shape lacks extends it.
  public subscript(name: FieldName) -> Value? {
    get { shape.position(of: name).flatMap { values[$0] } }
    set {
      if let position = shape.position(of: name) {
        values[position] = newValue
      } else if let newValue {
        self = FieldSet(shape: Shape(shape.names + [name]), values: values + [newValue])
      }
    }
  }

  /// Sets several fields at once, extending the shape by those that it lacks.
  mutating func set(_ names: [FieldName], to values: [Value]) {
    let places = names.map { shape.position(of: $0) }
    guard places.contains(where: { $0 == nil }) else {
      for (place, value) in zip(places, values) { if let place { self.values[place] = value } }
      return
    }
    var (extended, all) = (shape.names, self.values)
    extended.reserveCapacity(extended.count + names.count)
    all.reserveCapacity(all.count + names.count)
    for (place, (name, value)) in zip(places, zip(names, values)) {
      if let place {
        all[place] = value
      } else {
        extended.append(name)
        all.append(value)
      }
    }
    self = FieldSet(shape: Shape(extended), values: all)
  }

  /// The fields that are present, in the order of the shape.
  public var present: [(name: FieldName, value: Value)] {
    zip(shape.names, values).compactMap { name, value in value.map { (name, $0) } }
  }

  /// No fields.
  static let empty = FieldSet(shape: Shape([]), values: [])

  public var isEmpty: Bool { values.allSatisfy { $0 == nil } }
}

/// Sets are equal when the same fields are present with the same values, whatever their order.
extension FieldSet: Hashable {
  public static func == (first: Self, second: Self) -> Bool {
    if first.shape === second.shape { return first.values == second.values }
    let present = first.present
    return present.count == second.present.count && present.allSatisfy { second[$0.name] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    var combined = 0
    for (name, value) in present {
      var field = Hasher()
      field.combine(name)
      field.combine(value)
      combined ^= field.finalize()
    }
    hasher.combine(combined)
  }
}

extension FieldSet: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (FieldName, Value)...) {
    self.init(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}
