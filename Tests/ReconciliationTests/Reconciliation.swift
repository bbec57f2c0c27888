@testable import PortfolioModel

/// How the pairs of a corpus came out: joined without asking, suggested, or missed.
struct Reconciliation {
  /// Pairs of places, the smaller first.
  struct Pair: Hashable, Comparable, CustomStringConvertible {
    let first: String
    let second: String

    init(_ one: String, _ two: String) { (first, second) = one < two ? (one, two) : (two, one) }

    static func < (one: Self, two: Self) -> Bool { (one.first, one.second) < (two.first, two.second) }

    var description: String { "\(first)  =  \(second)" }
  }

  private(set) var joined: Set<Pair> = []
  private(set) var wronglyJoined: Set<Pair> = []
  private(set) var suggested: Set<Pair> = []
  private(set) var missed: Set<Pair> = []
  /// Suggestions of which a person says that they are not the same.
  private(set) var needless: [Pair] = []

  init(_ corpus: Corpus, labels: Labels, withoutIdentifiers: Bool = false) {
    let observations = corpus.works.map { withoutIdentifiers ? Self.blinded($0.observation) : $0.observation }
    let portfolio = Portfolio.resolve(
      person: Person(id: 1, displayName: "Nobody"), observations: observations, decisions: [])
    // A later file of one collection says more about a work that an earlier one has; the two are one by their key.
    var places: [ObservationIdentity: String] = [:]
    for work in corpus.works { places[work.observation.identity] = places[work.observation.identity] ?? work.place }
    for record in portfolio.records {
      let here = record.identities.compactMap { places[$0] }
      for (place, one) in here.enumerated() {
        for two in here[..<place] {
          switch labels.compare(one, two) {
          case .same: joined.insert(Pair(one, two))
          case .different: wronglyJoined.insert(Pair(one, two))
          case .unclear: break
          }
        }
      }
    }
    for pair in portfolio.lookAlikes(verdicts: Verdicts([])) {
      let sides = [pair.first, pair.second].map { $0.identities.compactMap { places[$0] } }
      var isWanted = false
      for one in sides[0] {
        for two in sides[1] {
          switch labels.compare(one, two) {
          case .same:
            suggested.insert(Pair(one, two))
            isWanted = true
          case .unclear: isWanted = true
          case .different: break
          }
        }
      }
      if !isWanted, let one = sides[0].first, let two = sides[1].first { needless.append(Pair(one, two)) }
    }
    let labelled = Set(places.values)
    let all = labels.places.filter(labelled.contains)
    for (place, one) in all.enumerated() {
      for two in all[..<place] where labels.compare(one, two) == .same {
        let pair = Pair(one, two)
        if !joined.contains(pair), !suggested.contains(pair) { missed.insert(pair) }
      }
    }
    needless.sort()
  }

  /// The share of the joined pairs that are the same.
  var precision: Double {
    joined.isEmpty ? 1 : Double(joined.count) / Double(joined.count + wronglyJoined.count)
  }

  /// The share of the same pairs that were joined or suggested.
  var recall: Double {
    let found = joined.union(suggested).count
    return Double(found) / Double(max(1, found + missed.count))
  }

  var report: String {
    var text = "joined \(joined.count) pairs, precision \(precision); suggested \(suggested.count), "
    text += "joined or suggested: recall \(recall); \(needless.count) suggestions to look at needlessly\n"
    for pair in wronglyJoined.sorted() { text += "  joined, and not the same: \(pair)\n" }
    for pair in missed.sorted() { text += "  missed: \(pair)\n" }
    for pair in needless { text += "  needless: \(pair)\n" }
    return text
  }

  /// The observation as it would be in an export without identifiers.
  private static func blinded(_ observation: RecordedObservation) -> RecordedObservation {
    var fields = observation.fields
    for name: FieldName in ["doi", "pmid", "pmcid", "eid", "isbn", "otherIds", "url"] { fields[name] = nil }
    return RecordedObservation(
      identity: observation.identity, source: observation.source, kind: observation.kind, place: observation.place,
      fields: fields, unmapped: [:])
  }
}
