/// A row of a table with what it shows: one record, or small evaluation results that are shown as one.
struct TableLine: Sendable {
  let items: [Item]
  let pool: EvaluationPool?
  var row: Table.Row

  /// What the row’s mean adds to a mean of several.
  var part: CombinedMean.Part? {
    if let combined = pool?.combined {
      return CombinedMean.Part(mean: combined.mean, responses: combined.responses, deviation: combined.deviation)
    }
    return items.first.flatMap { $0.reading.part }
  }

  var scale: EvaluationReading.Scale? { pool?.scale ?? items.first.flatMap { $0.reading.scale } }
}
