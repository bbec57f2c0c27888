/// The texts of one row or element that a rule reads, by the numbers of its references.
struct RowTexts {
  private var texts: [String] = []
  private var ranges: [Range<Int>]
  /// For each reference to repeated elements, the texts of each element.
  var groups: [[RowTexts]]

  init(references: Int, groups: Int = 0) {
    ranges = Array(repeating: 0..<0, count: references)
    self.groups = Array(repeating: [], count: groups)
  }

  /// Forgets the texts; references not filled again read as absent.
  mutating func removeAll() {
    texts.removeAll(keepingCapacity: true)
    for index in ranges.indices { ranges[index] = 0..<0 }
    for index in groups.indices { groups[index].removeAll() }
  }

  mutating func fill(_ reference: Int, _ text: String) {
    ranges[reference] = texts.count..<texts.count + 1
    texts.append(text)
  }

  mutating func beginFilling(_ reference: Int) { ranges[reference] = texts.count..<texts.count }

  mutating func add(_ text: String, to reference: Int) {
    texts.append(text)
    ranges[reference] = ranges[reference].lowerBound..<texts.count
  }

  subscript(reference: Int) -> ArraySlice<String> { texts[ranges[reference]] }
}
