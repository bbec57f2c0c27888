import ArgumentParser
import Importing
import PortfolioModel
import PortfolioStore

/// Which portfolio file, and whose portfolio in it.
struct PortfolioOptions: ParsableArguments {
  @Option(name: .long, help: "The portfolio file. Default: $DOSSIER_PORTFOLIO, or the only *.portfolio here.")
  var portfolio: String?

  @Option(name: .long, help: "The person, by identifier or name, in a file that holds several.")
  var person: String?

  /// Finds the file's path.
  func locate(in context: CommandContext) throws -> String {
    if let path = portfolio ?? context.environment["DOSSIER_PORTFOLIO"], !path.isEmpty { return context.path(path) }
    let names = FileAccess.portfolios(in: context.workingDirectory)
    switch names.count {
    case 1: return context.path(names[0])
    case 0: throw CommandFailure(.noPortfolio(folder: context.workingDirectory))
    default: throw CommandFailure(.severalPortfolios(names))
    }
  }

  func open(in context: CommandContext) throws -> PortfolioFile {
    let path = try locate(in: context)
    return try storing { try PortfolioFile.open(at: path) }
  }

  /// The person meant: the only one, or the one that `--person` names.
  func person(in file: PortfolioFile) throws -> Person {
    let people = try storing { try file.people() }
    guard let text = person else {
      guard people.count == 1 else { throw CommandFailure(.whichPerson(count: people.count)) }
      return people[0]
    }
    return try Self.find(text, among: people)
  }

  /// Finds a person by number in the file (`#12`), identifier, or name without case and diacritics.
  static func find(_ text: String, among people: [Person]) throws -> Person {
    let matches = people.filter { person in
      "#\(person.id)" == text
        || person.identifiers.contains { $0.value.lowercased() == text.lowercased() }
    }
    if matches.count == 1 { return matches[0] }
    let wanted = PersonName(text)
    let named = people.filter { person in
      foldedForMatching(person.displayName) == foldedForMatching(text)
        || (wanted.map { name in person.names.contains { $0.likeness(to: name) == .same } } ?? false)
    }
    switch named.count {
    case 1: return named[0]
    case 0: throw CommandFailure(.unknownPerson(text))
    default: throw CommandFailure(.ambiguousPerson(text, named))
    }
  }
}

/// Runs what touches the portfolio file, and turns the store's errors into a command's failure.
func storing<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as StoreFailure {
    throw CommandFailure(failure.diagnostic)
  }
}

extension Portfolio {
  /// The record that a person names by its id or the beginning of one.
  func record(named text: String) throws -> Record {
    switch find(text) {
    case .one(let record): return record
    case .none: throw CommandFailure(.unknownRecord(text))
    case .several(let records): throw CommandFailure(.ambiguousRecord(text, records.prefix(8).map(\.shortID)))
    }
  }
}
