import GRDB
import PortfolioModel

/// The sources of a system that count, as far as the rows of an import meet them.
///
/// They are looked up one by one, since a portfolio file may hold a hundred thousand, and a file mostly meets few.
struct EarlierSources {
  private let system: String
  /// Whether there is none, so that no row needs to look.
  let isEmpty: Bool
  private var known: [Int64: SourceDescription?] = [:]

  init(_ db: Database, of system: String) throws {
    self.system = system
    isEmpty =
      try Int64.fetchOne(
        db, sql: "SELECT number FROM source WHERE system = ? AND is_undone = 0 LIMIT 1", arguments: [system]) == nil
  }

  /// A source by its number; nil where it is of another system or does not count.
  mutating func source(_ number: Int64, _ db: Database) throws -> SourceDescription? {
    if let found = known[number] { return found }
    let source = try PortfolioFile.fetchSource(number, db)
    let found = source.flatMap { $0.state == .active && $0.description.system == system ? $0.description : nil }
    known[number] = .some(found)
    return found
  }
}
