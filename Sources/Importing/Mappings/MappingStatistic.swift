/// A number that is computed of the rows of a group.
package enum MappingStatistic: Hashable, Sendable {
  case rowCount
  /// How many rows have a value.
  case count(String)
  case mean(String)
  case median(String)
  /// Of the sample: divided by n − 1.
  case standardDeviation(String)
  case sum(String)
  case minimum(String)
  case maximum(String)
}
