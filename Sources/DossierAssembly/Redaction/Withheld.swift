/// How much of a document its reader does not see: numbers, and nothing of what they count.
package struct Withheld: Hashable, Sendable {
  package let records: Int
  package let values: Int

  package init(records: Int, values: Int) { (self.records, self.values) = (records, values) }

  package var isNothing: Bool { records == 0 && values == 0 }

  /// "For this reader, 14 values and 3 records are left out."
  package var sentence: String {
    var parts: [String] = []
    if values > 0 { parts.append(NumberFormatting.count(values, "value", "values")) }
    if records > 0 { parts.append(NumberFormatting.count(records, "record", "records")) }
    let isOne = values + records == 1
    return "For this reader, \(NumberFormatting.list(parts)) \(isOne ? "is" : "are") left out."
  }
}
