import PortfolioModel

/// Writes what an importer finds as messages, many at a time.
struct ImporterToolSink: ObservationSink {
  private let write: ([UInt8]) -> Bool
  private var buffer: [UInt8] = []

  init(write: @escaping ([UInt8]) -> Bool) { self.write = write }

  mutating func send(_ message: PluginMessage) throws {
    let line = message.line
    guard line.count <= ImporterProtocol.lineLimit else {
      throw ImporterToolSession.Failure(reason: "a message is longer than \(ImporterProtocol.lineLimit) bytes")
    }
    buffer += line
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    guard write(buffer) else { throw ImporterToolSession.Failure(reason: "the host does not read any more") }
    buffer.removeAll(keepingCapacity: true)
  }

  mutating func observe(_ observation: Observation, rows: Int) throws {
    try send(.observation(observation, rows: rows))
  }
  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) throws { try send(.reject(diagnostics, rows: rows)) }
  mutating func skip(_ reason: SkipReason, rows: Int) throws { try send(.skip(reason, rows: rows)) }
  mutating func note(_ diagnostic: Diagnostic) throws { try send(.note(diagnostic)) }
  mutating func exported(on day: CalendarDay) throws { try send(.exported(day)) }
  mutating func finish(rowsRead: Int) throws { try send(.end(rowsRead: rowsRead)) }
}
