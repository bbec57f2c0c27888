import CLibxml2

/// Evaluates what only the full XPath language can say, on a copy of the record as libxml2's tree.
///
/// Expressions come from mappings, never from data.
@safe final class XPathEvaluator {
  /// How many steps one evaluation may take.
  private static let operationLimit: UInt = 10_000_000

  private var context: xmlXPathContextPtr?
  private var document: xmlDocPtr?
  private var documentGeneration = -1
  private var copies: [UnsafeMutablePointer<xmlNode>?] = unsafe []
  private var compiled: [String: xmlXPathCompExprPtr] = unsafe [:]

  deinit {
    for unsafe(_, expression) in unsafe compiled { unsafe xmlXPathFreeCompExpr(expression) }
    unsafe xmlXPathFreeContext(context)
    unsafe xmlFreeDoc(document)
  }

  /// Throws where libxml2 does not understand `expression`, or where it needs what is not there.
  static func check(_ expression: String) throws(XMLPathError) {
    Libxml2.prepare()
    try checkNames(expression)
    guard let context = unsafe xmlXPathNewContext(nil) else {
      throw XMLPathError(expression: expression, column: 1, message: "There is no memory to compile it.")
    }
    defer { unsafe xmlXPathFreeContext(context) }
    let failure = XPathFailure()
    unsafe failure.observe(context)
    guard let compiled = unsafe xmlXPathCtxtCompile(context, expression) else {
      throw XMLPathError(
        expression: expression, column: max(1, failure.column + 1),
        message: failure.message.isEmpty ? "This is not an XPath expression." : failure.message)
    }
    unsafe xmlXPathFreeCompExpr(compiled)
  }

  /// Refuses prefixes and variables, which nothing declares.
  private static func checkNames(_ expression: String) throws(XMLPathError) {
    var quote: Character?
    let characters = Array(expression)
    for (index, character) in characters.enumerated() {
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      switch character {
      case "'", "\"": quote = character
      case "$":
        throw XMLPathError(
          expression: expression, column: index + 1, message: "There are no variables in a path.")
      case ":" where before != ":" && after != ":":
        throw XMLPathError(
          expression: expression, column: index + 1,
          message: "A prefix cannot be used with functions; write *[local-name()='name'].")
      default: break
      }
    }
  }

  /// What `expression` yields at the node; nothing where the evaluation fails or takes too long.
  func evaluate(_ expression: String, at index: Int32, in store: RecordStore) -> [XMLMatch.Kind] {
    prepare(store)
    guard let context = unsafe context, unsafe Int(index) < copies.count,
      let node = unsafe copies[Int(index)], let compiled = unsafe compile(expression)
    else { return [] }
    unsafe context.pointee.node = unsafe node
    unsafe context.pointee.doc = unsafe document
    unsafe context.pointee.opLimit = Self.operationLimit
    unsafe context.pointee.opCount = 0
    guard let result = unsafe xmlXPathCompiledEval(compiled, context) else { return [] }
    defer { unsafe xmlXPathFreeObject(result) }
    if unsafe result.pointee.type == XPATH_NODESET {
      return unsafe kinds(of: result.pointee.nodesetval)
    }
    guard let text = unsafe xmlXPathCastToString(result) else { return [] }
    defer { unsafe clibxml2_free(text) }
    return unsafe [.computed(String(cString: text), node: index)]
  }

  private func kinds(of set: xmlNodeSetPtr?) -> [XMLMatch.Kind] {
    guard let set = unsafe set else { return [] }
    unsafe xmlXPathNodeSetSort(set)
    var kinds: [XMLMatch.Kind] = []
    for position in unsafe 0..<Int(set.pointee.nodeNr) {
      guard let node = unsafe set.pointee.nodeTab[position] else { continue }
      // The number of the node that it copies, plus one; zero is the document.
      let number = unsafe Int(bitPattern: node.pointee._private)
      guard number > 0 else { continue }
      if unsafe node.pointee.type == XML_ATTRIBUTE_NODE {
        let owner = unsafe Int(bitPattern: node.pointee.parent?.pointee._private)
        kinds.append(.attribute(Int32(number - 1), node: Int32(owner - 1)))
      } else {
        kinds.append(.node(Int32(number - 1)))
      }
    }
    return kinds
  }

