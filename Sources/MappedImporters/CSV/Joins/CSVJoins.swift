import CSVReading
import Importing
import PortfolioModel

/// The companions of a file, and what their columns say of a row.
final class CSVJoins {
  /// Where a name leads.
  enum Place {
    case main(Int)
    case joined(table: Int, column: Int)
  }

  /// A row of the main file, and the rows of companions on the way to a value.
  struct Position {
    /// The main file's texts that keys are made of, by column.
    var main: [Int: String]
    var rows: [Int: Int] = [:]
  }

  private(set) var tables: [JoinedTable] = []
  private let header: CSVHeader
  private var numbers: [String: Int] = [:]
  /// For each table, where the parts of its key stand.
  private var keys: [[Place]] = []

  /// Finds and reads the companions that a mapping joins; nil where it joins none.
  ///
  /// - Throws: ``SourceFailure`` where one is missing, or cannot be read.
  init?(_ mapping: Mapping, companions: [Companion], header: CSVHeader, file: String, line: Int) throws {
    if mapping.joins.isEmpty { return nil }
    self.header = header
    for join in mapping.joins {
      let found = companions.filter { Self.isCompanion($0, of: join, in: mapping) && $0.fileName != file }
      guard let companion = found.first else {
        if join.isRequired { throw CSVDiagnostics.missing(join, file: file) }
        continue
      }
      if found.count > 1 { throw CSVDiagnostics.several(join, found.map(\.fileName), file: file) }
      let table = try JoinedTable(join, companion, mapping: mapping)
      var key: [Place] = []
      for pair in join.on {
        guard let place = place(of: pair.own) else {
          // What hangs on a companion that was not given is not there either.
          guard let name = Self.prefix(pair.own), numbers[name] == nil, mapping.joinNames.contains(name) else {
            throw CSVDiagnostics.noKey(pair.own, join, file: file, line: line)
          }
          break
        }
        key.append(place)
      }
      guard key.count == join.on.count else { continue }
      numbers[CSVHeader.folded(join.name)] = tables.count
      tables.append(table)
      keys.append(key)
    }
  }

  /// Whether a file is what a mapping joins, by its name and its header.
  static func isCompanion(_ companion: Companion, of join: MappingJoin, in mapping: Mapping) -> Bool {
    isCompanion(
      SourceSample(
        fileName: companion.fileName, bytes: Array(companion.bytes.prefix(SourceSample.size)),
        isWhole: companion.bytes.count <= SourceSample.size), of: join, in: mapping)
  }

  static func isCompanion(_ sample: SourceSample, of join: MappingJoin, in mapping: Mapping) -> Bool {
    let reading = JoinedTable.reading(of: join, in: mapping)
    guard reading.identification.mark(missingIn: sample) == nil else { return false }
    // A file that has the name but another header is the one that is meant, and is told to be wrong.
    if join.fileName != nil, join.columns.isEmpty { return true }
    guard let layout = try? CSVLayout.find(in: sample.bytes, for: reading, evidence: 4096) else { return false }
    return layout.fits
  }

  // MARK: Names

  func table(named name: String) -> Int? { numbers[CSVHeader.folded(name)] }

  /// Where `course/Title` leads; nil for what is no companion's.
  func joined(_ name: String) -> Place? {
    guard let slash = name.firstIndex(of: "/"), let table = table(named: String(name[..<slash])),
      let column = tables[table].header.position(of: String(name[name.index(after: slash)...]))
    else { return nil }
    return .joined(table: table, column: column)
  }

  private func place(of name: String) -> Place? { header.position(of: name).map { .main($0) } ?? joined(name) }

  /// Where a name leads that stands in a row of a companion.
  func place(of name: String, within table: Int) -> Place? {
    if name.hasPrefix("../") { return place(of: String(name.dropFirst(3))) }
    return tables[table].header.position(of: name).map { .joined(table: table, column: $0) } ?? joined(name)
  }

  /// The companion that a name stands in front of; nil for a name without one.
  private static func prefix(_ name: String) -> String? {
    name.firstIndex(of: "/").map { CSVHeader.folded(String(name[..<$0])) }
  }

  /// The columns of the main file by which a place is reached.
  func mainColumns(of place: Place) -> [Int] {
    switch place {
    case .main(let column): [column]
    case .joined(let table, _): mainColumns(ofTable: table)
    }
  }

  func mainColumns(ofTable table: Int) -> [Int] { keys[table].flatMap { mainColumns(of: $0) } }

  // MARK: Texts

  /// The text at a place; nil where there is none, with a problem where there should be one.
  func text(_ place: Place, at position: Position, _ notes: inout EvaluationNotes) -> String? {
    switch place {
    case .main(let column): return position.main[column]
    case .joined(let table, let column):
      return row(of: table, at: position, &notes).map { tables[table].text($0, column) }
    }
  }

  private func row(of table: Int, at position: Position, _ notes: inout EvaluationNotes) -> Int? {
    if let row = position.rows[table] { return row }
    guard let key = key(of: table, at: position, &notes) else { return nil }
    let joined = tables[table]
    switch joined.match(key) {
    case .one(let row): return row
    case .none: add(.unmatchedKey(key.joined(separator: ", "), joined.definition, file: joined.file), to: &notes)
    case .several(let count):
      add(.severalMatches(key.joined(separator: ", "), count, joined.definition, file: joined.file), to: &notes)
    }
    return nil
  }

  /// The rows of a companion of which a row may have several.
  func rows(of table: Int, at position: Position, _ notes: inout EvaluationNotes) -> [Int] {
    guard let key = key(of: table, at: position, &notes) else { return [] }
    return tables[table].rows(key)
  }

  /// The key of a row; nil where a part of it is empty, so that it refers to nothing.
  private func key(of table: Int, at position: Position, _ notes: inout EvaluationNotes) -> [String]? {
    var key: [String] = []
    for place in keys[table] {
      guard let text = text(place, at: position, &notes).map({ trimmed($0) }), !text.isEmpty else { return nil }
      key.append(text)
    }
    return key
  }

  private func add(_ problem: ValueProblem, to notes: inout EvaluationNotes) {
    if !notes.problems.contains(where: { $0.message == problem.message && $0.text == problem.text }) {
      notes.problems.append(problem)
    }
  }

  /// What no row of the file led to, of companions whose rows belong to one each.
  var leftOver: [Diagnostic] {
    tables.filter(\.definition.isMany).compactMap { table in
      table.unused.map { CSVDiagnostics.unused(table, count: $0.count, line: $0.line) }
    }
  }
}
