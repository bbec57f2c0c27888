import GRDB
import PortfolioModel

/// What rows are called since their sources were read again, so that decisions and attachments still find them.
struct Successions {
  /// The new identities, one replay after another; only of replays that count.
  private let chains: [[ObservationIdentity: ObservationIdentity]]

  init(_ db: Database, of person: Int64) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM succession WHERE person = ?", arguments: [person])
    guard !rows.isEmpty else {
      chains = []
      return
    }
    var bySource: [Int64: [ObservationIdentity: ObservationIdentity]] = [:]
    for row in rows {
      let old = ObservationIdentity(
        high: UInt64(bitPattern: row["high"] as Int64), low: UInt64(bitPattern: row["low"] as Int64),
        occurrence: row["occurrence"])
      bySource[row["source"], default: [:]][old] = ObservationIdentity(
        high: UInt64(bitPattern: row["new_high"] as Int64), low: UInt64(bitPattern: row["new_low"] as Int64),
        occurrence: row["new_occurrence"])
    }
    let sources = try PortfolioFile.fetchSources(db)
    let replays = Dictionary(
      uniqueKeysWithValues: sources.compactMap { source in source.reading.replays.map { (source.number, $0) } })
    chains = sources.filter { $0.state == .active }.map { source in
      var steps: [[ObservationIdentity: ObservationIdentity]] = []
      var number: Int64? = source.number
      while let current = number {
        if let step = bySource[current] { steps.append(step) }
        number = replays[current]
      }
      return Self.composed(steps.reversed())
    }.filter { !$0.isEmpty }
  }

  private static func composed(
    _ steps: [[ObservationIdentity: ObservationIdentity]]
  ) -> [ObservationIdentity: ObservationIdentity] {
    var whole: [ObservationIdentity: ObservationIdentity] = [:]
    for step in steps {
      for (old, middle) in whole { if let new = step[middle] { whole[old] = new } }
      for (old, new) in step where whole[old] == nil { whole[old] = new }
    }
    return whole
  }

  var isEmpty: Bool { chains.isEmpty }

  /// What an identity is called now; other sources may still call it as before.
  func names(of identity: ObservationIdentity) -> [ObservationIdentity] {
    var names: [ObservationIdentity] = []
    for chain in chains {
      if let name = chain[identity], name != identity, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// A decision as it was made, and as it is about what its records are called now.
  func expand(_ recorded: RecordedDecision) -> [RecordedDecision] {
    func all(_ identity: ObservationIdentity) -> [ObservationIdentity] { [identity] + names(of: identity) }
    let decisions: [Decision]
    switch recorded.decision {
    case .correct(let identity, let field, let value):
      decisions = all(identity).map { .correct($0, field: field, value: value) }
    case .add: decisions = [recorded.decision]
    case .same(let one, let two): decisions = all(one).flatMap { one in all(two).map { .same(one, $0) } }
    case .different(let one, let two): decisions = all(one).flatMap { one in all(two).map { .different(one, $0) } }
    case .feature(let identity): decisions = all(identity).map { .feature($0) }
    case .hide(let identity): decisions = all(identity).map { .hide($0) }
    case .order(let identity, let place): decisions = all(identity).map { .order($0, place) }
    case .tag(let identity, let theme): decisions = all(identity).map { .tag($0, theme: theme) }
    case .confirm(let identity): decisions = all(identity).map { .confirm($0) }
    case .refuse(let identity, let theme): decisions = all(identity).map { .refuse($0, theme: theme) }
    case .comment(let identity, let fingerprint, let ruling):
      decisions = all(identity).map { .comment($0, fingerprint, ruling) }
    }
    return decisions.map {
      RecordedDecision(
        number: recorded.number, decision: $0, madeOn: recorded.madeOn, sourceValue: recorded.sourceValue)
    }
  }
}
