import GRDB
import PortfolioModel

/// Reads what sources say about one person after another.
///
/// Keeps the statements, the names of columns and what rows repeat, which are the same for everybody. A million rows are
/// read by it when documents are made for a school, so it goes through SQLite's C API.
final class ObservationQuery {
  private let db: Database
  private let selectIdentities: BulkStatement
  private let selectRows: BulkStatement
  private var shapes: [Int64: StoredShape] = [:]
  private var decoder = ValueDecoder(sharing: RepeatedValues())

  init(_ db: Database) throws {
    self.db = db
    // In the order of the index, so that SQLite sorts nothing.
    selectIdentities = try BulkStatement(
      db,
      sql: """
        SELECT high, low, source, content, observation FROM observation_identity
        WHERE person = ? ORDER BY high, low, source, position
        """)
    selectRows = try BulkStatement(
      db, sql: "SELECT id, shape, line, row, path, content FROM observation WHERE id BETWEEN ? AND ? ORDER BY id")
  }

  /// What tells which activity a row is of.
  private struct Identity {
    let high: UInt64
    let low: UInt64
    let source: Int64
    let content: Int64
    /// The row's id.
    let observation: Int64

    func isTwin(of other: Identity) -> Bool { high == other.high && low == other.low && source == other.source }
  }

  /// What the given sources say about a person, in the order of identities.
  func observations(of person: Int64, sources: [Int64: SourceDescription]) throws -> [RecordedObservation] {
    let identities = try identities(of: person, sources: sources)
    // Rows of an import stand person by person, so they are read in runs instead of looked up one by one.
    let order = identities.enumerated().map { (observation: $1.observation, place: $0) }
    let places = order.sorted { $0.observation < $1.observation }.map(\.place)
    var found: [RecordedObservation?] = Array(repeating: nil, count: identities.count)
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count,
        identities[places[end]].observation == identities[places[end - 1]].observation + 1
      {
        end += 1
      }
      try read(places[start..<end], identities, sources: sources, decoder: &decoder, into: &found)
      start = end
    }
    return Self.numbered(found, identities)
  }

  private func identities(of person: Int64, sources: [Int64: SourceDescription]) throws -> [Identity] {
    var identities: [Identity] = []
    identities.reserveCapacity(256)
    // Many rows come from a handful of files.
    var isGiven: [(source: Int64, isGiven: Bool)] = []
    selectIdentities.bind(person, at: 1)
    defer { selectIdentities.reset() }
    while try selectIdentities.next() {
      let source = selectIdentities.integer(at: 2)
      if let known = isGiven.first(where: { $0.source == source }) {
        guard known.isGiven else { continue }
      } else {
        if isGiven.count < 16 { isGiven.append((source, sources[source] != nil)) }
        guard sources[source] != nil else { continue }
      }
      identities.append(
        Identity(
          high: UInt64(bitPattern: selectIdentities.integer(at: 0)),
          low: UInt64(bitPattern: selectIdentities.integer(at: 1)), source: source,
          content: selectIdentities.integer(at: 3), observation: selectIdentities.integer(at: 4)))
    }
    return identities
  }

  /// Reads rows whose ids follow one another.
  ///
  /// - Parameter run: The places of their identities, by id.
  private func read(
    _ run: ArraySlice<Int>, _ identities: [Identity], sources: [Int64: SourceDescription],
    decoder: inout ValueDecoder, into found: inout [RecordedObservation?]
  ) throws {
    guard let first = run.first, let last = run.last else { return }
    selectRows.bind(identities[first].observation, at: 1)
    selectRows.bind(identities[last].observation, at: 2)
    // Where a row is damaged, the next person's are still to be read.
    defer { selectRows.reset() }
    // Neighbours are mostly of one file and of one shape.
    var (number, description): (Int64?, SourceDescription?)
    var known: (id: Int64, shape: StoredShape)?
    while try selectRows.next() {
      let place = run[run.startIndex + Int(selectRows.integer(at: 0) - identities[first].observation)]
      let identity = identities[place]
      if identity.source != number { (number, description) = (identity.source, sources[identity.source]) }
      guard let source = description else { continue }
      let id = try selectRows.requiredInteger(at: 1)
      let shape = if let known, known.id == id { known.shape } else { try shape(id) }
      known = (id, shape)
      unsafe decoder.begin(try selectRows.checkedBytes(at: 5))
      found[place] = RecordedObservation(
        identity: ObservationIdentity(high: identity.high, low: identity.low, occurrence: 0),
        source: source, kind: shape.kind,
        place: SourcePlace(
          line: Int(try selectRows.requiredInteger(at: 2)), row: try selectRows.checkedInteger(at: 3).map { Int($0) },
          elementPath: try selectRows.checkedText(at: 4)),
        fields: try decoder.decodeValues(shape: shape.fields),
        unmapped: try decoder.decodeValues(shape: shape.unmapped))
    }
  }

  /// The observations, those of one identity and one source numbered by content, so that the order of the source's rows
  /// does not matter.
  private static func numbered(_ found: [RecordedObservation?], _ identities: [Identity]) -> [RecordedObservation] {
    var observations: [RecordedObservation] = []
    observations.reserveCapacity(found.count)
    var start = 0
    while start < identities.count {
      var end = start + 1
      while end < identities.count, identities[end].isTwin(of: identities[start]) { end += 1 }
      if end == start + 1 {
        if let one = found[start] { observations.append(one) }
      } else {
        let twins = (start..<end).filter { found[$0] != nil }.sorted { first, second in
          (identities[first].content, first) < (identities[second].content, second)
        }
        for (occurrence, place) in twins.enumerated() {
          guard let one = found[place] else { continue }
          observations.append(
            RecordedObservation(
              identity: ObservationIdentity(high: one.identity.high, low: one.identity.low, occurrence: occurrence),
              source: one.source, kind: one.kind, place: one.place, fields: one.fields, unmapped: one.unmapped))
        }
      }
      start = end
    }
    return observations
  }

  private func shape(_ id: Int64) throws -> StoredShape {
    if let known = shapes[id] { return known }
    let shape = try StoredShape.fetch(db, id)
    shapes[id] = shape
    return shape
  }
}
