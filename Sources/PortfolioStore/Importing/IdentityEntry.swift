/// An observation in the index of identities, in the index's order.
struct IdentityEntry: Comparable {
  let person: Int64
  let high: Int64
  let low: Int64
  let content: Int64
  let observation: Int64
  let rowCount: Int32
  let hasKey: Bool

  func isTwin(of other: IdentityEntry) -> Bool {
    high == other.high && low == other.low && person == other.person
  }

  static func < (first: Self, second: Self) -> Bool {
    if first.person != second.person { return first.person < second.person }
    if first.high != second.high { return first.high < second.high }
    if first.low != second.low { return first.low < second.low }
    if first.content != second.content { return first.content < second.content }
    return first.observation < second.observation
  }
}
