import Testing
import XMLReading

@Suite("Files that break off")
struct BrokenFileTests {
  private func outcome(_ text: String) throws -> (Int, XMLOutcome) {
    let result = try Reading(text, records: ["/r/p"]).result
    return (result.recordCount, result.outcome)
  }

  @Test("A truncated file delivers the whole records before its end, and says where it ends")
  func truncated() throws {
    let whole = "<r>\n<p>1</p>\n<p>2</p>\n<p>3</p>\n</r>"
    for length in 1..<whole.utf8.count {
      let text = String(whole.prefix(length))
      let reading = try Reading(text, records: ["/r/p"])
      #expect(reading.records.count == text.components(of: "</p>"))
      guard case .brokenOff(let line, _, let reason) = reading.result.outcome else {
        Issue.record("\(length): \(reading.result.outcome)")
        continue
      }
      #expect(line == text.components(of: "\n") + 1)
      #expect(!reason.isEmpty)
      #expect(reading.result.problems.map(\.code) == [.brokenOff])
    }
    #expect(try Reading(whole, records: ["/r/p"]).result.outcome == .complete)
  }

  @Test("What comes after an error is not delivered")
  func afterError() throws {
    let reading = try Reading("<r>\n<p>1</p>\n<p>2</q>\n<p>3</p></r>", records: ["/r/p"])
    #expect(reading.records == ["<p>1</p>"])
    #expect(
      reading.result.outcome
        == .brokenOff(
          line: 3, column: 9, reason: "Opening and ending tag mismatch: p line 3 and q"))
  }

  @Test("An undefined entity without a DOCTYPE breaks the file off")
  func undefinedEntity() throws {
    let reading = try Reading("<r><p/>\n<p>&nbsp;</p></r>", records: ["/r/p"])
    #expect(reading.result.recordCount == 1)
    #expect(
      reading.result.outcome == .brokenOff(line: 2, column: 10, reason: "Entity 'nbsp' not defined"))
  }

  @Test("An empty file, plain text and a control character are not XML")
  func notXML() throws {
    for text in ["", "  \n", "Name,Year\nRivera,2020", "<r>\u{B}</r>", "\n<?xml version='1.0'?><r/>"] {
      let reading = try Reading(text, records: ["/r/p"])
      guard case .brokenOff = reading.result.outcome else {
        Issue.record("\(text.debugDescription): \(reading.result.outcome)")
        continue
      }
    }
  }

  @Test("A byte that is not UTF-8 breaks the file off on its line")
  func invalidByte() throws {
    let reading = try Reading(Array("<r><p/>\n<p>".utf8) + [0xE9] + Array("</p></r>".utf8), records: ["/r/p"])
    #expect(reading.result.recordCount == 1)
    guard case .brokenOff(let line, _, _) = reading.result.outcome else {
      Issue.record("\(reading.result.outcome)")
      return
    }
    #expect(line == 2)
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int {
    ranges(of: part).count
  }
}
