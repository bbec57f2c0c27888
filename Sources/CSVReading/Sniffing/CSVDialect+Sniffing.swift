extension CSVDialect {
  /// More of a file than this tells nothing new.
  private static let sniffedSize = 65_536

  /// Finds the dialect of a file by its beginning.
  ///
  /// Each delimiter of comma, semicolon, tab and bar is tried with double quotes, single quotes and none.
  /// The best is the one whose records agree in width and whose fields look like values (the measure of van
  /// den Burg, Nazábal and Sutton, 2019). Colons are thought of where none of these splits the records, since they
  /// are in every time and address. A file with one column has no answer; comma is said then.
  ///
  /// - Parameter isWhole: whether the sample is the whole file; otherwise its last record is not weighed.
  package static func sniff(_ sample: [UInt8], isWhole: Bool = false) -> CSVSniff {
    let isWhole = isWhole && sample.count <= sniffedSize
    let sample = Array(sample.prefix(sniffedSize))
    let (encoding, encodingReason) = CSVEncoding.sniff(sample, isWhole: isWhole)
    func trial(_ candidate: CSVDialect) -> CSVDialectTrial {
      var dialect = candidate
      dialect.encoding = encoding
      return CSVDialectTrial(dialect, sample: sample, isWhole: isWhole)
    }
    let trials = candidates(for: sample).map(trial)
    // Among equals the first wins, so the commonest is tried first.
    var best = trials[0]
    for trial in trials.dropFirst() where trial.score > best.score * 1.000_001 {
      // Quotes that enclose fields without a fault are no text, whatever they enclose.
      if trial.dialect.quote == nil,
        trials.contains(where: { $0.dialect.delimiter == trial.dialect.delimiter && $0.quotesAreSound })
      {
        continue
      }
      best = trial
    }
    if best.width < 2, sample.contains(UInt8(ascii: ":")) {
      let colons = trial(CSVDialect(delimiter: UInt8(ascii: ":")))
      if colons.splitsEverythingAlike { best = colons }
    }
    let rival = trials.filter { $0.dialect.delimiter != best.dialect.delimiter }.max { $0.score < $1.score }
    var dialect = best.dialect
    dialect.trailingEmptyFieldAllowed = best.endsInEmptyField
    return CSVSniff(
      dialect: dialect,
      explanation: best.explanation(against: rival) + " " + encodingReason,
      recordCount: best.recordCount, width: best.width, agreeingCount: best.agreeingCount)
  }

  private static func candidates(for sample: [UInt8]) -> [CSVDialect] {
    let doubleQuote = UInt8(ascii: "\"")
    let singleQuote = UInt8(ascii: "'")
    let backslash = UInt8(ascii: "\\")
    let seen = Set(sample)
    let pairs = zip(sample, sample.dropFirst())
    let hasEscapedQuote = pairs.contains { $0 == backslash && $1 == doubleQuote }
    let hasSpaceBeforeQuote = pairs.contains { $0 == UInt8(ascii: " ") && $1 == doubleQuote }
    var candidates: [CSVDialect] = []
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")] {
      guard seen.contains(delimiter) || delimiter == UInt8(ascii: ",") else { continue }
      candidates.append(CSVDialect(delimiter: delimiter))
      guard seen.contains(doubleQuote) || seen.contains(singleQuote) else { continue }
      if hasSpaceBeforeQuote {
        candidates.append(CSVDialect(delimiter: delimiter, skipInitialSpace: true))
      }
      if seen.contains(doubleQuote) { candidates.append(CSVDialect(delimiter: delimiter, quote: nil)) }
      if hasEscapedQuote {
        candidates.append(CSVDialect(delimiter: delimiter, doubleQuote: false, escape: backslash))
        if hasSpaceBeforeQuote {
          candidates.append(CSVDialect(delimiter: delimiter, escape: backslash, skipInitialSpace: true))
        }
      }
      if seen.contains(singleQuote) {
        candidates.append(CSVDialect(delimiter: delimiter, quote: singleQuote))
      }
    }
    return candidates
  }
}
