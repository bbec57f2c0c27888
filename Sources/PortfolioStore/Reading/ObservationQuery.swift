import GRDB
import PortfolioModel

/// Reads what sources say about one person after another.
///
/// Keeps the statement and the names of columns, which are the same for everybody. A million rows are read by it when
/// documents are made for a school, so it goes through SQLite's C API.
final class ObservationQuery {
  private let db: Database
  private let select: BulkStatement
  private var shapes: [Int64: StoredShape] = [:]
  private var lastShape: (id: Int64, shape: StoredShape)?
  private var decoder = ValueDecoder(sharing: RepeatedValues())

  init(_ db: Database) throws {
    self.db = db
    // In the order of the index, so that SQLite sorts nothing.
    select = try BulkStatement(
      db,
      sql: """
        SELECT i.high, i.low, i.source, i.content, o.shape, o.line, o.row, o.path, o.content
        FROM observation_identity AS i JOIN observation AS o ON o.id = i.observation
        WHERE i.person = ? ORDER BY i.high, i.low, i.source, i.position
        """)
  }

  /// What the given sources say about a person, in the order of identities.
  func observations(of person: Int64, sources: [Int64: SourceDescription]) throws -> [RecordedObservation] {
    var observations: [RecordedObservation] = []
    // The contents of the last ones, where they have the identity and the source of the last.
    var twins: [Int64] = []
    // Neighbours are mostly of one source and one shape.
    var (last, source): (Last?, SourceDescription?)
    select.bind(person, at: 1)
    // Where a row is damaged, the next person's are still to be read.
    defer { select.reset() }
    while try select.next() {
      let (high, low) = (UInt64(bitPattern: select.integer(at: 0)), UInt64(bitPattern: select.integer(at: 1)))
      let number = select.integer(at: 2)
      if last?.number != number { source = sources[number] }
      guard let source else { continue }
      let row = Last(high: high, low: low, number: number)
      if last != row {
        Self.number(twins, at: &observations)
        twins.removeAll(keepingCapacity: true)
        last = row
      }
      twins.append(select.integer(at: 3))
      let shape = try shape(try select.requiredInteger(at: 4))
      unsafe decoder.begin(try select.checkedBytes(at: 8))
      observations.append(
        RecordedObservation(
          identity: ObservationIdentity(high: high, low: low, occurrence: 0),
          source: source, kind: shape.kind,
          place: SourcePlace(
            line: Int(try select.requiredInteger(at: 5)), row: try select.checkedInteger(at: 6).map { Int($0) },
            elementPath: try select.checkedText(at: 7)),
          fields: try decoder.decodeValues(shape: shape.fields),
          unmapped: try decoder.decodeValues(shape: shape.unmapped)))
    }
    Self.number(twins, at: &observations)
    return observations
  }

  /// Numbers the last observations, which are of one identity and one source, by content, so that the order of the
  /// source's rows does not matter.
  private static func number(_ contents: [Int64], at observations: inout [RecordedObservation]) {
    guard contents.count > 1 else { return }
    let start = observations.count - contents.count
    let twins = zip(contents, observations[start...]).enumerated().sorted { first, second in
      (first.element.0, first.offset) < (second.element.0, second.offset)
    }
    for (occurrence, twin) in twins.enumerated() {
      let one = twin.element.1
      observations[start + occurrence] = RecordedObservation(
        identity: ObservationIdentity(high: one.identity.high, low: one.identity.low, occurrence: occurrence),
        source: one.source, kind: one.kind, place: one.place, fields: one.fields, unmapped: one.unmapped)
    }
  }

  /// What tells whether a row is of the same identity and source as the one before.
  private struct Last: Equatable {
    let high: UInt64
    let low: UInt64
    /// The source's.
    let number: Int64
  }

  private func shape(_ id: Int64) throws -> StoredShape {
    if let lastShape, lastShape.id == id { return lastShape.shape }
    let shape = try shapes[id] ?? StoredShape.fetch(db, id)
    shapes[id] = shape
    lastShape = (id, shape)
    return shape
  }
}
