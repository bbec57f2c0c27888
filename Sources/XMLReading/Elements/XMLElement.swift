/// An element of the current record, or of what is around it.
///
/// It is a view, only valid during the call that it was handed to: copy out what is needed.
package struct XMLElement {
  let store: RecordStore
  let index: Int32

  private var node: RecordTree.Node { store.tree.nodes[Int(index)] }

  private var name: NameTable.Entry { store.tree.names.entries[Int(node.name)] }

  /// The name without its prefix.
  package var localName: String { name.localName }

  /// The prefix as it is written in the file.
  package var prefix: String? { name.prefix }

  package var namespaceURI: String? { name.namespaceURI }

  /// The line on which the start tag ends, counted from 1.
  package var line: Int { Int(node.line) }

  /// What stands for the name, with its prefix and namespace, in all of one file.
  package var nameNumber: Int { Int(node.name) }

  /// Whether it has this name, in any namespace.
  package func isNamed(_ name: XMLName) -> Bool {
    node.nameHash == name.hash && self.name.matches(name)
  }

  /// The element around this one; ancestors of a record have only the children kept as context.
  package var parent: XMLElement? {
    node.parent < 0 ? nil : XMLElement(store: store, index: node.parent)
  }

  /// The child elements in document order.
  package var children: XMLChildren { XMLChildren(element: self) }

  /// The first child element with this name.
  package func firstChild(_ name: XMLName) -> XMLElement? {
    for child in children where child.isNamed(name) { return child }
    return nil
  }

  /// All children: elements and the text between them.
  package var content: [XMLContent] {
    var content: [XMLContent] = []
    let end = store.tree.end(of: index)
    var child = index + 1
    while child < end {
      let element = XMLElement(store: store, index: child)
      content.append(store.tree.nodes[Int(child)].isText ? .text(element.text()) : .element(element))
      child = store.tree.end(of: child)
    }
    return content
  }

  package var attributes: [XMLAttribute] {
    attributePositions.map { attribute(at: $0) }
  }

  /// The places of the attributes, each for ``attribute(at:)``.
  package var attributePositions: Range<Int> {
    let first = Int(node.attributeStart)
    return first..<(first + Int(node.attributeCount))
  }

  package func attribute(at position: Int) -> XMLAttribute {
    let attribute = store.tree.attributes[position]
    let name = store.tree.names.entries[Int(attribute.name)]
    return XMLAttribute(
      localName: name.localName, prefix: name.prefix, namespaceURI: name.namespaceURI,
      value: attributeText(attribute))
  }

  /// What stands for an attribute's name in all of one file, as ``nameNumber`` does for the element's.
  package func attributeNameNumber(at position: Int) -> Int { Int(store.tree.attributes[position].name) }

  /// The value of an attribute, nil where it is absent.
  package func attribute(_ name: XMLName) -> String? {
    let first = Int(node.attributeStart)
    for index in first..<(first + Int(node.attributeCount)) {
      let attribute = store.tree.attributes[index]
      if store.tree.names.entries[Int(attribute.name)].matches(name) { return attributeText(attribute) }
    }
    return nil
  }

  private func attributeText(_ attribute: RecordTree.Attribute) -> String {
    store.tree.attributeString(attribute)
  }
}
