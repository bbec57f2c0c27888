/// A field's value, where it came from, and what else was said.
package struct ResolvedField: Sendable {
  package let value: Value
  package let origin: Origin
  /// What each source says, the winner first; superseded exports are not among them.
  package var said: [Said] { sayings ?? [Said(value: value, origin: origin)] }
  /// Nil where the value is all that is said, as it is of most fields.
  private let sayings: [Said]?
  /// Set when a correction stands and the source has changed since it was made.
  package let sourceChangedSinceCorrection: Bool

  /// Where a value came from.
  package enum Origin: Sendable {
    /// A cell or an element: the row, which knows its source and place.
    case source(RecordedObservation)
    /// The owner's decision, by its number.
    case decision(Int64)
    /// Computed from other values: the person's position among the authors.
    case computed
  }

  /// What one source says.
  package struct Said: Hashable, Sendable {
    package let value: Value
    package let origin: Origin

    package init(value: Value, origin: Origin) { (self.value, self.origin) = (value, origin) }
  }

  package init(value: Value, origin: Origin, said: [Said], sourceChangedSinceCorrection: Bool = false) {
    (self.value, self.origin, sayings) = (value, origin, said)
    self.sourceChangedSinceCorrection = sourceChangedSinceCorrection
  }

  /// A field of which its value is all that is said.
  init(value: Value, origin: Origin) {
    (self.value, self.origin, sayings, sourceChangedSinceCorrection) = (value, origin, nil, false)
  }

  /// Whether the owner decided the value.
  package var isCorrected: Bool { if case .decision = origin { true } else { false } }

  package var isConflict: Bool { sayings.map { Set($0.map(\.value)).count > 1 } ?? false }
}

/// Rows are the same by where they stand.
extension ResolvedField.Origin: Hashable {
  package static func == (first: Self, second: Self) -> Bool {
    switch (first, second) {
    case (.source(let one), .source(let two)): one === two || one.source == two.source && one.place == two.place
    case (.decision(let one), .decision(let two)): one == two
    case (.computed, .computed): true
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .source(let row):
      hasher.combine(row.source)
      hasher.combine(row.place)
    case .decision(let number): hasher.combine(number)
    case .computed: break
    }
  }
}
