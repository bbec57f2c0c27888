import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Mappings that are written to do harm, or by a slip: a diagnostic each, and fast.
@Suite("Hostile mappings", .timeLimit(.minutes(1)))
struct HostileMappingTests {
  private func problems(_ text: String) -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let read = MappingReader.read(text, fileName: "m.yml")
    #expect(read.mapping == nil)
    #expect(clock.now - start < .seconds(5))
    return read.diagnostics.map(\.description).joined(separator: "\n")
  }

  private func laughs(_ levels: Int, _ end: String) -> String {
    var text = "shared:\n  a0: &a0 { all: [x, x, x, x, x, x, x, x, x, x] }\n"
    for level in 1...levels {
      let before = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "  a\(level): &a\(level) { all: [\(before)] }\n"
    }
    return text + end
  }

  @Test("A billion laughs")
  func laughs() {
    #expect(
      problems(laughs(9, "records: [{ kind: grant, when: *a9, fields: { title: A } }]\n"))
        == #"m.yml: error MAP020: The file has more than 200000 values, with those that its anchors repeat. Check that it is a mapping, and split it."#
    )
  }

  @Test("A billion laughs as a key, and merged")
  func laughsAsKeys() {
    #expect(
      problems(laughs(9, "? *a9\n: 1\n? *a9\n: 2\n"))
        == #"m.yml:12: error MAP020: A key is a list, a mapping or an alias here; only texts are keys. Check that it is a mapping, and split it."#
    )
    var merged = "shared:\n  a0: &a0 { x: 1 }\n"
    for level in 1...30 { merged += "  a\(level): &a\(level) { <<: [*a\(level - 1), *a\(level - 1)] }\n" }
    #expect(
      problems(merged + "identify:\n  <<: *a30\n")
        == #"m.yml: error MAP020: The file has more than 200000 values, with those that its anchors repeat. Check that it is a mapping, and split it."#
    )
  }

  @Test("Deep nesting")
  func depth() {
    #expect(
      problems(String(repeating: "[", count: 100_000))
        == #"m.yml:1:1: error MAP001: The file is not well-formed YAML: Maximum nesting level reached, set with yaml_set_max_nest_level()). Check indentation, colons and quotes there; put texts with special characters in single quotes."#
    )
    #expect(
      problems(String(repeating: "- ", count: 100_000))
        == #"m.yml:1:1999: error MAP001: The file is not well-formed YAML: Maximum nesting level reached, set with yaml_set_max_nest_level()). Check indentation, colons and quotes there; put texts with special characters in single quotes."#
    )
    #expect(
      problems("records: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900))
        == #"m.yml:1:69: error MAP020: Values stand more than 60 deep in one another here. Check that it is a mapping, and split it."#
    )
    #expect(
      problems(
        "records: [{ kind: grant, when: " + String(repeating: "{ not: ", count: 300)
          + String(repeating: "}", count: 300) + " }]")
        == #"m.yml:1:426: error MAP020: Values stand more than 60 deep in one another here. Check that it is a mapping, and split it."#
    )
  }

  @Test("Ten megabytes, NUL characters, and keys that come twice")
  func bytes() {
    #expect(
      problems("notes: " + String(repeating: "a b ", count: 2_500_000))
        == #"m.yml: error MAP020: The file is larger than 1 MiB. Check that it is a mapping, and split it."#)
    #expect(
      problems("mapping: a\0b\nversion: 1\n")
        == #"m.yml: error MAP001: The file is not well-formed YAML: control characters are not allowed. Check indentation, colons and quotes there; put texts with special characters in single quotes."#
    )
    #expect(
      problems("mapping: a\nversion: 1\nmapping: b\n")
        == #"m.yml:1:1: error MAP001: The keys mapping occur twice in one place. Check indentation, colons and quotes there; put texts with special characters in single quotes."#
    )
    #expect(
      problems("a: &a [*a]\n")
        == #"m.yml:1:8: error MAP001: The file is not well-formed YAML: found undefined alias. Check indentation, colons and quotes there; put texts with special characters in single quotes."#
    )
  }

  @Test("Expressions that take for ever")
  func expressions() {
    func mapping(_ pattern: String) -> String {
      "mapping: m\nversion: 1\nformat: csv\nsystem: s\nsummary: S\nidentify: { columns: [A] }\nrecords:\n"
        + "  - { kind: grant, fields: { title: { column: A, pattern: '\(pattern)' } } }\n"
    }
    #expect(
      problems(mapping("^(a+)+$"))
        == #"m.yml:8:59: error MAP021: “pattern” repeats what is repeated, which can take for ever on a text that does not match. “^(a+)+$” Take one of the two + or * away: (a+)+ finds what a+ finds."#
    )
    #expect(
      problems(mapping(#"^(\w+\s?)*$"#))
        == #"m.yml:8:59: error MAP021: “pattern” repeats what is repeated, which can take for ever on a text that does not match. “^(\w+\s?)*$” Take one of the two + or * away: (a+)+ finds what a+ finds."#
    )
    #expect(
      problems(mapping("((x|y*)*)*z"))
        == #"m.yml:8:59: error MAP021: “pattern” repeats what is repeated, which can take for ever on a text that does not match. “((x|y*)*)*z” Take one of the two + or * away: (a+)+ finds what a+ finds."#
    )
    for sound in [#"(?:[A-Z]\.\s*)+$"#, #"^(\d+)(?:, \d+)*$"#, "[(a+)+]+", #"\(a+\)+"#] {
      #expect(MappingReader.read(mapping(sound), fileName: "m.yml").mapping != nil)
    }
  }
}
