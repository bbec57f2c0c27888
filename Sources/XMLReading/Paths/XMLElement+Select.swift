extension XMLElement {
  /// What `path` leads to, in document order.
  package func select(_ path: XMLPath) -> [XMLMatch] {
    var matches: [XMLMatch] = []
    forEach(path) { match in
      matches.append(match)
      return true
    }
    return matches
  }

  /// The first that `path` leads to.
  package func first(_ path: XMLPath) -> XMLMatch? {
    var first: XMLMatch?
    forEach(path) { match in
      first = match
      return false
    }
    return first
  }

  /// The text of the first that `path` leads to, nil where it leads nowhere.
  package func text(at path: XMLPath, _ whitespace: XMLWhitespace = .collapsed) -> String? {
    first(path)?.text(whitespace)
  }

  /// Calls `body` for each match, in document order, until it returns false.
  package func forEach(_ path: XMLPath, _ body: (XMLMatch) -> Bool) {
    switch path.form {
    case .steps(let alternatives):
      PathWalker(store: store).walk(alternatives, from: index) { place in
        // The document itself has neither name nor text.
        guard place.node >= 0 else { return true }
        return body(
          XMLMatch(
            store: store,
            kind: place.attribute < 0 ? .node(place.node) : .attribute(place.attribute, node: place.node)))
      }
    case .libxml2:
      for kind in store.evaluator.evaluate(path.description, at: index, in: store) {
        if !body(XMLMatch(store: store, kind: kind)) { return }
      }
    }
  }
}
