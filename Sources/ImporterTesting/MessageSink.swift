import Importing
import PortfolioModel

/// Keeps what an importer says as messages of the importer protocol, which is text that can be compared and kept.
struct MessageSink: ObservationSink {
  /// Nothing is kept past this many, so that a large file does not fill the memory.
  private let limit: Int
  private(set) var messages: [PluginMessage] = []
  private(set) var accounted = 0
  private(set) var counts: [Int] = []
  private(set) var withoutRemedy: [String] = []
  private(set) var withoutError = 0

  init(limit: Int = .max) { self.limit = limit }

  private mutating func take(_ message: PluginMessage) { if messages.count < limit { messages.append(message) } }

  mutating func observe(_ observation: Observation, rows: Int) {
    accounted += rows
    take(.observation(observation, rows: rows))
  }

  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {
    accounted += rows
    for diagnostic in diagnostics { check(diagnostic) }
    if !diagnostics.contains(where: { $0.severity == .error }) { withoutError += 1 }
    take(.reject(diagnostics, rows: rows))
  }

  mutating func skip(_ reason: SkipReason, rows: Int) {
    accounted += rows
    take(.skip(reason, rows: rows))
  }

  mutating func note(_ diagnostic: Diagnostic) {
    check(diagnostic)
    take(.note(diagnostic))
  }

  mutating func exported(on day: CalendarDay) { take(.exported(day)) }

  mutating func finish(rowsRead: Int) {
    counts.append(rowsRead)
    take(.end(rowsRead: rowsRead))
  }

  private mutating func check(_ diagnostic: Diagnostic) {
    if diagnostic.remedy.isEmpty { withoutRemedy.append(diagnostic.message) }
  }
}
