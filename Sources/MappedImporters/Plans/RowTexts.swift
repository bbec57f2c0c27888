/// The texts of one row or element that a rule reads, by the numbers of its references.
struct RowTexts {
  private var found: [Found]
  /// For each reference to repeated elements, the texts of each element.
  var groups: [[RowTexts]]

  /// The texts that one reference leads to: mostly one.
  enum Found: RandomAccessCollection {
    case none
    case one(String)
    case several([String])

    var startIndex: Int { 0 }

    var endIndex: Int {
      switch self {
      case .none: 0
      case .one: 1
      case .several(let texts): texts.count
      }
    }

    subscript(position: Int) -> String {
      switch self {
      case .none: preconditionFailure("nothing was found")
      case .one(let text): text
      case .several(let texts): texts[position]
      }
    }
  }

  init(references: Int, groups: Int = 0) {
    found = Array(repeating: .none, count: references)
    self.groups = Array(repeating: [], count: groups)
  }

  /// Forgets the texts; references not filled again read as absent.
  mutating func removeAll() {
    for index in found.indices { found[index] = .none }
    for index in groups.indices { groups[index].removeAll() }
  }

  mutating func fill(_ reference: Int, _ text: String) { found[reference] = .one(text) }

  mutating func add(_ text: String, to reference: Int) {
    switch found[reference] {
    case .none: found[reference] = .one(text)
    case .one(let first): found[reference] = .several([first, text])
    case .several(var texts):
      found[reference] = .none
      texts.append(text)
      found[reference] = .several(texts)
    }
  }

  subscript(reference: Int) -> Found { found[reference] }
}
