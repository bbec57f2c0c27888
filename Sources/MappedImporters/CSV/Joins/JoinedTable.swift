import CSVReading
import Importing

/// A companion in memory: its rows, found by their keys.
final class JoinedTable {
  let definition: MappingJoin
  let file: String
  let header: CSVHeader
  private let rows: [[String]]
  private let lines: [Int]
  private let index: [[String]: [Int]]
  /// The rows, by number, that a row of the main file led to.
  private var used: [Bool]

  /// What a key leads to.
  enum Match {
    case none
    case one(Int)
    case several(Int)
  }

  /// Reads a companion whole.
  ///
  /// - Throws: ``SourceFailure`` where it cannot be read to its end; a part of it would be no help.
  init(_ definition: MappingJoin, _ companion: Companion, mapping: Mapping) throws {
    self.definition = definition
    file = companion.fileName
    let reading = Self.reading(of: definition, in: mapping)
    guard !companion.bytes.isEmpty else { throw CSVDiagnostics.faulty(companion, definition, "is empty") }
    if let what = BinarySignature.name(of: companion.bytes.prefix(SourceSample.size)) {
      throw CSVDiagnostics.faulty(companion, definition, "is \(what)")
    }
    let prefix = Array(companion.bytes.prefix(SourceSample.size))
    guard let layout = try CSVLayout.find(in: prefix, for: reading, evidence: prefix.count) else {
      throw CSVDiagnostics.faulty(companion, definition, "has no header")
    }
    guard layout.fits else {
      throw CSVDiagnostics.faulty(
        companion, definition, layout.difference(from: reading), line: layout.headerLine)
    }
    header = layout.header
    var reader = try CSVReader(CSVArraySource(companion.bytes), dialect: layout.dialect)
    for _ in 0..<layout.leadingRecords { _ = try reader.next() }
    let keys = definition.on.compactMap { layout.header.position(of: $0.other) }
    let filter = CompanionFilter(definition.condition, header: layout.header)
    var rows: [[String]] = []
    var lines: [Int] = []
    var index: [[String]: [Int]] = [:]
    while try reader.next() {
      if reader.record.isBlank || reader.record.isEmpty { continue }
      let width = reader.record.fieldCount
      guard width == layout.header.count else {
        throw CSVDiagnostics.faulty(
          companion, definition, "has a row of \(width) fields under a header of \(layout.header.count)",
          line: reader.record.line)
      }
      var texts: [String] = []
      texts.reserveCapacity(width)
      for column in 0..<width {
        texts.append(
          trimmed(reading.dialect.excelText ? reader.record.excelString(column) : reader.record.string(column)))
      }
      guard filter.accepts(texts) else { continue }
      index[keys.map { texts[$0] }, default: []].append(rows.count)
      rows.append(texts)
      lines.append(reader.record.line)
    }
    if case .unterminatedQuote(let place)? = reader.ending {
      throw CSVDiagnostics.faulty(
        companion, definition, "breaks off within a quoted text that begins here", line: place.line)
    }
    (self.rows, self.lines, self.index) = (rows, lines, index)
    used = Array(repeating: false, count: rows.count)
  }

  /// The mapping by which a companion is known and read.
  static func reading(of definition: MappingJoin, in mapping: Mapping) -> Mapping {
    var reading = Mapping(
      id: "\(mapping.id)/\(definition.name)", version: mapping.version, format: .csv, system: mapping.system,
      summary: mapping.summary)
    reading.dialect = definition.dialect
    reading.columns = mapping.columns
    reading.identification.fileName = definition.fileName
    reading.identification.columns = definition.columns + definition.on.map { [$0.other] }
    return reading
  }

  func match(_ key: [String]) -> Match {
    guard let found = index[key], let first = found.first else { return .none }
    for row in found { used[row] = true }
    return found.count == 1 ? .one(first) : .several(found.count)
  }

  /// All rows with a key, in the order of the file.
  func rows(_ key: [String]) -> [Int] {
    let found = index[key] ?? []
    for row in found { used[row] = true }
    return found
  }

  func text(_ row: Int, _ column: Int) -> String { rows[row][column] }

  /// How many rows nothing led to, and the line of the first.
  var unused: (count: Int, line: Int)? {
    let rows = used.indices.filter { !used[$0] }
    return rows.first.map { (rows.count, lines[$0]) }
  }
}
