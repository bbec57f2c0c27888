import Foundation
import Importing
import PluginHosting
import PortfolioModel
import TestSupport
import Testing

/// The published schema of the importer protocol says of messages what the program says of them.
@Suite struct ProtocolSchemaTests {
  @Test(.needsPythonValidator) func `every message that the program writes is valid`() throws {
    let diagnostic = Diagnostic(
      .error, "ABC001", "It is odd.", at: Diagnostic.Place(file: "a", line: 1, column: 2, name: "Title"),
      excerpt: "odd", remedy: "Mend it.")
    let person = PersonReference(
      identifiers: [PersonIdentifier(scheme: "orcid", value: "0000-0002-1825-0097")].compactMap { $0 },
      name: PersonName(family: "Berg", given: "L"), text: "Berg L")
    let observation = Observation(
      kind: .teachingActivity, key: ["1"], subject: .person(person),
      place: SourcePlace(line: 1, row: 1, elementPath: "/a/b[1]"),
      fields: [
        "title": .text("A"), "spans": .spans([DateSpan(start: .year(2019), end: .ongoing)]),
        "contactHours": .hours(Hours(6, .perYear)), "learnerLevels": .list([.token("resident")]),
        "required": .flag(true), "learnerCount": .number(4.5),
      ], unmapped: ["Room": .text("Hale 214")])
    let host: [HostMessage] = [
      .hello(versions: [1], host: "dossier"), .import(fileName: "a.ics"), .chunk([1, 2, 3]), .endOfFile,
      .probe(SourceSample(fileName: "a.ics", bytes: [65], isWhole: true)),
    ]
    let plugin: [PluginMessage] = [
      .hello(PluginHello(protocolVersion: 1, descriptor: ScriptedPlugin.descriptor, fileNames: ["*.ics"])),
      .probed(.match(confidence: .likely, reason: "r")), .probed(.noMatch(likeness: 0.5, difference: "d")),
      .observation(observation, rows: 1), .reject([diagnostic], rows: 1), .skip(.blank, rows: 2), .note(diagnostic),
      .exported(.unixEpoch), .end(rowsRead: 3), .failure(diagnostic, isBrokenOff: true), .unknown(type: "later"),
    ]
    let lines = host.map(\.line) + plugin.map(\.line)
    let problems = try PythonValidator.problems(
      in: lines.map { String(decoding: $0, as: UTF8.self) }, schema: Schemas.importerProtocol)
    #expect(problems == lines.map { _ in [] })
    // What is written is also read, and comes out the same.
    for (message, line) in zip(plugin, plugin.map(\.line)) {
      var reading = WireReading()
      let read = PluginMessage.read(try JSONReader.read(Array(line.dropLast())), file: "a", into: &reading)
      #expect(read?.line == line, "\(message.type): \(reading.problems)")
    }
    for line in host.map(\.line) {
      var reading = WireReading()
      #expect(HostMessage.read(try JSONReader.read(Array(line.dropLast())), into: &reading)?.line == line)
    }
  }

  @Test(.needsPythonValidator) func `the schema refuses what the program refuses`() throws {
    let bad = [
      #"{"type":"dance"}"#, #"{"type":"end"}"#, #"{"type":"end","rowsRead":-1}"#, #"{"type":"hello","protocol":1}"#,
      #"{"type":"match","confidence":"sure","reason":"r"}"#,
      #"{"type":"observation","kind":"gaol","place":{"line":1},"fields":{}}"#,
      #"{"type":"observation","kind":"goal","fields":{}}"#,
      #"{"type":"observation","kind":"goal","place":{"line":0},"fields":{}}"#,
      #"{"type":"observation","kind":"goal","key":[],"place":{"line":1},"fields":{}}"#,
      #"{"type":"observation","kind":"goal","place":{"line":1},"fields":{"title":""}}"#,
      #"{"type":"observation","kind":"goal","subject":{},"place":{"line":1},"fields":{}}"#,
      #"{"type":"note","diagnostic":{"severity":"error","code":"x","message":"m","remedy":"r"}}"#,
      #"{"type":"exported","day":"May 2026"}"#,
    ]
    let problems = try PythonValidator.problems(in: bad, schema: Schemas.importerProtocol)
    for (text, problems) in zip(bad, problems) {
      #expect(problems != [], "the schema takes \(text)")
      var reading = WireReading()
      #expect(PluginMessage.read(try JSONReader.read(Array(text.utf8)), file: "a", into: &reading) == nil, "\(text)")
    }
  }

  @Test(.needsPythonValidator) func `the examples of the documentation are valid, and the kinds are all there`() throws
  {
    let root = Schemas.importerProtocol.deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "importer-protocol.md"), encoding: .utf8)
    let examples = page.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("    "), let start = line.firstIndex(of: "{") else { return nil }
      return String(line[start...])
    }
    #expect(examples.count == 7)
    #expect(try PythonValidator.problems(in: examples, schema: Schemas.importerProtocol) == examples.map { _ in [] })
    let schema = try String(contentsOf: Schemas.importerProtocol, encoding: .utf8)
    for kind in RecordKind.allCases { #expect(schema.contains("\"\(kind.rawValue)\""), "\(kind) is missing") }
  }
}
