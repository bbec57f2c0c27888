/// How many fields a data record has, against its header.
package enum CSVRecordWidth: Sendable, Hashable {
  case exact
  /// So many fields more than columns.
  case wider(by: Int)
  /// So many fields fewer than columns.
  case narrower(by: Int)
}
