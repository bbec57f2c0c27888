/// Why a file cannot be read on.
package enum CSVReadingError: Error, Sendable, Hashable {
  /// A field is larger than `CSVLimits.fieldSize`; most often a quote opens here and never closes.
  case fieldTooLarge(CSVPlace, limit: Int)
  /// A record has more fields than `CSVLimits.fieldsPerRecord`; the place is the first one too many.
  case tooManyFields(CSVPlace, limit: Int)
  /// A record is larger than `CSVLimits.recordSize`; the place is its start.
  case recordTooLarge(CSVPlace, limit: Int)
  /// The byte order mark is that of an encoding that cannot be read.
  case unsupportedEncoding(String)
  /// The dialect contradicts itself.
  case unsoundDialect(String)
}
