import XMLReading

/// An element of a file that is drafted from, copied out of the reader.
struct OutlineElement {
  let name: String
  let namespaceURI: String?
  let attributes: [(name: String, value: String)]
  let children: [OutlineElement]
  /// The text of an element without children, and of one whose text is mixed with marks such as `<b>`.
  let text: String

  /// Marks within a text: `<TITLE>Cells <i>in vitro</i></TITLE>` is one text.
  private static let marks: Set<String> = [
    "i", "b", "u", "sub", "sup", "em", "strong", "p", "br", "style", "italic", "bold", "span", "sec", "title-group",
  ]

  init(_ element: XMLElement) {
    name = element.localName
    namespaceURI = element.namespaceURI
    attributes = element.attributes.filter { $0.prefix != "xmlns" && $0.localName != "xmlns" && $0.prefix != "xsi" }
      .map { ($0.localName, trimmed($0.value)) }
    let inner = element.children.map { OutlineElement($0) }
    let isMixed = !inner.isEmpty && inner.allSatisfy { Self.marks.contains($0.name.lowercased()) }
    children = isMixed ? [] : inner
    text = children.isEmpty ? trimmed(element.text(.trimmed)) : ""
  }

  /// An element of which only the children are known.
  init(name: String, namespaceURI: String? = nil, children: [OutlineElement]) {
    (self.name, self.namespaceURI, self.children) = (name, namespaceURI, children)
    (attributes, text) = ([], "")
  }

  var isLeaf: Bool { children.isEmpty }

  /// Whether it has parts of its own.
  var isComplex: Bool { !children.isEmpty }
}