  private func compile(_ expression: String) -> xmlXPathCompExprPtr? {
    if let known = unsafe compiled[expression] { return unsafe known }
    guard let new = unsafe xmlXPathCtxtCompile(context, expression) else { return nil }
    unsafe compiled[expression] = unsafe new
    return unsafe new
  }
}

// MARK: - The copy

extension XPathEvaluator {
  /// Copies the record, once for all expressions.
  private func prepare(_ store: RecordStore) {
    let tree = store.tree
    if unsafe documentGeneration == store.generation && document != nil { return }
    documentGeneration = store.generation
    unsafe xmlFreeDoc(document)
    unsafe document = unsafe xmlNewDoc(nil)
    unsafe copies.removeAll(keepingCapacity: true)
    if unsafe context == nil {
      unsafe context = unsafe xmlXPathNewContext(nil)
      if let context = unsafe context { unsafe XPathFailure.silence(context) }
    }
    var namespaces: [Int32: xmlNsPtr] = unsafe [:]
    for index in tree.nodes.indices {
      unsafe copies.append(copy(tree.nodes[index], tree, &namespaces))
      unsafe copies[index]?.pointee._private = unsafe UnsafeMutableRawPointer(bitPattern: index + 1)
    }
  }

  private func copy(
    _ node: RecordTree.Node, _ tree: RecordTree, _ namespaces: inout [Int32: xmlNsPtr]
  ) -> UnsafeMutablePointer<xmlNode>? {
    let parent = unsafe node.parent < 0 ? nil : copies[Int(node.parent)]
    if node.isText {
      let text = tree.string(tree.text, Int(node.textStart)..<Int(node.textEnd))
      let copy = unsafe xmlNewDocText(document, text)
      // xmlAddChild would merge it with a text in front of it.
      if let copy = unsafe copy, let parent = unsafe parent { return unsafe link(copy, to: parent) }
      return unsafe copy
    }
    let name = tree.names.entries[Int(node.name)]
    guard let copy = unsafe xmlNewDocNode(document, nil, name.localName, nil) else { return nil }
    if let parent = unsafe parent {
      _ = unsafe xmlAddChild(parent, copy)
    } else {
      unsafe xmlDocSetRootElement(document, copy)
    }
    unsafe copy.pointee.ns = unsafe namespace(node.name, name, &namespaces)
    let first = Int(node.attributeStart)
    for index in first..<(first + Int(node.attributeCount)) {
      let attribute = tree.attributes[index]
      let name = tree.names.entries[Int(attribute.name)]
      let value = tree.attributeString(attribute)
      let namespace = unsafe namespace(attribute.name, name, &namespaces)
      let copied = unsafe xmlNewNsProp(copy, namespace, name.localName, value)
      unsafe copied?.pointee._private = unsafe UnsafeMutableRawPointer(bitPattern: index + 1)
    }
    return unsafe copy
  }

  private func link(
    _ copy: UnsafeMutablePointer<xmlNode>, to parent: UnsafeMutablePointer<xmlNode>
  ) -> UnsafeMutablePointer<xmlNode> {
    unsafe xmlAddChild(parent, copy)
  }

  /// Declares each namespace once, at the root of the copy.
  private func namespace(
    _ index: Int32, _ name: NameTable.Entry, _ namespaces: inout [Int32: xmlNsPtr]
  ) -> xmlNsPtr? {
    guard let uri = name.namespaceURI else { return nil }
    if let known = unsafe namespaces[index] { return unsafe known }
    guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
    // A prefix may stand for several namespaces in one file, so each gets one of its own.
    let new = unsafe xmlNewNs(root, uri, "n\(index)")
    unsafe namespaces[index] = unsafe new
    return unsafe new
  }
}
