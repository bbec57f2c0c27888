import PortfolioModel

@testable import Importing

/// An importer that does what a test says, whatever the file.
struct ScriptedImporter: Importer {
  enum Step: Sendable {
    case row(Subject, title: String, rows: Int = 1)
    case authors([String])
    case reject([Diagnostic], rows: Int = 1)
    case skip(SkipReason, rows: Int = 1)
    case note(Diagnostic)
    case exported(CalendarDay)
    case finish(Int)
    case fail(SourceFailure)
  }

  let steps: [Step]
  let descriptor = ImporterDescriptor(id: "scripted", version: 1, system: "script", summary: "", format: .other)

  func probe(_ sample: SourceSample) -> ProbeResult { .match(confidence: .possible, reason: "as asked") }

  func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    for (offset, step) in steps.enumerated() {
      let place = SourcePlace(line: offset + 1)
      switch step {
      case .row(let subject, let title, let rows):
        try sink.observe(
          Observation(kind: .grant, key: nil, subject: subject, place: place, fields: ["title": .text(title)]),
          rows: rows)
      case .authors(let names):
        let authors = names.map { Value.group(["name": .text($0)]) }
        try sink.observe(
          Observation(
            kind: .scholarlyProduct, key: nil, subject: .author(in: "authors"), place: place,
            fields: ["title": .text("Paper"), "authors": .list(authors)]), rows: 1)
      case .reject(let diagnostics, let rows): try sink.reject(diagnostics, rows: rows)
      case .skip(let reason, let rows): try sink.skip(reason, rows: rows)
      case .note(let diagnostic): try sink.note(diagnostic)
      case .exported(let day): try sink.exported(on: day)
      case .finish(let rows): try sink.finish(rowsRead: rows)
      case .fail(let failure): throw failure
      }
    }
  }
}

extension Diagnostic {
  static let bad = Diagnostic(
    .error, "TST001", "The row is bad.", at: Place(file: "x.csv", line: 1), remedy: "Correct it.")
  static let odd = Diagnostic(
    .warning, "TST002", "The row is odd.", at: Place(file: "x.csv", line: 1), remedy: "See to it.")
}
