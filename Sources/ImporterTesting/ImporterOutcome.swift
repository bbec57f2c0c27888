import Importing
import PortfolioModel

/// What came of reading a file once.
struct ImporterOutcome {
  let sink: MessageSink
  let failure: SourceFailure?
  /// What was thrown that is no ``SourceFailure``.
  let otherError: String?

  init(of importer: any Importer, on fileName: String, _ bytes: [UInt8], chunkSize: Int = 65_536, limit: Int = .max) {
    var sink = MessageSink(limit: limit)
    var (failure, otherError): (SourceFailure?, String?)
    do {
      try importer.observe(Source(fileName: fileName, bytes: bytes, chunkSize: chunkSize), into: &sink)
    } catch let thrown as SourceFailure {
      failure = thrown
    } catch {
      otherError = "\(error)"
    }
    (self.sink, self.failure, self.otherError) = (sink, failure, otherError)
  }

  /// All that was said, as messages of the importer protocol, one a line.
  var lines: [String] {
    var messages = sink.messages
    if let failure { messages.append(.failure(failure.diagnostic, isBrokenOff: failure.isBrokenOff)) }
    return messages.map { String(decoding: $0.line.dropLast(), as: UTF8.self) } + (otherError.map { [$0] } ?? [])
  }

  /// The observations without their places, in an order that does not depend on the file's.
  var observations: [String] {
    sink.messages.compactMap { message -> String? in
      guard case .observation(let observation, let rows) = message else { return nil }
      let moved = Observation(
        kind: observation.kind, key: observation.key, subject: observation.subject, place: SourcePlace(line: 1),
        fields: observation.fields, unmapped: observation.unmapped)
      return String(decoding: PluginMessage.observation(moved, rows: rows).line, as: UTF8.self)
    }.sorted()
  }

  /// What is wrong whatever the file holds: the sum, an error that is no failure, a plugin that misbehaved.
  var misconduct: String? {
    if let otherError { return "throws something that is no SourceFailure: \(otherError)" }
    if let failure {
      // These are not about the file but about the plugin that was to read it.
      return failure.diagnostic.code.text.hasPrefix("PLG") ? failure.diagnostic.description : nil
    }
    if sink.counts.count != 1 { return "says \(sink.counts.count) times how many rows it read" }
    let read = sink.counts[0]
    if read != sink.accounted { return "read \(read) rows and accounts for \(sink.accounted)" }
    if sink.withoutError > 0 { return "rejects rows without an error" }
    return nil
  }
}
