import Importing
import PluginHosting
import PortfolioModel
import Testing

/// What becomes of the bytes that a plugin prints, whatever they are.
@Suite struct PluginMessageReaderTests {
  @Test func `messages are read as they arrive, however they are cut`() {
    let bytes = Array(
      """
      {"type":"observation","kind":"goal","place":{"line":3},"fields":{"title":"Learn to wait"},"later":[1,{"a":null}]}
      {"type":"progress","optional":true}
      {"type":"end","rowsRead":1}

      """.utf8)
    for size in [1, 7, bytes.count] {
      #expect(said(bytes, inPiecesOf: size) == ["observation", "progress", "end"])
    }
  }

  @Test(
    arguments: [
      ("hello world\n", "1:1 PLG004 no value begins like this “hello world”"),
      ("\n", "1:1 PLG004 the text ends where a value should be “”"),
      ("{\"type\":\"end\",\"rowsRead\":1}", "1 PLG004 the last line has no end"),
      (
        "{\"type\":\"end\" \"rowsRead\":1}\n", "1:15 PLG004 a comma or } is missing “{\"type\":\"end\" \"rowsRead\":1}”"
      ),
      (
        "{\"type\":\"a\",\"type\":\"b\"}\n", "1:13 PLG004 the name “type” comes twice “{\"type\":\"a\",\"type\":\"b\"}”"
      ),
      ("[]\n", "1 PLG005 it is an array, not an object"),
      ("{}\n", "1 (type) PLG005 “type” is missing; it is a text"),
      ("{\"type\":7}\n", "1 (type) PLG005 “type” is a number, not a text"),
      ("{\"type\":\"dance\"}\n", "1 (type) PLG005 “type” is not known, and the message is not optional “dance”"),
      ("{\"type\":\"end\",\"rowsRead\":-1}\n", "1 (rowsRead) PLG005 “rowsRead” is no whole number from 0"),
      ("{\"type\":\"end\",\"rowsRead\":\"1\"}\n", "1 (rowsRead) PLG005 “rowsRead” is a text, not a number"),
      (
        "{\"type\":\"end\",\"rowsRead\":1e400}\n",
        "1:26 PLG004 the number is too large “e\":\"end\",\"rowsRead\":1e400}”"
      ),
      (
        "{\"type\":\"skip\",\"reason\":\"\\ud800\"}\n",
        "1:31 PLG004 half of a surrogate pair is missing “kip\",\"reason\":\"\\ud800\"}”"
      ),
      (
        "{\"type\":\"observation\",\"kind\":\"gaol\",\"place\":{\"line\":0},\"fields\":{}}\n",
        "1 (kind) PLG005 “kind” is no kind of record; did you mean goal? “gaol” | "
          + "1 (place.line) PLG005 “place.line” is no whole number from 1"
      ),
      (
        "{\"type\":\"observation\",\"kind\":\"grant\",\"place\":{\"line\":1},\"fields\":{\"titel\":\"a\",\"spans\":[\"soon\"],\"themes\":[\"T1\",2]}}\n",
        "1 (fields.titel) PLG005 “fields.titel” is no field of a grant; did you mean title? | "
          + "1 (fields.spans) PLG005 “fields.spans” is not a span such as 2019-07/2021-06, 2019/.. or 2024-07-15 “soon” | "
          + "1 (fields.themes[1]) PLG005 “fields.themes[1]” is a number, not a term, as a text"
      ),
    ])
  func `a bad message says what is wrong with it and where`(output: String, expected: String) {
    #expect(said(Array(output.utf8)).joined(separator: " ") == expected)
  }

  @Test func `a line without an end, UTF-8 that is none and nesting without end are bounded`() {
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20)
    #expect(said(long) == ["1 PLG004 the line is longer than 1048576 bytes"])
    #expect(said([0x22, 0xFF, 0x22, 0x0A]) == ["1:2 PLG004 the text is not UTF-8 “\"\u{FFFD}\"”"])
    let deep = Array(String(repeating: "[", count: 100_000).utf8) + [0x0A]
    #expect(said(deep).first?.hasPrefix("1:65 PLG004 it is nested more than 64 deep") == true)
  }

  @Test func `random bytes and mutations of messages never do harm, and give the same twice`() {
    var generator = SystemRandomNumberGenerator()
    let seed = Array(
      #"{"type":"observation","kind":"scholarlyProduct","key":["1"],"subject":{"identifiers":[{"scheme":"orcid","value":"0000-0002-1825-0097"}]},"place":{"line":1,"row":1},"fields":{"authors":[{"family":"Berg","given":"L"}],"doi":"10.1000/182"},"rows":1}"#
        .utf8)
    for _ in 0..<2000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: position)
        default: bytes.insert(contentsOf: bytes[position..<min(bytes.count, position + 9)], at: position)
        }
      }
      bytes.append(0x0A)
      #expect(said(bytes) == said(bytes, inPiecesOf: 5))
    }
  }

  /// The types of messages, and the problems with their places.
  private func said(_ bytes: [UInt8], inPiecesOf size: Int = 1 << 16) -> [String] {
    var reader = PluginMessageReader(plugin: "p", file: "a.txt")
    var said: [String] = []
    func take(_ element: PluginMessageReader.Element) {
      switch element {
      case .message(let message): said.append(message.type)
      case .problem(let diagnostics):
        said.append(
          diagnostics.map { diagnostic in
            let place = diagnostic.place?.description.replacing("output of p:", with: "") ?? ""
            let message = diagnostic.message.dropLast().split(separator: ": ", maxSplits: 1).last ?? ""
            return "\(place) \(diagnostic.code) \(message)" + (diagnostic.excerpt.map { " “\($0)”" } ?? "")
          }.joined(separator: " | "))
      }
    }
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.append(bytes[start..<min(bytes.count, start + size)])
      while let element = reader.next() { take(element) }
    }
    if let element = reader.finish() { take(element) }
    return said
  }
}
