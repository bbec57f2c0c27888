import CLibxml2

// Text, attribute values, and the references in both.
extension RecordBuilder {
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard capture == .record || capture == .context, !isFinished, let parent = openNodes.last
    else { return }
    if bytes.count > limits.recordSize || tree.size > limits.recordSize {
      end(with: .refused(.recordTooLarge(limit: limits.recordSize), line: currentLine))
      return
    }
    let start = Int32(truncatingIfNeeded: tree.text.count)
    unsafe tree.text.append(contentsOf: bytes)
    let end = Int32(truncatingIfNeeded: tree.text.count)
    let last = tree.nodes.count - 1
    if tree.nodes[last].isText, tree.nodes[last].parent == parent {
      tree.nodes[last].textEnd = end
      return
    }
    tree.nodes.append(
      RecordTree.Node(
        nameHash: 0, name: -1, parent: parent, end: Int32(truncatingIfNeeded: tree.nodes.count + 1),
        textStart: start, textEnd: end,
        attributeStart: Int32(truncatingIfNeeded: tree.attributes.count), attributeCount: 0, line: 0))
  }

  /// `attributes` holds five pointers for each: local name, prefix, namespace, value, end of value.
  mutating func appendAttributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>, count: Int
  ) {
    for index in 0..<count {
      let parts = unsafe attributes + index * 5
      guard let local = unsafe parts[0], let value = unsafe parts[3], let valueEnd = unsafe parts[4] else {
        continue
      }
      let name = unsafe tree.names.index(local: local, prefix: parts[1], uri: parts[2])
      let start = Int32(truncatingIfNeeded: tree.attributeText.count)
      let bytes = unsafe UnsafeBufferPointer(start: value, count: valueEnd - value)
      if unsafe bytes.contains(UInt8(ascii: "&")) {
        unsafe entities.expand(bytes, into: &tree.attributeText)
        reportUndefined()
      } else {
        unsafe tree.attributeText.append(contentsOf: bytes)
      }
      tree.attributes.append(
        RecordTree.Attribute(
          name: name, start: start, end: Int32(truncatingIfNeeded: tree.attributeText.count)))
    }
  }

  mutating func reportUndefined() {
    for name in entities.takeUndefined() where capture == .record || capture == .context {
      report(
        XMLProblem(
          severity: .warning, code: .undefinedEntity, line: currentLine, column: 0,
          message: "Nothing defines the entity “&\(name);”; the text keeps it as it is."))
    }
    if entities.nameCount > limits.distinctNames {
      end(with: .refused(.tooManyNames(limit: limits.distinctNames), line: currentLine))
    }
  }

  mutating func entity(named name: UnsafePointer<UInt8>?) -> UnsafeMutablePointer<xmlEntity>? {
    guard let parser = unsafe parser, let name = unsafe name, !isFinished else { return nil }
    let inAttribute = unsafe clibxml2_is_in_attribute_value(parser) != 0
    let declaration = unsafe entities.declare(name, inAttribute: inAttribute)
    reportUndefined()
    return unsafe declaration
  }
}
