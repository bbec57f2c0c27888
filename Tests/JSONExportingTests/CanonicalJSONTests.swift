import JSONExporting
import Testing

@Suite struct CanonicalJSONTests {
  @Test func `a text is indented by two blanks, and what is empty or asked to be stays on a line`() {
    var json = CanonicalJSON()
    json.object { json in
      json.member("a", [] as [String])
      json.member("b", object: { _ in })
      json.member("c", ["x", "y"])
      json.member("d") { json in
        json.member("e", 1)
        json.member("f", nil as String?)
        json.member("g", true)
      }
      json.key("h")
      json.line { json in
        json.member("i", [1, 2]) { $0.integer($1) }
        json.member("j") { $0.member("k", "\n") }
        json.member("l", [] as [String])
      }
      json.member("m", 1.5)
    }
    let expected = """
      {
        "a": [],
        "b": {},
        "c": [
          "x",
          "y"
        ],
        "d": {
          "e": 1,
          "g": true
        },
        "h": {"i": [1, 2], "j": {"k": "\\n"}, "l": []},
        "m": 1.5
      }

      """
    #expect(String(decoding: json.finish(), as: UTF8.self) == expected)
  }

  @Test func `a compact text has no white space`() {
    #expect(compact { $0.object { $0.member("a", [1, 2]) { $0.integer($1) } } } == #"{"a":[1,2]}"#)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (24, "24"), (-3, "-3"), (4.35, "4.35"), (0.1, "0.1"), (1e-7, "1e-07"),
    (1e15, "1000000000000000"), (1e16, "1e+16"), (1.0 / 3, "0.3333333333333333"), (.leastNonzeroMagnitude, "5e-324"),
    (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
  ])
  func `a number is as short as it can be and reads back the same`(number: Double, text: String) {
    #expect(compact { $0.number(number) } == text)
    if number.isFinite { #expect(Double(text) == number) }
  }

  @Test func `only quotes, backslashes and control characters are escaped`() {
    let text = "“é” \"q\" a\\b /\u{8}\u{9}\n\u{C}\r\u{0}\u{1F}\u{7F}\u{2028}😀"
    let expected = #""“é” \"q\" a\\b /\b\t\n\f\r\u0000\u001f"# + "\u{7F}\u{2028}😀\""
    #expect(compact { $0.text(text) } == expected)
  }

  @Test func `keys that are data come in the order of their code points, and none is lost`() {
    // Composed and decomposed é are equal as strings and are two keys all the same.
    let members = ["b", "\u{E9}", "a\"", "Z", "e\u{301}", "a", "😀", "\u{FFFD}"].map { (key: $0, value: 1) }
    let expected = "{\"Z\":1,\"a\":1,\"a\\\"\":1,\"b\":1,\"e\u{301}\":1,\"\u{E9}\":1,\"\u{FFFD}\":1,\"😀\":1}"
    #expect(Array(compact { $0.object(members) { $0.integer($1) } }.utf8) == Array(expected.utf8))
  }

  #if DEBUG
    @Test func `keys out of order are a programmer's mistake`() async {
      await #expect(processExitsWith: .failure) {
        var json = CanonicalJSON()
        json.object { json in
          json.member("b", 1)
          json.member("a", 1)
        }
      }
    }
  #endif

  private func compact(_ write: (inout CanonicalJSON) -> Void) -> String {
    var json = CanonicalJSON(.compact)
    write(&json)
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
