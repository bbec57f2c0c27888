/// A sample read with one dialect, and how well that fits.
struct CSVDialectTrial {
  let dialect: CSVDialect
  private(set) var recordCount = 0
  /// The commonest width; of equally common ones the largest.
  private(set) var width = 0
  private(set) var agreeingCount = 0
  private(set) var quotedCount = 0
  /// Whether all records of the commonest width end in an empty field that the first record lacks.
  private(set) var endsInEmptyField = false
  private(set) var score = 0.0
  /// Whether double quotes enclose fields and none is out of place.
  private(set) var quotesAreSound = false

  init(_ dialect: CSVDialect, sample: [UInt8], isWhole: Bool) {
    self.dialect = dialect
    var tally = Tally()
    let limits = CSVLimits(fieldsPerRecord: 16_384)
    guard var reader = try? CSVReader(CSVArraySource(sample), dialect: dialect, limits: limits) else { return }
    var next = Tally.Row()
    var isWaiting = false
    while (try? reader.next()) == true {
      if isWaiting { tally.add(next) }
      isWaiting = !reader.record.isBlank
      if isWaiting { next = Tally.Row(reader.record, quote: dialect.quote) }
    }
    // What the end of the sample cuts is no evidence.
    let isCut = !isWhole && reader.ending == .complete
    if isWaiting, !isCut || tally.rowCount == 0 { tally.add(next) }
    let problems = reader.takeProblems().count {
      $0.kind == .textAfterClosingQuote || $0.kind == .spaceBeforeQuote
    }
    weigh(tally, problems: problems + reader.droppedProblemCount)
    let isTorn = if case .unterminatedQuote = reader.ending { isWhole } else { false }
    quotesAreSound =
      dialect.quote == UInt8(ascii: "\"") && quotedCount > 0 && !isTorn && problems + reader.droppedProblemCount == 0
    if case .unterminatedQuote(let place) = reader.ending, isWhole || place.offset * 2 < sample.count {
      score *= 0.1
    }
    // Quotes that enclose nothing are not this dialect's.
    if dialect.quote == UInt8(ascii: "'"), quotedCount == 0 { score *= 0.1 }
    if reader.ending == nil { score = 0 }
  }

  private mutating func weigh(_ tally: Tally, problems: Int) {
    recordCount = tally.rowCount
    quotedCount = tally.quotedCount
    guard recordCount > 0 else { return }
    var pattern = 0.0
    for (width, count) in tally.widths {
      pattern += Double(count) * (width > 1 ? Double(width - 1) / Double(width) : 0.001)
      if count > agreeingCount || (count == agreeingCount && width > self.width) {
        (self.width, agreeingCount) = (width, count)
      }
    }
    pattern /= Double(tally.widths.count)
    let types = tally.credit / Double(max(1, tally.fieldCount))
    // A misplaced quote speaks against reading quotes at all, the more so the more there are.
    let care = 1 / (1 + 4 * Double(problems) / Double(recordCount))
    score = pattern * types * care
    endsInEmptyField =
      agreeingCount > 1 && width > 2 && tally.firstWidth == width - 1
      && tally.emptyEnds[width, default: 0] == agreeingCount
  }

  /// Whether at least four records all have the same two or more fields.
  var splitsEverythingAlike: Bool { width > 1 && recordCount >= 4 && agreeingCount == recordCount }

  /// What this dialect makes of the sample, and what its best rival does.
  func explanation(against rival: CSVDialectTrial?) -> String {
    guard width > 1 else {
      return "No delimiter was found; the file seems to have one column."
    }
    var text = "\(agreeingCount) of \(recordCount) records have \(width) fields between \(Self.name(dialect.delimiter))"
    if let quote = dialect.quote, quotedCount > 0 {
      let kind = quote == UInt8(ascii: "'") ? "single" : "double"
      text += ", with \(kind) quotes around \(quotedCount)"
    } else if dialect.quote == nil {
      text += ", with quotes as text"
    }
    if let rival, rival.width > 1 {
      text += "; between \(Self.name(rival.dialect.delimiter)), \(rival.agreeingCount) have \(rival.width)"
    }
    return text + "."
  }

  private static func name(_ delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: "|"): "bars"
    default: "“\(UnicodeScalar(delimiter))”"
    }
  }

  /// What is counted while the sample is read.
  private struct Tally {
    struct Row {
      var width = 0
      var credit = 0.0
      var quotedCount = 0
      var endsEmpty = false

      init() {}

      init(_ record: borrowing CSVRecord, quote: UInt8?) {
        width = record.fieldCount
        for index in 0..<width {
          let isQuoted = record.isQuoted(index)
          if isQuoted { quotedCount += 1 }
          credit += record.withBytes(index) { CSVFieldLook.credit($0, isQuoted: isQuoted) }
        }
        endsEmpty = record.isEmpty(width - 1)
      }
    }

    var widths: [Int: Int] = [:]
    var emptyEnds: [Int: Int] = [:]
    var firstWidth = 0
    var rowCount = 0
    var fieldCount = 0
    var quotedCount = 0
    var credit = 0.0

    mutating func add(_ row: Row) {
      if rowCount == 0 { firstWidth = row.width }
      rowCount += 1
      widths[row.width, default: 0] += 1
      if row.endsEmpty { emptyEnds[row.width, default: 0] += 1 }
      fieldCount += row.width
      quotedCount += row.quotedCount
      credit += row.credit
    }
  }
}
