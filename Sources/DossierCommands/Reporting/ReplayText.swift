import Importing
import PortfolioModel
import PortfolioStore

/// What reading imports again changes, for a person to read.
struct ReplayText {
  /// How many rows of an import are shown.
  static let limit = 20

  let text: String

  init(of outcomes: [ReplayOutcome], in file: PortfolioFile) throws {
    var text = ""
    for outcome in outcomes {
      text += "Import \(outcome.source.number): \(outcome.source.description.fullName)\n"
      let importer = outcome.report.importer
      text += "  mapping   \(outcome.source.description.importer) → \(importer.id) \(importer.version)\n"
      guard let difference = outcome.difference else {
        if case .refused(let reason) = outcome.report.status { text += "  refused   \(reason) It stays as it is.\n" }
        continue
      }
      text += "  rows      \(outcome.report.rowsRead) read, \(outcome.report.rowsImported) imported"
      text += ", \(outcome.report.rowsRejected) rejected\n"
      text += "  records   \(difference.unchanged) unchanged, \(difference.changed) changed"
      text += ", \(difference.new) new, \(difference.gone) gone\n"
      text += Self.entries(of: difference)
    }
    self.text = text
  }

  private static func entries(of difference: ReplayDifference) -> String {
    var text = ""
    for entry in difference.entries {
      switch (entry.before, entry.after) {
      case (let before?, _?):
        text += "  changed   \(name(of: before))\n"
        for field in entry.fields { text += "              \(field.text(of: before.kind))\n" }
      case (let before?, nil): text += "  gone      \(name(of: before))\n"
      case (nil, let after?): text += "  new       \(name(of: after))\n"
      case (nil, nil): break
      }
    }
    let beyond = difference.changed + difference.new + difference.gone - difference.entries.count
    if beyond > 0 { text += "            and \(beyond) more; all with --output json\n" }
    return text
  }

  /// `line 7: T-7K3QJ3QQT66M Grand rounds`
  private static func name(of observation: RecordedObservation) -> String {
    let title = observation.fields["title"]?.text ?? observation.kind.definition.label
    let id = RecordID(kind: observation.kind, identity: observation.identity)
    return "\(id) \(title) (line \(observation.place.line))"
  }
}
