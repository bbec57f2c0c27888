import GRDB
import Importing
package import PortfolioModel

/// Reads the portfolios of many people one after another, as they are at one moment.
///
/// What is the same for everybody (imports, settings, the names of columns) is read once; of a person nothing is kept.
/// It lives as long as the transaction that ``PortfolioFile/reading(_:)`` opens.
package final class PortfolioReader {
  package let settings: [String: String]
  private let db: Database
  private let name: String
  private let active: [Int64: SourceDescription]
  private var activeOnDay: [CalendarDay: [Int64: SourceDescription]] = [:]
  private let observations: ObservationQuery
  private let hasSuccessions: Bool
  /// Who decided something, and who wrote something; many have done neither.
  private let deciding: Set<Int64>
  private let writing: Set<Int64>

  fileprivate init(_ db: Database, name: String) throws {
    (self.db, self.name) = (db, name)
    settings = try PortfolioFile.fetchSettings(db)
    active = try PortfolioFile.fetchActiveSources(db)
    observations = try ObservationQuery(db)
    deciding = try Int64.fetchSet(db, sql: "SELECT DISTINCT person FROM decision")
    writing = try Int64.fetchSet(db, sql: "SELECT DISTINCT person FROM statement")
    hasSuccessions = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM succession)") ?? false
  }

  /// The people of the file, by number. Not kept: there may be thousands, and each of several readers would hold them.
  package func people() throws -> [Person] { try translating { try PortfolioFile.fetchPeople(db) } }

  /// Computes the portfolio of a person.
  package func portfolio(of person: Person, policy: ResolvePolicy) throws -> Portfolio {
    try resolve(person, sources: active, decisions: try decisions(of: person), policy: policy)
  }

  /// Computes the portfolio of a person as it was at the end of a day; what that cannot know says
  /// ``PortfolioFile/portfolio(of:policy:asOf:)``.
  package func portfolio(of person: Person, policy: ResolvePolicy, asOf day: CalendarDay) throws -> Portfolio {
    try resolve(
      person, sources: try sources(on: day), decisions: try decisions(of: person).filter { $0.madeOn <= day },
      policy: policy)
  }

  /// What the owner decided about a person's records, by number.
  package func decisions(of person: Person) throws -> [RecordedDecision] {
    guard deciding.contains(person.id) else { return [] }
    return try translating {
      try PortfolioFile.fetchDecisions(db, of: person.id, following: hasSuccessions)
    }
  }

  /// The current statements of a person, by kind.
  package func statements(of person: Person) throws -> [StoredStatement] {
    guard writing.contains(person.id) else { return [] }
    return try translating { try PortfolioFile.fetchStatements(db, of: person.id) }
  }

  private func sources(on day: CalendarDay) throws -> [Int64: SourceDescription] {
    if let known = activeOnDay[day] { return known }
    let counted = try translating { try PortfolioFile.fetchSources(db, until: day) }.filter { $0.state == .active }
    let sources = Dictionary(uniqueKeysWithValues: counted.map { ($0.number, $0.description) })
    activeOnDay[day] = sources
    return sources
  }

  private func resolve(
    _ person: Person, sources: [Int64: SourceDescription], decisions: [RecordedDecision], policy: ResolvePolicy
  ) throws -> Portfolio {
    let observations =
      sources.isEmpty
      ? []
      : try translating {
        try self.observations.observations(of: person.id, sources: sources)
      }
    return Portfolio.resolve(person: person, observations: observations, decisions: decisions, policy: policy)
  }

  /// So that what is wrong with one person's rows is said of them, and the next person's can be read.
  private func translating<Result>(_ body: () throws -> Result) throws -> Result {
    try PortfolioFile.translating(name, body)
  }
}

extension PortfolioFile {
  /// Reads in one transaction: whatever others write in the meantime, it is the file as of one moment.
  package func reading<Result>(_ body: (PortfolioReader) throws -> Result) throws -> Result {
    try read { db in
      // Hardly a page is asked for twice, and with many people a large cache would only fill.
      try db.execute(sql: "PRAGMA cache_size = -8192")
      defer { try? db.execute(sql: "PRAGMA cache_size = -65536") }
      return try body(try PortfolioReader(db, name: self.name))
    }
  }
}
