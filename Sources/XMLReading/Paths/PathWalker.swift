/// Walks a path over the nodes of a record.
struct PathWalker {
  /// A node, or an attribute of one.
  struct Place: Comparable {
    var node: Int32
    /// -1 for the node itself.
    var attribute: Int32 = -1

    static func < (one: Place, other: Place) -> Bool {
      one.node == other.node ? one.attribute < other.attribute : one.node < other.node
    }
  }

  let store: RecordStore

  private var tree: RecordTree { store.tree }

  /// Calls `body` for each match in document order until it returns false.
  func walk(_ alternatives: [XMLPath.Alternative], from node: Int32, _ body: (Place) -> Bool) {
    if alternatives.count == 1, alternatives[0].isOrdered {
      _ = walk(alternatives[0], from: node, body)
      return
    }
    var places: [Place] = []
    for alternative in alternatives {
      _ = walk(alternative, from: node) { place in
        places.append(place)
        return true
      }
    }
    places.sort()
    var last: Place?
    for place in places where place != last {
      last = place
      if !body(place) { return }
    }
  }

  private func walk(
    _ alternative: XMLPath.Alternative, from node: Int32, _ body: (Place) -> Bool
  ) -> Bool {
    // -1 is the document, whose child is the root element.
    walk(alternative.steps, 0, from: Place(node: alternative.isAbsolute ? -1 : node), body)
  }

  /// False where `body` asked to stop.
  private func walk(
    _ steps: [XMLPath.Step], _ index: Int, from place: Place, _ body: (Place) -> Bool
  ) -> Bool {
    guard index < steps.count else { return body(place) }
    let step = steps[index]
    if step.isAnywhere {
      guard place.attribute < 0 else { return true }
      if case .child(let name) = step.axis, !step.conditions.contains(where: \.needsPosition) {
        var descendant = place.node + 1
        let end = end(of: place.node)
        while descendant < end {
          if isElement(descendant, name), holds(step.conditions, Place(node: descendant)),
            !walk(steps, index + 1, from: Place(node: descendant), body)
          {
            return false
          }
          descendant += 1
        }
        return true
      }
      var origin = place.node
      let end = end(of: place.node)
      while origin < end {
        if origin < 0 || !tree.nodes[Int(origin)].isText,
          !take(step, steps, index, from: Place(node: origin), body)
        {
          return false
        }
        origin += 1
      }
      return true
    }
    return take(step, steps, index, from: place, body)
  }

  private func take(
    _ step: XMLPath.Step, _ steps: [XMLPath.Step], _ index: Int, from place: Place,
    _ body: (Place) -> Bool
  ) -> Bool {
    guard step.conditions.contains(where: \.needsPosition) else {
      return candidates(step.axis, from: place) { candidate in
        !holds(step.conditions, candidate) || walk(steps, index + 1, from: candidate, body)
      }
    }
    var chosen: [Place] = []
    _ = candidates(step.axis, from: place) { candidate in
      chosen.append(candidate)
      return true
    }
    for condition in step.conditions {
      let count = chosen.count
      var position = 0
      chosen = chosen.filter { candidate in
        position += 1
        return holds(condition, candidate, position: position, count: count)
      }
    }
    for candidate in chosen where !walk(steps, index + 1, from: candidate, body) { return false }
    return true
  }

  private func candidates(_ axis: XMLPath.Axis, from place: Place, _ body: (Place) -> Bool) -> Bool {
    switch axis {
    case .itself:
      return body(place)
    case .parent:
      if place.attribute >= 0 { return body(Place(node: place.node)) }
      guard place.node >= 0 else { return true }
      return body(Place(node: tree.nodes[Int(place.node)].parent))
    case .child(let name):
      guard place.attribute < 0 else { return true }
      let end = end(of: place.node)
      var child = place.node + 1
      while child < end {
        if isElement(child, name), !body(Place(node: child)) { return false }
        child = tree.end(of: child)
      }
    case .text:
      guard place.attribute < 0 else { return true }
      let end = end(of: place.node)
      var child = place.node + 1
      while child < end {
        if tree.nodes[Int(child)].isText, !body(Place(node: child)) { return false }
        child = tree.end(of: child)
      }
    case .attribute(let name):
      guard place.attribute < 0, place.node >= 0 else { return true }
      let node = tree.nodes[Int(place.node)]
      for attribute in node.attributeStart..<(node.attributeStart + node.attributeCount) {
        let entry = tree.names.entries[Int(tree.attributes[Int(attribute)].name)]
        if name.map(entry.matches) ?? true, !body(Place(node: place.node, attribute: attribute)) {
          return false
        }
      }
    }
    return true
  }

  @inline(__always)
  private func isElement(_ index: Int32, _ name: XMLName?) -> Bool {
    let node = tree.nodes[Int(index)]
    guard let name else { return !node.isText }
    return node.nameHash == name.hash && !node.isText && tree.names.entries[Int(node.name)].matches(name)
  }

  private func end(of node: Int32) -> Int32 {
    if node >= 0 {
      return tree.nodes[Int(node)].isText ? node + 1 : tree.end(of: node)
    }
    return Int32(truncatingIfNeeded: tree.nodes.count)
  }

  private func holds(_ conditions: [XMLPath.Condition], _ place: Place) -> Bool {
    for condition in conditions where !holds(condition, place, position: 1, count: 1) { return false }
    return true
  }

  private func holds(
    _ condition: XMLPath.Condition, _ place: Place, position: Int, count: Int
  ) -> Bool {
    switch condition {
    case .position(let wanted): return position == wanted
    case .last: return position == count
    case .not(let condition): return !holds(condition, place, position: position, count: count)
    case .and(let one, let other):
      return holds(one, place, position: position, count: count)
        && holds(other, place, position: position, count: count)
    case .or(let one, let other):
      return holds(one, place, position: position, count: count)
        || holds(other, place, position: position, count: count)
    case .exists(let path):
      return any(path, place) { _ in true }
    case .equals(let path, let value):
      return any(path, place) { hasText($0, value) }
    case .differs(let path, let value):
      return any(path, place) { !hasText($0, value) }
    }
  }

  private func any(
    _ path: XMLPath.Alternative, _ place: Place, _ test: (Place) -> Bool
  ) -> Bool {
    let start = path.isAbsolute ? Place(node: -1) : place
    return !walk(path.steps, 0, from: start) { !test($0) }
  }

  private func hasText(_ place: Place, _ value: [UInt8]) -> Bool {
    if place.attribute >= 0 {
      let attribute = tree.attributes[Int(place.attribute)]
      return equal(tree.attributeText, Int(attribute.start)..<Int(attribute.end), value)
    }
    guard place.node >= 0 else { return false }
    return equal(tree.text, tree.textRange(of: place.node), value)
  }

  private func equal(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>, _ value: [UInt8]) -> Bool {
    guard range.count == value.count else { return false }
    for index in value.indices where bytes[range.lowerBound + index] != value[index] { return false }
    return true
  }
}
