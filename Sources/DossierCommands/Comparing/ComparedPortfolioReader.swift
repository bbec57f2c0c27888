import DossierAssembly
import Foundation
import Importing
import PortfolioModel
import PortfolioStore

/// Reads what `dossier diff` compares: a day of a portfolio file, a portfolio file, or what was exported of one.
struct ComparedPortfolioReader {
  let options: PortfolioOptions
  let context: CommandContext

  /// - Parameters:
  ///   - text: A day, or a path; nil for the portfolio as it is now.
  ///   - person: Who the other side is about, to find the same person where nobody says whose portfolio is meant.
  func read(_ text: String?, likeness person: Person? = nil) throws -> ComparedPortfolio {
    guard let text else {
      let file = try options.open(in: context)
      return try read(file, person: person, label: "now")
    }
    // A file that is called like a day is meant where it exists.
    if let day = CalendarDay(text), !FileAccess.exists(context.path(text)) { return try read(day, person: person) }
    let path = context.path(text)
    let label = FileAccess.name(of: text)
    guard FileAccess.exists(path) else { throw CommandFailure(.nothingToCompare(text, isThere: false)) }
    if FileAccess.isDatabase(path) {
      return try read(try storing { try PortfolioFile.open(at: path) }, person: person, label: label)
    }
    let input = try InputFile(path: text, in: context)
    guard let head = String(bytes: try input.beginning(64), encoding: .utf8), head.hasPrefix("{") else {
      throw CommandFailure(.nothingToCompare(text, isThere: true))
    }
    guard head.hasPrefix(#"{"format":"dossier-portfolio""#) else { throw CommandFailure(.resolvedExport(text)) }
    return try restored(input) { try read($0, person: person, label: label) }
  }

  private func read(_ day: CalendarDay, person: Person?) throws -> ComparedPortfolio {
    let file = try options.open(in: context)
    let found = try find(in: file, like: person)
    let settings = PersonSettings(try storing { try file.settings() }, person: found.id)
    let undone = try storing { try file.undoneImports(until: day) }
    return ComparedPortfolio(
      portfolio: try storing { try file.portfolio(of: found.id, policy: settings.policy, asOf: day) },
      statements: try storing { try file.statements(of: found.id, asOf: day) }.map {
        Statement(kind: $0.kind, markdown: $0.markdown)
      },
      decisions: try storing { try file.decisions(of: found.id) }.filter { $0.madeOn <= day }, settings: settings,
      label: DayWords.text(day),
      notes: undone == 0
        ? []
        : [
          "\(undone == 1 ? "1 import" : "\(undone) imports") made until \(DayWords.text(day)) \(undone == 1 ? "is" : "are") undone now, and when that was is not recorded: \(undone == 1 ? "it counts" : "they count") as undone on that day too."
        ])
  }

  private func read(_ file: PortfolioFile, person: Person?, label: String) throws -> ComparedPortfolio {
    let found = try find(in: file, like: person)
    return ComparedPortfolio(
      portfolio: try file.resolved(found),
      statements: try storing { try file.statements(of: found.id) }.map {
        Statement(kind: $0.kind, markdown: $0.markdown)
      },
      decisions: try storing { try file.decisions(of: found.id) },
      settings: PersonSettings(try storing { try file.settings() }, person: found.id), label: label, notes: [])
  }

  /// The person meant; else the one who shares an identifier with the other side's.
  private func find(in file: PortfolioFile, like person: Person?) throws -> Person {
    let people = try storing { try file.people() }
    if options.person == nil, people.count > 1, let person {
      let known = Set(person.identifiers)
      let matches = people.filter { !known.isDisjoint(with: $0.identifiers) }
      if matches.count == 1 { return matches[0] }
    }
    return try options.person(in: file)
  }

  /// Restores an export into a file of its own, which is gone afterwards.
  private func restored<Result>(_ input: InputFile, _ body: (PortfolioFile) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      let source = try input.source()
      return try body(try storing { try PortfolioFile.restore(source, at: "\(folder)/restored.portfolio") })
    }
  }
}
