package import Importing
import PortfolioModel

/// An importer that is an executable of its own.
///
/// A process serves one request and is gone afterwards, so that no file can leave anything behind for the next. What a
/// plugin does wrong fails the file that it was to read, and nothing else.
package struct PluginImporter: Importer {
  package let descriptor: ImporterDescriptor
  package let file: PluginFile
  /// Patterns of the names of files that the plugin is asked about; none for every file.
  package let fileNames: [String]
  private let host: PluginHost
  /// Told when the plugin fails at a probe, which has no other way to say so.
  private let report: @Sendable ([Diagnostic]) -> Void

  package init(
    _ descriptor: ImporterDescriptor, file: PluginFile, fileNames: [String], host: PluginHost,
    report: @escaping @Sendable ([Diagnostic]) -> Void = { _ in }
  ) {
    (self.descriptor, self.file, self.fileNames) = (descriptor, file, fileNames)
    (self.host, self.report) = (host, report)
  }

  package func probe(_ sample: SourceSample) -> ProbeResult {
    guard fileNames.isEmpty || fileNames.contains(where: { FileNamePattern($0).matches(sample.fileName) }) else {
      return .noMatch(likeness: 0, difference: "the file's name is not like \(fileNames.joined(separator: " or "))")
    }
    do {
      let conversation = try PluginConversation(file, name: descriptor.id, fileName: sample.fileName, host: host)
      return try conversation.perform { hello in
        try check(hello)
        conversation.send(.probe(sample))
        switch try conversation.next(within: host.limits.probe, "it did not answer a probe") {
        case .probed(let result)?:
          _ = try conversation.end()
          return result
        case let message?: throw conversation.outOfOrder(message, expected: "it was asked for a match")
        case nil: throw conversation.endedEarly()
        }
      }
    } catch {
      report((error as? PluginFailure)?.diagnostics ?? [])
      return .noMatch(likeness: 0, difference: "the plugin failed")
    }
  }

  package func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    do {
      let conversation = try PluginConversation(file, name: descriptor.id, fileName: source.fileName, host: host)
      try conversation.perform { hello in
        try check(hello)
        conversation.send(.import(fileName: source.fileName))
        conversation.send(chunks: source.nextChunk)
        try receive(from: conversation, into: &sink)
      }
    } catch let failure as PluginFailure {
      for diagnostic in failure.diagnostics.dropFirst() { try sink.note(diagnostic) }
      guard let first = failure.diagnostics.first else { throw failure }
      throw SourceFailure(first, isBrokenOff: false)
    }
  }

  private func receive(from conversation: PluginConversation, into sink: inout some ObservationSink) throws {
    while true {
      switch try conversation.next() {
      case .observation(let observation, let rows)?: try sink.observe(observation, rows: rows)
      case .reject(let diagnostics, let rows)?: try sink.reject(diagnostics, rows: rows)
      case .skip(let reason, let rows)?: try sink.skip(reason, rows: rows)
      case .note(let diagnostic)?: try sink.note(diagnostic)
      case .exported(let day)?: try sink.exported(on: day)
      case .end(let rowsRead)?:
        let failure = try conversation.end()
        try sink.finish(rowsRead: rowsRead)
        if let failure { throw failure }
        return
      case .failure(let diagnostic, let isBrokenOff)?:
        _ = try conversation.end()
        throw SourceFailure(diagnostic, isBrokenOff: isBrokenOff)
      case nil: throw conversation.endedEarly()
      case let message?: throw conversation.outOfOrder(message, expected: "it was asked for a file")
      }
    }
  }

  private func check(_ hello: PluginHello) throws {
    guard hello.descriptor == descriptor else {
      throw PluginFailure(
        .anotherIdentity(
          "\(descriptor.id) \(descriptor.version)", path: file.path,
          says: "\(hello.descriptor.id) \(hello.descriptor.version)"))
    }
  }
}
