extension XMLElement {
  /// Where the element is, for example `/PubmedArticleSet/PubmedArticle[3]/MedlineCitation`.
  ///
  /// The position among namesakes is given for a record and its ancestors always, the root excepted, and
  /// within a record where there are several.
  package var path: String {
    store.tree.path(of: index)
  }
}

extension RecordTree {
  func path(of index: Int32) -> String {
    var steps: [String] = []
    var current = index
    while current >= 0 {
      let node = nodes[Int(current)]
      if node.isText {
        steps.append("text()")
      } else {
        steps.append(names.entries[Int(node.name)].qualifiedName + position(of: current))
      }
      current = node.parent
    }
    return steps.reversed().map { "/" + $0 }.joined()
  }

  private func position(of index: Int32) -> String {
    let node = nodes[Int(index)]
    guard node.parent >= 0 else { return "" }
    if let open = openElements.first(where: { $0.node == index }) { return "[\(open.ordinal)]" }
    var count = 0
    var position = 0
    var sibling = node.parent + 1
    while sibling < end(of: node.parent) {
      if nodes[Int(sibling)].name == node.name { count += 1 }
      if sibling == index { position = count }
      sibling = end(of: sibling)
    }
    return count > 1 ? "[\(position)]" : ""
  }
}
