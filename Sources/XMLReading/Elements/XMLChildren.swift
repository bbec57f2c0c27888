/// The child elements of an element, in document order.
package struct XMLChildren: Sequence {
  let element: XMLElement

  package func makeIterator() -> Iterator {
    Iterator(
      store: element.store, position: element.index + 1, end: element.store.tree.end(of: element.index))
  }

  package struct Iterator: IteratorProtocol {
    let store: RecordStore
    var position: Int32
    let end: Int32

    package mutating func next() -> XMLElement? {
      while position < end {
        let child = position
        position = store.tree.end(of: child)
        if !store.tree.nodes[Int(child)].isText { return XMLElement(store: store, index: child) }
      }
      return nil
    }
  }
}
