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
    let query = try ObservationQuery(db)
    return try query.observations(of: person, sources: sources)
  }
}
