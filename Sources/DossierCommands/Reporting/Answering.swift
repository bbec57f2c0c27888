import Importing
import PortfolioModel
import PortfolioStore

/// Gives the owner's answer about two records, or takes it back.
struct Answering {
  let first: Record
  let second: Record
  let firstIdentity: ObservationIdentity
  private let secondIdentity: ObservationIdentity
  private let file: PortfolioFile
  private let person: Person
  private let portfolio: Portfolio

  init(_ pair: RecordPair, portfolio options: PortfolioOptions, in context: CommandContext) throws {
    file = try options.open(in: context)
    person = try options.person(in: file)
    portfolio = try file.resolved(person)
    first = try portfolio.record(named: pair.first)
    second = try portfolio.record(named: pair.second)
    guard let one = first.identity(named: pair.first), let two = second.identity(named: pair.second), one != two else {
      throw CommandFailure(.sameRecordTwice(first.shortID))
    }
    guard first.kind == second.kind else { throw CommandFailure(.differentKinds(first, second)) }
    (firstIdentity, secondIdentity) = (one, two)
  }

  /// Writes the answer down; nil takes back what was said. Returns the portfolio as it is then.
  func answer(areSame: Bool?, in context: CommandContext) throws -> Portfolio {
    let decisions = try storing { try file.decisions(of: person.id) }
    let change = VerdictChange(firstIdentity, secondIdentity, areSame: areSame, in: portfolio, decisions: decisions)
    if areSame == nil, change.removed.isEmpty {
      throw CommandFailure(.nothingSaid(first.shortID, second.shortID, areOne: first.id == second.id))
    }
    _ = try storing {
      try file.record(
        change.decisions.map { (decision: $0, sourceValue: nil) }, removing: change.removed, of: person.id,
        on: context.today)
    }
    return try file.resolved(person)
  }

  /// Says what the records are now.
  static func write(_ what: String, _ answering: Answering, _ after: Portfolio, in context: CommandContext) {
    let records = [answering.firstIdentity, answering.secondIdentity].compactMap { after.record(of: $0) }
    if records.count == 2, records[0].id == records[1].id {
      context.write("\(records[0].shortID) \(RecordSummary.title(of: records[0])): \(what); still one record\n")
    } else {
      for record in records { context.write("\(record.shortID) \(RecordSummary.title(of: record))\n") }
      context.write(what + "\n")
    }
  }
}
