import GRDB
import Importing
package import PortfolioModel

extension PortfolioFile {
  /// Computes the portfolio of a person as it was at the end of a day, of the imports and decisions made until then.
  ///
  /// Imports have their moment in UTC, decisions their day. What leaves no trace is not known: an import that has been
  /// undone since counts as undone on every day, a decision that was taken back or made again is missing from the days
  /// before, and names, aliases and settings are those of now.
  package func portfolio(
    of person: Int64, policy: ResolvePolicy = ResolvePolicy(), asOf day: CalendarDay
  ) throws -> Portfolio {
    try read { db in
      guard let found = try Self.fetchPeople(db).first(where: { $0.id == person }) else {
        throw StoreFailure(.noSuchPerson(person, file: self.name))
      }
      let counted = try Self.fetchSources(db, until: day).filter { $0.state == .active }
      return Portfolio.resolve(
        person: found,
        observations: try Self.fetchObservations(
          db, of: person,
          sources: Dictionary(uniqueKeysWithValues: counted.map { ($0.number, $0.description) })),
        decisions: try Self.fetchDecisions(db, of: person).filter { $0.madeOn <= day }, policy: policy)
    }
  }

  /// What an earlier day cannot tell: how many imports of until then are undone now.
  package func undoneImports(until day: CalendarDay) throws -> Int {
    try read { db in try Self.fetchSources(db, until: day).count { $0.state == .undone } }
  }
}

extension PortfolioFile {
  /// The statements of a person as they were at the end of a day, by kind.
  package func statements(of person: Int64, asOf day: CalendarDay) throws -> [StoredStatement] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT kind, text, set_on FROM statement WHERE id IN (
            SELECT max(id) FROM statement WHERE person = ? AND set_on <= ? GROUP BY kind) ORDER BY kind
          """, arguments: [person, day.description]
      ).map { try Self.statement($0) }
    }
  }
}
