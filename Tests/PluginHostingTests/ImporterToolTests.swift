import ImporterTesting
import Importing
import PluginHosting
import PortfolioModel
import Testing

/// The plugin's side of the protocol, as it is for any Swift importer.
@Suite struct ImporterToolTests {
  @Test func `an importer answers the greeting, and then a probe or a file`() {
    #expect(
      answers([.hello(versions: [1, 2], host: "h"), .probe(SourceSample(fileName: "a", bytes: [], isWhole: true))]) == [
        #"{"type":"hello","protocol":1,"id":"words","version":1,"system":"words","summary":"Words","format":"other","fileNames":["*.w"]}"#,
        #"{"type":"noMatch","likeness":0,"difference":"it is empty"}"#,
      ])
    #expect(
      answers([
        .hello(versions: [1], host: "h"), .unknown(type: "later"), .import(fileName: "a"), .chunk(Array("one tw".utf8)),
        .unknown(type: "later"), .chunk([]), .chunk(Array("o".utf8)), .endOfFile,
      ]).dropFirst() == [
        #"{"type":"observation","kind":"goal","place":{"line":1},"fields":{"title":"one"},"rows":1}"#,
        #"{"type":"observation","kind":"goal","place":{"line":1},"fields":{"title":"two"},"rows":1}"#,
        #"{"type":"end","rowsRead":2}"#,
      ])
  }

  @Test func `a failure is a message, and a host of another version still gets a hello`() {
    #expect(
      answers([.hello(versions: [1], host: "h"), .import(fileName: "a"), .endOfFile]).last
        == #"{"type":"failure","diagnostic":{"severity":"error","code":"WRD001","message":"It is empty.","remedy":"Fill it."},"isBrokenOff":true}"#
    )
    #expect(answers([.hello(versions: [7], host: "h")]).first?.contains(#""protocol":1"#) == true)
  }

  @Test func `a host that breaks off, or says what nobody knows, ends the session with a reason`() {
    #expect(reason([]) == "the host does not say hello")
    #expect(
      reason([.hello(versions: [1], host: "h"), .import(fileName: "a"), .chunk([65])])
        == "the host ended before the file did")
    #expect(
      reason(bytes: Array("{\"type\":\"dance\"}\n".utf8))
        == "the host's message: type is not known, and the message is not optional")
    #expect(reason(bytes: Array("hello\n".utf8)) == "the host's message is not JSON: no value begins like this")
  }

  private func answers(_ messages: [HostMessage]) -> [String] { session(messages.flatMap(\.line)).said }
  private func reason(_ messages: [HostMessage]) -> String? { session(messages.flatMap(\.line)).reason }
  private func reason(bytes: [UInt8]) -> String? { session(bytes).reason }

  private func session(_ bytes: [UInt8]) -> (said: [String], reason: String?) {
    var rest = bytes[...]
    var output: [UInt8] = []
    var session = ImporterToolSession(
      WordImporter(), fileNames: ["*.w"],
      read: {
        defer { rest = rest.dropFirst(5) }
        return Array(rest.prefix(5))
      },
      write: {
        output += $0
        return true
      })
    var reason: String?
    do { try session.serve() } catch { reason = (error as? ImporterToolSession.Failure)?.reason }
    return (output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }, reason)
  }
}

/// Makes a goal of each word.
private struct WordImporter: Importer {
  var descriptor: ImporterDescriptor {
    ImporterDescriptor(id: "words", version: 1, system: "words", summary: "Words", format: .other)
  }

  func probe(_ sample: SourceSample) -> ProbeResult {
    sample.bytes.isEmpty
      ? .noMatch(likeness: 0, difference: "it is empty") : .match(confidence: .possible, reason: "words")
  }

  func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    var text: [UInt8] = []
    while case let chunk = try source.nextChunk(), !chunk.isEmpty { text += chunk }
    if text.isEmpty {
      throw SourceFailure(
        Diagnostic(.error, "WRD001", "It is empty.", at: nil, remedy: "Fill it."), isBrokenOff: true)
    }
    let words = text.split(separator: 0x20)
    for word in words {
      try sink.observe(
        Observation(
          kind: .goal, key: nil, subject: .owner, place: SourcePlace(line: 1),
          fields: ["title": .text(String(decoding: word, as: UTF8.self))]), rows: 1)
    }
    try sink.finish(rowsRead: words.count)
  }
}
