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
    try reading { reader in
      guard let found = try reader.people().first(where: { $0.id == person }) else {
        throw StoreFailure(.noSuchPerson(person, file: self.name))
      }
      return try reader.portfolio(of: found, policy: policy, asOf: day)
    }
  }

  /// What an earlier day cannot tell: how many imports of until then are undone now.
  package func undoneImports(until day: CalendarDay) throws -> Int {
    try read { db in try Self.fetchSources(db, until: day).count { $0.state == .undone } }
  }

  /// The statements of a person as they were at the end of a day, by kind.
  package func statements(of person: Int64, asOf day: CalendarDay) throws -> [StoredStatement] {
    try read { db in try Self.fetchStatements(db, of: person, until: day) }
  }
}
