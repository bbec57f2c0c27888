import PortfolioModel

extension CellMaker {
  /// The portfolio's own value of a benchmark, in the time of the benchmark: contact hours, or the mean of the evaluations
  /// by learners on the scale that the metric names.
  func ownValue(for item: Item) -> Cell {
    guard let metric = item.record.text("metric"), let first = item.firstDay, let last = item.lastDay else {
      return .absent
    }
    let period = CoveredPeriod(days: first...max(first, last), label: "")
    let folded = foldedForMatching(metric)
    if folded == "contacthours" { return ownHours(in: period) }
    guard folded.hasPrefix("evaluationmean") else { return .absent }
    return ownMean(metric: metric, in: period)
  }

  private func ownHours(in period: CoveredPeriod) -> Cell {
    let (items, _) = materials.select(RecordQuery(kinds: [.teachingActivity]), in: period, isOrdered: false)
    let counted = items.compactMap { item in materials.hours(of: item, in: period)?.amount.map { (item, $0) } }
    guard !counted.isEmpty else { return .absent }
    let sum = counted.reduce(0) { $0 + $1.1 }
    return Cell(
      .number(sum, decimals: NumberFormatting.decimals(of: sum)),
      origins: [.computed(records: counted.map(\.0.record.shortID))])
  }

  /// Of what is shown only, so that it gives nothing away.
  private func ownMean(metric: String, in period: CoveredPeriod) -> Cell {
    let ends = metric.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
    guard ends.count == 2 else { return .absent }
    let query = RecordQuery(
      kinds: [.evaluationSummary],
      conditions: [RecordQuery.Condition("evaluatorGroup", .noneOf(["peers", "self", "supervisor"]))])
    let items = materials.select(query, in: period, isOrdered: false).items.filter { item in
      let scale = item.reading.scale
      return scale?.minimum == ends[0] && scale?.maximum == ends[1]
        && materials.redactor.suppression(of: item.record) == nil
    }
    let parts = items.compactMap { item -> CombinedMean.Part? in
      let reading = item.reading
      guard let mean = reading.mean, let responses = reading.responses else { return nil }
      return CombinedMean.Part(mean: mean, responses: responses, deviation: nil)
    }
    guard parts.count == items.count, let combined = CombinedMean(parts) else { return .absent }
    return Cell(.number(combined.mean, decimals: 2), origins: [.computed(records: items.map(\.shortID))])
  }
}
