/// Shows records to a caller, one after the other.
struct RecordViewer {
  private var generation = 0
  private let evaluator = XPathEvaluator()

  /// Lets `body` look at an element for as long as it runs.
  mutating func show<Result>(
    _ tree: RecordTree, at index: Int32, to body: (XMLElement) throws -> Result
  ) rethrows -> Result {
    generation += 1
    let store = RecordStore(tree, generation: generation, evaluator: evaluator)
    return try body(XMLElement(store: store, index: index))
  }
}
