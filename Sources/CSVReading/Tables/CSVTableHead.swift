/// The rows above the data, taken from a reader that then stands before the first data record.
struct CSVTableHead {
  var preamble: [CSVTextRow] = []
  var header: [CSVTextRow] = []
  var blankRowCount = 0

  init(from reader: inout CSVReader, layout: CSVTableLayout) throws {
    switch layout.headerStart {
    case .afterRows(let count):
      for _ in 0..<max(0, count) {
        guard try reader.next() else { throw Self.end(of: reader, rowsRead: preamble.count + blankRowCount) }
        skip(reader.record, keeping: layout.preambleLimit)
      }
    case .containing(let names):
      guard layout.headerRowCount > 0 else { break }
      try search(for: names, in: &reader, limit: layout.preambleLimit)
    }
    while header.count < layout.headerRowCount {
      guard try reader.next() else {
        throw Self.end(of: reader, rowsRead: preamble.count + header.count + blankRowCount)
      }
      if header.isEmpty, reader.record.isBlank {
        blankRowCount += 1
      } else {
        header.append(Self.row(reader.record))
      }
    }
  }

  private mutating func search(for names: [String], in reader: inout CSVReader, limit: Int) throws {
    var nearest: (row: CSVTextRow, found: Int)?
    var searched = 0
    while searched < limit, try reader.next() {
      searched += 1
      let row = Self.row(reader.record)
      let fields = Set(row.fields.map { $0.trimmingWhiteSpace() })
      let found = names.count { fields.contains($0) }
      if found == names.count, !reader.record.isBlank {
        header.append(row)
        return
      }
      if found > nearest?.found ?? 0 { nearest = (row, found) }
      skip(reader.record, keeping: limit)
    }
    if case .unterminatedQuote(let place) = reader.ending { throw CSVTableError.brokenOff(place) }
    throw CSVTableError.headerNotFound(wanted: names, nearest: nearest?.row, rowsSearched: searched)
  }

  private mutating func skip(_ record: borrowing CSVRecord, keeping limit: Int) {
    if record.isBlank {
      blankRowCount += 1
    } else if preamble.count < limit {
      preamble.append(Self.row(record))
    }
  }

  private static func row(_ record: borrowing CSVRecord) -> CSVTextRow {
    CSVTextRow(place: record.place, fields: record.strings)
  }

  private static func end(of reader: borrowing CSVReader, rowsRead: Int) -> any Error {
    if case .unterminatedQuote(let place) = reader.ending { return CSVTableError.brokenOff(place) }
    return CSVTableError.headerMissing(rowsRead: rowsRead)
  }
}
