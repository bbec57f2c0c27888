import Foundation
import Testing
import XMLReading

/// Every file of suites that were written to test or to break XML parsers.
@Suite("XML test suites", .enabled(if: ConformanceTable.hasData, "needs ../shared/data"))
struct XMLConformanceTests {
  @Test("W3C's conformance suite ends as its catalogues say, or for a reason")
  func w3c() throws {
    var table = ConformanceTable()
    for fact in try ConformanceTable.facts("w3c") {
      let (path, type, version, notes) = (fact[0], fact[1], fact[2], fact[3])
      let end = try End(of: "xml/conformance/w3c-xmlconf/\(path)")
      let expected = [type, version == "1.1" ? "XML 1.1" : "", notes].filter { !$0.isEmpty }.joined(separator: "; ")
      table.append(
        path, expected: expected, verdict: end.verdict(isWellFormed: Self.isWellFormed(type)), note: end.text,
        explanation: Self.explanation(type: type, version: version, notes: notes, end: end))
    }
    try table.expectCommitted("w3c")
  }

  @Test("libxml2's regression files and fuzzing seeds are read as Expat reads them, or for a reason not")
  func libxml2() throws {
    try compare("libxml2")
  }

  @Test("Attacks on XML parsers are refused or harmless")
  func attacks() throws {
    try compare("attack")
  }

  private func compare(_ name: String) throws {
    var table = ConformanceTable()
    for fact in try ConformanceTable.facts(name) {
      let (path, said) = (fact[0], fact[1])
      let end = try End(of: "xml/\(path)")
      let isWellFormed: Bool? = ["well-formed": true, "not well-formed": false][said]
      table.append(
        path, expected: "Expat: \(said)", verdict: end.verdict(isWellFormed: isWellFormed), note: end.text,
        explanation: Self.reported(end))
    }
    try table.expectCommitted(name)
  }

  /// Nil where both are right.
  private static func isWellFormed(_ type: String) -> Bool? {
    switch type {
    case "valid", "invalid": true
    case "not-wf": false
    default: nil
    }
  }

  /// Why a result that differs from the suite's is right for a reader that loads nothing and reads XML 1.0.
  private static func explanation(type: String, version: String, notes: String, end: End) -> String? {
    if version == "1.1" { return "XML 1.1 is read by the rules of 1.0" }
    if notes.contains("editions") { return "it is so only in earlier editions than the fifth" }
    if notes.contains("external entities"), end.isComplete {
      return "the fault is in an external entity, which is not loaded"
    }
    return reported(end)
  }

  /// What the reader says with a warning, and reads on.
  private static func reported(_ end: End) -> String? {
    if end.problems.contains("namespace") || end.problems.contains("undefined prefix") {
      return "a fault of namespaces is reported and does not end the reading"
    }
    if end.problems.contains("contradicted encoding") {
      return "the bytes count, not what the declaration says of them, and that is reported"
    }
    if end.problems.contains("undefined entity") {
      return "an entity that nothing defines stays in the text as it is written, and is reported"
    }
    return nil
  }
}

/// How the reading of one file ended.
private struct End {
  let outcome: XMLOutcome
  /// The kinds of problem that were reported.
  let problems: [String]

  init(of path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: ConformanceTable.data.appending(path: path)))
    // All of the file is one record, so that every text and attribute of it is built.
    let matcher = XMLRecordMatcher(records: [try XMLElementPattern("/*")])
    let clock = ContinuousClock()
    var result: XMLReadingResult?
    let time = try clock.measure {
      result = try XMLRecordReader(matcher).read(XMLByteArraySource(bytes)) { element in
        _ = element.text()
        return .next
      }
    }
    // Far less than an attack takes where it works, and enough for a busy machine.
    #expect(time < .seconds(5), "\(path) took \(time)")
    outcome = try #require(result).outcome
    problems = Set(try #require(result).problems.compactMap(Self.name)).sorted()
  }

  var isComplete: Bool { outcome == .complete }

  func verdict(isWellFormed: Bool?) -> ConformanceTable.Verdict {
    switch outcome {
    case .complete, .stopped: isWellFormed == false ? .wrong : .accepted
    case .brokenOff: isWellFormed == true ? .wrong : .refused
    case .refused: .policy
    }
  }

  var text: String {
    let also = problems.isEmpty ? "" : " (\(problems.joined(separator: ", ")))"
    switch outcome {
    case .complete, .stopped: return "read" + also
    case .brokenOff(let line, _, _): return "broken off in line \(line)"
    case .refused(let refusal, let line): return "line \(line): \(refusal.message)"
    }
  }

  private static func name(_ problem: XMLProblem) -> String? {
    switch problem.code {
    case .undefinedPrefix: "undefined prefix"
    case .undefinedEntity: "undefined entity"
    case .contradictedEncoding: "contradicted encoding"
    case .namespace: "namespace"
    case .brokenOff, .refused: nil
    case .parser(let number): "libxml2 \(number)"
    }
  }
}
