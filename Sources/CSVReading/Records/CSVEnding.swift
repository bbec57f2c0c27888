/// How a file ended.
package enum CSVEnding: Sendable, Hashable {
  /// After its last record.
  case complete
  /// Within a quoted field, whose quote opened here. The record that holds it is not handed out.
  case unterminatedQuote(CSVPlace)
}
