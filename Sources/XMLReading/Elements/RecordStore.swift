/// What the elements handed to a caller look into.
///
/// It never changes, so that looking costs no checks. It is made for each record and must be gone before
/// the parser builds the next, which would otherwise copy the tree.
final class RecordStore {
  let tree: RecordTree
  /// Changes with each record, so that what was built for the last one is not taken for this one.
  let generation: Int
  let evaluator: XPathEvaluator

  init(_ tree: RecordTree, generation: Int, evaluator: XPathEvaluator) {
    (self.tree, self.generation, self.evaluator) = (tree, generation, evaluator)
  }
}
