package import PortfolioModel

/// Which records a block shows, in which order.
package struct RecordQuery: Hashable, Sendable {
  package let kinds: [RecordKind]
  /// All of them must hold.
  package let conditions: [Condition]
  /// Whether only featured records are meant, or only the others; nil for both.
  package let isFeatured: Bool?
  /// Whether only works with a mentee among the authors are meant, or only the others; nil for both.
  package let isWithMentee: Bool?
  /// Whether only what goes on on the day of the document is meant, or only the rest; nil for both.
  package let isCurrent: Bool?
  /// Nil takes the section's.
  package let period: PeriodPolicy?
  package let sort: Sort
  /// At most so many; featured ones have the first right.
  package let limit: Int?

  package init(
    kinds: [RecordKind], conditions: [Condition] = [], isFeatured: Bool? = nil, isWithMentee: Bool? = nil,
    isCurrent: Bool? = nil, period: PeriodPolicy? = nil,
    sort: Sort = .oldestFirst, limit: Int? = nil
  ) {
    (self.kinds, self.conditions, self.isFeatured) = (kinds, conditions, isFeatured)
    self.isCurrent = isCurrent
    (self.isWithMentee, self.period, self.sort, self.limit) = (isWithMentee, period, sort, limit)
  }

  /// Whether every record of the kinds is meant.
  var takesAll: Bool { conditions.isEmpty && isFeatured == nil && isWithMentee == nil && isCurrent == nil }

  /// The order of records. One that the owner gave a place in the order goes before those without, in each of them.
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case oldestFirst
    case newestFirst
    /// Featured ones, then the newest.
    case order
    case title
  }

  /// A condition on one field.
  package struct Condition: Hashable, Sendable {
    package let field: FieldName
    package let test: Test

    package init(_ field: FieldName, _ test: Test) { (self.field, self.test) = (field, test) }
  }

  package enum Test: Hashable, Sendable {
    /// One of the field's tokens or texts is among these.
    case anyOf([String])
    /// None of them is; an absent field holds none.
    case noneOf([String])
    /// One of the field's tokens is in one of these groups of its vocabulary.
    case group([String])
    /// The token stands here or later in its vocabulary: `national` takes `international` as well.
    case atLeast(String)
    case flag(Bool)
    case isPresent(Bool)
  }
}
