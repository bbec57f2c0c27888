import Testing

/// How well works are brought together, held against pairs of real exports that a person has labelled.
@Suite(.enabled(if: Corpus.isPresent, "needs ../shared/data")) struct ReconciliationTests {
  private let corpus: Corpus
  private let labels: Labels

  init() throws {
    corpus = try Corpus.read()
    labels = try Labels.read()
  }

  @Test func `what is joined without asking is the same, and nearly all that is the same is joined or suggested`() {
    let places = Set(corpus.works.map(\.place))
    #expect(labels.places.filter { !places.contains($0) } == [], "labelled, and not among the works")
    let asExported = Reconciliation(corpus, labels: labels)
    let blinded = Reconciliation(corpus, labels: labels, withoutIdentifiers: true)
    print("\(corpus.works.count) works\nas exported: \(asExported.report)without identifiers: \(blinded.report)")
    #expect(asExported.precision == 1, "\(asExported.wronglyJoined)")
    #expect(asExported.recall >= 0.98, "\(asExported.missed)")
    // A person has to look at each of these, so they stay few.
    #expect(asExported.needless.count <= 10)
    #expect(blinded.joined.isEmpty)
    #expect(blinded.wronglyJoined.isEmpty)
    // Of a sample entry with a title of two words and nothing else, nothing can be said.
    #expect(blinded.recall >= 0.97, "\(blinded.missed)")
    #expect(blinded.needless.count <= 20)
  }
}
