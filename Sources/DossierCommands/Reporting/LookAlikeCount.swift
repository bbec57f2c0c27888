import Importing
import PortfolioModel
import PortfolioStore

/// Says after an import how many records look alike now, so that nobody has to think of asking.
enum LookAlikeCount {
  /// A portfolio with more than so many rows is not searched unasked.
  private static let mostRows = 50_000

  /// The number of pairs; nil when nothing was imported, or when the file holds several people and none is named.
  static func after(
    _ outcomes: [FileOutcome], in file: PortfolioFile, portfolio options: PortfolioOptions
  ) throws -> Int? {
    let hasImported = outcomes.contains { outcome in
      guard case .success(let report) = outcome.result, case .imported = report.status else { return false }
      return !report.isDryRun
    }
    guard hasImported else { return nil }
    let people = try storing { try file.people() }
    guard options.person != nil || people.count == 1 else { return nil }
    guard try storing({ try file.observationCount() }) <= mostRows else { return nil }
    let person = try options.person(in: file)
    let verdicts = Verdicts(try storing { try file.decisions(of: person.id) })
    return try file.resolved(person).lookAlikes(verdicts: verdicts).count
  }

  static func text(_ count: Int) -> String {
    count == 1
      ? "\n1 pair of records looks alike: `dossier duplicates` shows it.\n"
      : "\n\(count) pairs of records look alike: `dossier duplicates` shows them.\n"
  }
}
