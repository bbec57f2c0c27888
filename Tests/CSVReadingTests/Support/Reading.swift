import CSVReading

/// All that a reader says about a file, to be compared whole.
struct Reading: Equatable {
  struct Field: Equatable {
    var text: String
    var isQuoted: Bool
    var offset: Int
    var line: Int
  }

  struct Record: Equatable {
    var offset: Int
    var line: Int
    var row: Int
    var fields: [Field]
  }

  var records: [Record] = []
  var problems: [CSVProblem] = []
  var ending: CSVEnding?
  var error: CSVReadingError?

  /// The records' values alone.
  var texts: [[String]] { records.map { $0.fields.map(\.text) } }

  init(
    _ bytes: [UInt8], dialect: CSVDialect = .standard, limits: CSVLimits = CSVLimits(), chunkSize: Int = 1 << 18
  ) throws {
    do {
      let source = CSVArraySource(bytes, chunkSize: chunkSize)
      var reader = try CSVReader(source, dialect: dialect, limits: limits, chunkSize: chunkSize)
      while try reader.next() {
        records.append(Self.record(reader.record))
        problems += reader.takeProblems()
      }
      problems += reader.takeProblems()
      ending = reader.ending
    } catch let failure as CSVReadingError {
      error = failure
    }
  }

  init(
    _ text: String, dialect: CSVDialect = .standard, limits: CSVLimits = CSVLimits(), chunkSize: Int = 1 << 18
  ) throws {
    try self.init(Array(text.utf8), dialect: dialect, limits: limits, chunkSize: chunkSize)
  }

  private static func record(_ record: borrowing CSVRecord) -> Record {
    var fields: [Field] = []
    for index in 0..<record.fieldCount {
      fields.append(
        Field(
          text: record.string(index), isQuoted: record.isQuoted(index), offset: record.offset(of: index),
          line: record.line(of: index)))
    }
    return Record(offset: record.offset, line: record.line, row: record.row, fields: fields)
  }
}
