/// How the dates of records are written; schools differ.
package enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// "July 2019 – June 2021", "since 2019".
  case words
  /// "2019–2021", "2019–".
  case years
  /// "07/2019–06/2021", "07/2019–".
  case months
}
