import PortfolioModel
import PortfolioStore

extension ImportChanges {
  /// What an import changed, for everybody or for one person.
  init(of number: Int64, in file: PortfolioFile, person: Person? = nil) throws {
    let people = try storing { try file.people() }
    let told = try storing { try file.people(in: number) }
    for one in people where told.contains(one.id) && (person == nil || person?.id == one.id) {
      add(
        try storing { try file.comparison(of: number, person: one.id) }, in: try file.resolved(one), export: number)
    }
  }

  /// What is known of an import's changes when it has just been made.
  enum Afterwards {
    /// There was nothing to change.
    case nothing
    /// There is too much to look at while somebody waits; `dossier imports changes` looks.
    case tooMuch
    case found(ImportChanges)
  }

  /// What an import that was just made changed.
  static func afterwards(of number: Int64, in file: PortfolioFile) throws -> Afterwards {
    guard try storing({ try file.sourceCount() }) <= importsAtOnce else { return .tooMuch }
    let sources = try storing { try file.sources() }
    guard let own = sources.first(where: { $0.number == number }) else { return .nothing }
    let others = sources.filter { source in
      source.number != number && source.state == .active && source.description.system == own.description.system
    }
    guard try !others.isEmpty || storing({ try file.hasCorrections }) else { return .nothing }
    guard own.rowsRead <= rowsAtOnce, try storing({ try file.people(in: number).count }) <= peopleAtOnce else {
      return .tooMuch
    }
    return .found(try ImportChanges(of: number, in: file))
  }

  private static let peopleAtOnce = 50
  private static let importsAtOnce = 200
  private static let rowsAtOnce = 50_000
}
