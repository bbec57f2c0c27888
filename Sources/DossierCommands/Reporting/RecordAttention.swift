import PortfolioModel

/// Why the owner should look at a record.
enum RecordAttention {
  /// One line for each reason; none where all is well.
  static func reasons(for record: Record) -> [String] {
    var reasons = record.correctionsToReview.map { name in
      let label = record.kind.definition.field(name)?.label ?? name.rawValue
      return "\(label): the source has changed since the correction: `dossier show \(record.shortID)`"
    }
    // Who has confirmed a record has looked.
    if !record.vanished.isEmpty, record.confirmedOn == nil { reasons.append(vanished(record)) }
    return reasons
  }

  /// `no longer in the export of 2026-05-01`
  static func vanished(_ record: Record) -> String {
    let exports = record.vanished.map { vanished in
      vanished.export.exportDate.map { "the export of \($0)" } ?? "import \(vanished.export.number)"
    }
    var text = "no longer in " + exports.joined(separator: " and ")
    if record.vanished.count < record.observations.count { text += "; another source still has it" }
    return text
  }
}
