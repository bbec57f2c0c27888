import PortfolioModel

/// The plugin's side of the importer protocol: one greeting, one request, one answer.
package struct ImporterToolSession {
  private let importer: any Importer
  private let fileNames: [String]
  private let read: () -> [UInt8]
  private let write: ([UInt8]) -> Bool
  private var lines = MessageLines()

  /// The session cannot go on.
  package struct Failure: Error {
    package let reason: String
  }

  /// - Parameters:
  ///   - read: gives the next bytes of the host, none at the end.
  ///   - write: takes bytes for the host; false when it does not read any more.
  package init(
    _ importer: some Importer, fileNames: [String], read: @escaping () -> [UInt8], write: @escaping ([UInt8]) -> Bool
  ) {
    (self.importer, self.fileNames) = (importer, fileNames)
    (self.read, self.write) = (read, write)
  }

  /// Answers the host until it has what it asked for.
  package mutating func serve() throws {
    guard case .hello(let versions, _)? = try next() else { throw Failure(reason: "the host does not say hello") }
    // Of no common version, one's own is said all the same, so that the host can name both.
    let version = ImporterProtocol.versions.filter(versions.contains).max() ?? ImporterProtocol.versions.max() ?? 1
    try send(
      .hello(PluginHello(protocolVersion: version, descriptor: importer.descriptor, fileNames: fileNames)))
    switch try next() {
    case nil: return
    case .probe(let sample)?: try send(.probed(importer.probe(sample)))
    case .import(let fileName)?: try importFile(fileName)
    case let other?: throw Failure(reason: "the host asks for neither a probe nor an import: \(other)")
    }
  }

  private mutating func importFile(_ fileName: String) throws {
    var receiver = self
    var hasEnded = false
    let source = Source(fileName: fileName) {
      while !hasEnded {
        switch try receiver.next() {
        case .chunk(let bytes)?: if !bytes.isEmpty { return bytes }
        case .endOfFile?: hasEnded = true
        case nil: throw Failure(reason: "the host ended before the file did")
        case let other?: throw Failure(reason: "the host does not go on with the file: \(other)")
        }
      }
      return []
    }
    var sink = ImporterToolSink(write: write)
    do {
      try importer.observe(source, into: &sink)
    } catch let failure as SourceFailure {
      try sink.send(.failure(failure.diagnostic, isBrokenOff: failure.isBrokenOff))
    }
    try sink.flush()
  }

  private func send(_ message: PluginMessage) throws {
    guard write(message.line) else { throw Failure(reason: "the host does not read any more") }
  }

  /// The host's next message; nil when it has ended.
  private mutating func next() throws -> HostMessage? {
    while true {
      let line: [UInt8]?
      do { line = try lines.next() } catch { throw Failure(reason: "the host's line is too long") }
      guard let line else {
        let bytes = read()
        if bytes.isEmpty { return nil }
        lines.append(bytes)
        continue
      }
      let node: JSONNode
      do throws(JSONReader.Failure) {
        node = try JSONReader.read(line)
      } catch {
        throw Failure(reason: "the host's message is not JSON: \(error.reason)")
      }
      var reading = WireReading()
      let message = HostMessage.read(node, into: &reading)
      if let problem = reading.problems.first {
        throw Failure(reason: "the host's message: \(problem.path) \(problem.reason)")
      }
      if case .unknown? = message { continue }
      if let message { return message }
    }
  }
}
