/// Values of which there is nearly always one, as the observations of a record: a single one needs no array.
package enum Few<Element> {
  case none
  case one(Element)
  case several([Element])

  package init(_ elements: [Element]) {
    self = elements.count > 1 ? .several(elements) : elements.first.map { .one($0) } ?? .none
  }
}

extension Few: Sendable where Element: Sendable {}

extension Few: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .several(let elements): elements.count
    }
  }

  package subscript(position: Int) -> Element {
    switch self {
    case .none: preconditionFailure("there is nothing at \(position)")
    case .one(let element):
      precondition(position == 0, "there is nothing at \(position)")
      return element
    case .several(let elements): return elements[position]
    }
  }
}
