/// Named values of a page. They are few, and found faster by looking at each than by hashing.
struct PageFields: ExpressibleByDictionaryLiteral {
  private var fields: [Field]

  private struct Field {
    let name: String
    let value: PageValue
  }

  init(dictionaryLiteral elements: (String, PageValue)...) {
    fields = elements.map { Field(name: $0, value: $1) }
  }

  subscript(name: String) -> PageValue? {
    let count = name.utf8.count
    for field in fields where field.name.utf8.count == count && field.name == name { return field.value }
    return nil
  }

  /// How long all texts and markup are together, in bytes.
  var utf8Count: Int { fields.reduce(0) { $0 + $1.value.utf8Count } }

  /// Both, where no name is in both.
  static func + (left: PageFields, right: PageFields) -> PageFields {
    var both = left
    both.fields += right.fields
    return both
  }
}
