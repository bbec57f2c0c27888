/// What the first bytes of a file show of its structure, to recognise the kind of export.
package struct XMLFileHead: Sendable {
  /// The local name of the root element.
  package let rootName: String
  package let namespaceURI: String?
  package let rootAttributes: [XMLAttribute]
  /// The names on the way to each element, each way once, in the order of the file.
  private let paths: [[NameTable.Entry]]

  /// How many different paths are looked at; files that have more repeat themselves.
  private static let pathLimit = 2_000

  /// Nil where the bytes do not begin as XML that would be read.
  package init?(_ bytes: [UInt8]) {
    // No element has this name, so every element is on the way to one.
    let matcher = XMLRecordMatcher(
      records: [XMLElementPattern(steps: [.init(isAnywhere: true, name: XMLName(local: " "))])])
    var root: (name: String, namespaceURI: String?, attributes: [XMLAttribute])?
    var paths: [[NameTable.Entry]] = []
    var known: Set<[Int32]> = []
    let observe: (XMLElement) -> XMLReadingStep = { element in
      if root == nil { root = (element.localName, element.namespaceURI, element.attributes) }
      let tree = element.store.tree
      let names = tree.openElements.map { tree.nodes[Int($0.node)].name }
      if known.insert(names).inserted { paths.append(names.map { tree.names.entries[Int($0)] }) }
      return known.count < Self.pathLimit ? .next : .stop
    }
    withoutActuallyEscaping(observe) { observe in
      var viewer = RecordViewer()
      let input = XMLInput(XMLByteArraySource(bytes), limits: XMLLimits(), pieceSize: bytes.count)
      // Bytes in memory cannot fail to be read, and that they end early is to be expected.
      _ = try? RecordParser(
        input, matcher: matcher, limits: XMLLimits(), observesAncestors: true,
        deliver: { tree, index in viewer.show(tree, at: index, to: observe) }
      ).parse()
    }
    guard let root else { return nil }
    rootName = root.name
    namespaceURI = root.namespaceURI
    rootAttributes = root.attributes
    self.paths = paths
  }

  /// Whether an element that `pattern` means is among the first.
  package func contains(_ pattern: XMLElementPattern) -> Bool {
    paths.contains { pattern.matches($0[...], from: 0) }
  }
}
