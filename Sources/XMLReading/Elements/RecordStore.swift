/// What the elements handed to a caller look into.
///
/// The tree is here only while a record is delivered; the parser builds it elsewhere, because a class
/// checks every access to what it holds.
final class RecordStore {
  var tree = RecordTree()
  /// Changes with each record, so that what was built for the last one is not taken for this one.
  var generation = 0
  lazy var evaluator = XPathEvaluator()
}
