import PortfolioModel

/// An answer of the owner about two records.
struct GivenAnswer {
  let areSame: Bool
  let madeOn: CalendarDay
  let sides: [Side]

  /// One of the two, as it is known now.
  struct Side {
    let id: RecordID?
    let record: Record?
  }

  /// All answers by day, those of one pair of records once.
  static func all(in portfolio: Portfolio, verdicts: Verdicts) -> [GivenAnswer] {
    var records: [ObservationIdentity: Record] = [:]
    for record in portfolio.records { for identity in record.identities { records[identity] = record } }
    var seen: Set<[RecordID]> = []
    return verdicts.answers.sorted { $0.value.number < $1.value.number }.compactMap { pair, answer in
      let sides = [pair.first, pair.second].map { identity -> Side in
        guard let record = records[identity] else { return Side(id: nil, record: nil) }
        // What was joined goes by the ids that the two had.
        let id = answer.areSame ? RecordID(kind: record.kind, identity: identity) : record.id
        return Side(id: id, record: record)
      }
      let ids = sides.compactMap(\.id)
      guard !ids.isEmpty, ids.count < 2 || seen.insert(ids.sorted()).inserted else { return nil }
      return GivenAnswer(areSame: answer.areSame, madeOn: answer.madeOn, sides: sides)
    }
  }
}
