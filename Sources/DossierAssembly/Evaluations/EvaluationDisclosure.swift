import PortfolioModel

/// Decides which evaluation results a document may show.
///
/// A result of few responses is hidden. A result that counts the answers of a hidden one as well, and from which it could
/// be worked out by subtraction, is withheld. Small results of the same thing in adjacent years are pooled. Everything
/// that a document adds up is made of whole results that are shown and of whole pools, and no result is in two of them,
/// so no difference of two numbers is a hidden result.
///
/// All of this is decided for the whole career and for no reader in particular: documents of other periods, sections
/// with other conditions and copies for other readers cut it the same way, and cannot be played off against each other.
/// A pool that is complete stays as it is when later years arrive.
struct EvaluationDisclosure: Sendable {
  /// Results that are not shown though enough answered.
  private(set) var withheld: Set<RecordID> = []
  /// Results that are shown as one, oldest first; each result is in one pool at most.
  private(set) var pools: [[RecordID]] = []

  /// The years that one pool spans at most: what is older says little of today.
  static let mostYears = 5

  init(_ items: [Item], smallN: Int, calendar: AcademicCalendar) {
    let results = items.compactMap { item in
      item.record.kind == .evaluationSummary && !item.record.isHidden
        ? EvaluationResult(of: item, calendar: calendar) : nil
    }
    guard results.count > 1 else { return }
    withheld = Self.withheld(results, smallN: smallN)
    pools = Self.pools(results.filter { !withheld.contains($0.id) }, smallN: smallN)
  }

  // MARK: - Complementary suppression

  private static func withheld(_ results: [EvaluationResult], smallN: Int) -> Set<RecordID> {
    var hidden = Set(results.filter { $0.reading.suppression(below: smallN) != nil }.map(\.id))
    let small = hidden
    var parts: [RecordID: [EvaluationResult]] = [:]
    // What names a course or a subject can only include results of the same.
    let byCourse = Dictionary(grouping: results, by: \.course)
    let bySubject = Dictionary(grouping: results, by: \.subject)
    for whole in results {
      let others =
        whole.course.map { byCourse[$0] ?? [] } ?? whole.subject.map { bySubject[$0] ?? [] } ?? results
      let found = others.filter { whole.mayInclude($0) }
      if !found.isEmpty { parts[whole.id] = found }
    }
    if !small.isEmpty {
      let sums = EvaluationSums(results, narrow: results.filter { parts[$0.id] == nil }, hidden: small)
      for whole in results where parts[whole.id] == nil && !small.contains(whole.id) {
        let found = sums.parts(of: whole)
        if !found.isEmpty { parts[whole.id] = found }
      }
    }
    guard !parts.isEmpty else { return [] }
    // Withholding one may uncover what another includes, until nothing changes.
    var changes = true
    while changes {
      changes = false
      for whole in results where !hidden.contains(whole.id) {
        guard let included = parts[whole.id],
          included.contains(where: { hidden.contains($0.id) })
            || leavesFew(whole, beside: included, parts: parts, smallN: smallN)
        else { continue }
        hidden.insert(whole.id)
        changes = true
      }
    }
    return hidden.subtracting(small)
  }

  /// Whether a few answers are in a result that are in none of those that it includes.
  private static func leavesFew(
    _ whole: EvaluationResult, beside included: [EvaluationResult], parts: [RecordID: [EvaluationResult]], smallN: Int
  ) -> Bool {
    guard let all = whole.responses else { return false }
    let ids = Set(included.map(\.id))
    let within = Set(included.flatMap { (parts[$0.id] ?? []).map(\.id) })
    let narrowest = included.filter { part in !(parts[part.id] ?? []).contains { ids.contains($0.id) } }
    let widest = included.filter { !within.contains($0.id) }
    return [narrowest, widest].contains { family in
      let rest = all - family.reduce(0) { $0 + ($1.responses ?? 0) }
      return rest > 0 && rest < smallN
    }
  }

  // MARK: - Pooling

  /// What must be the same for results to be pooled.
  private struct Series: Equatable {
    let scale: EvaluationReading.Scale
    let isMeanOfItems: Bool
    let group: String?
    let course: String?
    let subject: String?
    let instrument: String?
    let item: String?

    /// Nil for a result that is in no pool.
    init?(_ result: EvaluationResult) {
      guard let scale = result.reading.scale, result.reading.mean != nil, let responses = result.responses,
        responses > 0, result.academicYear != nil, result.course ?? result.subject != nil
      else { return nil }
      (self.scale, isMeanOfItems, group) = (scale, result.reading.isMeanOfItems, result.group)
      (course, subject, instrument, item) = (result.course, result.subject, result.instrument, result.item)
    }
  }

  private static func pools(_ results: [EvaluationResult], smallN: Int) -> [[RecordID]] {
    var series: [(key: Series, results: [EvaluationResult])] = []
    let keys = results.map { Series($0) }
    // Where no result is small, there is nothing to pool.
    for (result, key) in zip(results, keys) where result.responses.map({ $0 < smallN }) ?? false {
      if let key, !series.contains(where: { $0.key == key }) { series.append((key, [])) }
    }
    for (result, key) in zip(results, keys) {
      if let key, let place = series.firstIndex(where: { $0.key == key }) { series[place].results.append(result) }
    }
    let pools = series.flatMap { Self.poolsOfSeries($0.results, smallN: smallN) }
    return pools.sorted { ($0[0], $0.count) < ($1[0], $1.count) }
  }

  private static func poolsOfSeries(_ results: [EvaluationResult], smallN: Int) -> [[RecordID]] {
    let ordered = results.sorted { first, second in
      let years = (first.academicYear ?? 0, second.academicYear ?? 0)
      if years.0 != years.1 { return years.0 < years.1 }
      return first.id < second.id
    }
    var pools: [[RecordID]] = []
    var run: [EvaluationResult] = []
    for result in ordered {
      guard (result.responses ?? 0) < smallN else {
        // A year that is large enough stands for itself, and what is before it is not adjacent to what comes after.
        run = []
        continue
      }
      run.append(result)
      run.removeFirst(
        run.prefix { ($0.academicYear ?? 0) + mostYears <= (result.academicYear ?? 0) }.count)
      if run.reduce(0, { $0 + ($1.responses ?? 0) }) >= smallN {
        pools.append(run.map(\.id))
        run = []
      }
    }
    return pools
  }
}
