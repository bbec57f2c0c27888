import Importing

/// What became of a file, for a person to read.
enum ImportReportText {
  /// How many diagnostics of one code are shown in full.
  private static let shown = 5
  /// How many records of each sort of change are shown.
  private static let changesShown = 5
  /// How many of the people or works that rows were passed over for are named.
  private static let othersShown = 8

  static func write(_ outcome: FileOutcome, in context: CommandContext) {
    writeOutcome(outcome, in: context)
    for sheet in outcome.hiddenSheets {
      context.write("\(outcome.path), sheet “\(sheet)”\n  hidden    passed over; --sheet “\(sheet)” imports it\n")
    }
  }

  private static func writeOutcome(_ outcome: FileOutcome, in context: CommandContext) {
    if !outcome.readWith.isEmpty {
      context.write("\(outcome.name)\n  read with \(outcome.readWith.joined(separator: ", "))\n")
      return
    }
    switch outcome.result {
    case .failure(let failure):
      context.write("\(outcome.name)\n  not imported\n")
      for diagnostic in failure.diagnostics { context.report("  \(diagnostic)\n") }
    case .success(let report):
      write(report, of: outcome, in: context)
      for note in outcome.notes { context.report("  \(note)\n") }
    }
  }

  private static func write(
    _ report: ImportReport, of outcome: FileOutcome, in context: CommandContext
  ) {
    var text = "\(outcome.name)\n  mapping   \(report.importer.id) \(report.importer.version) (\(report.reason))\n"
    switch report.status {
    case .alreadyImported(let number):
      context.write(text + "  known     the same file as import \(number); nothing to do\n")
      return
    case .refused: text += "  not imported\n"
    case .imported(let number):
      text += report.isDryRun ? "  dry run   nothing is written\n" : "  import    \(number)"
      if !report.isDryRun { text += exportDate(of: report) + "\n" }
    }
    let tally = report.observations
    text += "  rows      \(report.rowsRead) read"
    if case .imported = report.status {
      text += ", \(report.rowsImported) imported\n"
      text += "  records   \(tally.new) new, \(tally.unchanged) unchanged, \(tally.changed) changed"
      if tally.outdated > 0 { text += ", \(tally.outdated) known from a newer export" }
      text += "\n"
    } else {
      text += "\n"
    }
    for (reason, rows) in report.skipped { text += "  skipped   \(rows) \(reason.text)\n" }
    if !report.otherPeople.isEmpty {
      for name in report.otherPeople.prefix(othersShown) { text += "            – \(name)\n" }
      let beyond = report.otherPeopleBeyond + max(0, report.otherPeople.count - othersShown)
      if beyond > 0 { text += "            and \(beyond) more\n" }
    }
    if report.rowsRejected > 0 { text += "  rejected  \(report.rowsRejected)\n" }
    if report.peopleCreated > 0 { text += "  people    \(report.peopleCreated) new\n" }
    if case .imported(let number) = report.status {
      if let changes = outcome.changes {
        text += ImportChangesText(changes, of: number, limit: changesShown).text(isNewShown: false)
      } else if outcome.areChangesLeftOut {
        text += "  changes   too many to look at now: `dossier imports changes \(number)`\n"
      }
    }
    context.write(text)
    writeDiagnostics(of: report, in: context)
  }

  /// The day of the export, and whether it is only the file's own, by which a newer export could be taken for older.
  private static func exportDate(of report: ImportReport) -> String {
    guard let day = report.exportDate else { return "" }
    return report.isExportDateOfFile
      ? ", file of \(day) (it does not say when it was exported; --as-of does)" : ", export of \(day)"
  }

  /// Shows the first of each code, and counts the rest: ten thousand bad rows are one mistake.
  private static func writeDiagnostics(of report: ImportReport, in context: CommandContext) {
    var seen: [Diagnostic.Code: Int] = [:]
    for diagnostic in report.diagnostics.kept {
      let count = seen[diagnostic.code, default: 0] + 1
      seen[diagnostic.code] = count
      if count <= shown { context.report("  \(diagnostic)\n") }
    }
    let counts = seen.merging(report.diagnostics.beyond, uniquingKeysWith: +)
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > shown {
      context.report("  … and \(count - shown) more of \(code); all with --output json\n")
    }
  }

  static func writeSummary(of outcomes: [FileOutcome], in context: CommandContext) {
    let refused = outcomes.filter(\.isRefused)
    let attention = outcomes.filter { $0.needsAttention && !$0.isRefused }
    var new = 0
    var changed = 0
    for case .success(let report) in outcomes.map(\.result) {
      guard case .imported = report.status else { continue }
      new += report.observations.new
      changed += report.observations.changed
    }
    var text = "\n\(count(outcomes)): \(new) new records, \(changed) changed"
    if !refused.isEmpty { text += ", \(count(refused)) not imported" }
    if !attention.isEmpty { text += ", \(count(attention)) to look at" }
    context.write(text + "\n")
  }

  /// How many files, and how many sheets of workbooks, each of which is read or left by itself.
  private static func count(_ outcomes: [FileOutcome]) -> String {
    let sheets = outcomes.filter { $0.sheet != nil }.count
    let counts = [("file", outcomes.count - sheets), ("sheet", sheets)].filter { $0.1 > 0 }
    return counts.map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }.joined(separator: " and ")
  }
}
