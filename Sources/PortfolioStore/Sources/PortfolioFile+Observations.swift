import Foundation
import GRDB
import Importing
package import PortfolioModel

extension PortfolioFile {
  /// What the active sources say about a person, by identity.
  package func observations(of person: Int64) throws -> [RecordedObservation] {
    try read { try Self.fetchObservations($0, of: person) }
  }

  /// What an import changes for a person against older exports of its system; an import that was undone is taken in.
  package func comparison(of number: Int64, person: Int64) throws -> ExportComparison {
    try read { db in
      ExportComparison(of: number, observations: try Self.fetchObservations(db, of: person, including: number))
    }
  }

  /// The people whom an import tells something about, by number.
  package func people(in number: Int64) throws -> [Int64] {
    try read {
      try Int64.fetchAll(
        $0, sql: "SELECT DISTINCT person FROM observation_identity WHERE source = ? ORDER BY person",
        arguments: [number])
    }
  }

  /// Computes the portfolio of a person.
  package func portfolio(of person: Int64, policy: ResolvePolicy = ResolvePolicy()) throws -> Portfolio {
    try read { db in
      guard let found = try Self.fetchPeople(db).first(where: { $0.id == person }) else {
        throw StoreFailure(.noSuchPerson(person, file: self.name))
      }
      return Portfolio.resolve(
        person: found, observations: try Self.fetchObservations(db, of: person),
        decisions: try Self.fetchDecisions(db, of: person), policy: policy)
    }
  }

  static func fetchObservations(
    _ db: Database, of person: Int64, including number: Int64? = nil
  ) throws -> [RecordedObservation] {
    var sources = try fetchActiveSources(db)
    if let number, sources[number] == nil {
      let source = try fetchSources(db).first { $0.number == number }
      // What stands in for it says the same again.
      if case .replaced(let later)? = source?.state { sources[later] = nil }
      sources[number] = source?.description
    }
    var shapes: [Int64: StoredShape] = [:]
    return try fetchObservations(db, of: person, sources: sources, shapes: &shapes)
  }

  /// What the given sources say about a person.
  ///
  /// - Parameter shapes: those that are known, and those that are found on the way.
  static func fetchObservations(
    _ db: Database, of person: Int64, sources: [Int64: SourceDescription], shapes: inout [Int64: StoredShape]
  ) throws -> [RecordedObservation] {
    var observations: [RecordedObservation] = []
    var last: (high: Int64, low: Int64, source: Int64, occurrence: Int)?
    // Equal identities of one source are numbered by content, so that the order of its rows does not matter.
    let select = try db.cachedStatement(
      sql: """
        SELECT i.high, i.low, i.source, o.shape, o.line, o.row, o.path, o.content
        FROM observation_identity AS i JOIN observation AS o ON o.id = i.observation
        WHERE i.person = ? ORDER BY i.high, i.low, i.source, i.content, i.position
        """)
    let rows = try Row.fetchCursor(select, arguments: [person])
    while let row = try rows.next() {
      let (high, low, number): (Int64, Int64, Int64) = (row[0], row[1], row[2])
      guard let source = sources[number] else { continue }
      var occurrence = 0
      if let last, (last.high, last.low, last.source) == (high, low, number) { occurrence = last.occurrence + 1 }
      last = (high, low, number, occurrence)
      let id: Int64 = row[3]
      let shape: StoredShape
      if let known = shapes[id] {
        shape = known
      } else {
        shape = try StoredShape.fetch(db, id)
        shapes[id] = shape
      }
      var decoder = ValueDecoder(try bytes(row, 7))
      observations.append(
        RecordedObservation(
          identity: ObservationIdentity(
            high: UInt64(bitPattern: high), low: UInt64(bitPattern: low), occurrence: occurrence),
          source: source, kind: shape.kind,
          place: SourcePlace(line: row[4], row: row[5], elementPath: row[6]),
          fields: try decoder.decodeValues(shape: shape.fields),
          unmapped: try decoder.decodeValues(shape: shape.unmapped)))
    }
    return observations
  }
}
