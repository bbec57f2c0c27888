import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// What the owner says, kept apart from what sources say.
struct DecisionTests {
  let scratch: Scratch
  let day: CalendarDay

  init() throws {
    scratch = try Scratch()
    day = try #require(CalendarDay(year: 2025, month: 3, day: 1))
  }

  @Test func `Every kind of decision comes back as it was made`() throws {
    let file = try scratch.personal()
    let one = ObservationIdentity(high: .max, low: 1, occurrence: 2)
    let two = ObservationIdentity(high: 3, low: .max)
    let decisions: [Decision] = [
      .correct(one, field: "title", value: .text("Sepsis")), .correct(one, field: "title", value: nil),
      .add(two, .grant, ["title": .text("R25"), "amount": .number(0.5)]), .same(one, two), .different(two, one),
      .feature(one), .hide(one), .order(one, 3), .tag(one, theme: "T15"), .confirm(one),
      .refuse(one, theme: "T04"),
      .comment(one, CommentFingerprint(of: "Superb"), .release),
      .comment(one, CommentFingerprint(of: "Late"), .withhold),
      .comment(two, CommentFingerprint(of: "Ben says"), .redact("Somebody says")),
    ]
    for decision in decisions { try file.record(decision, of: 1, on: day) }
    let back = try PortfolioFile.open(at: file.path).decisions(of: 1)
    #expect(back.map(\.decision) == decisions)
    #expect(back.map(\.number) == Array(1...14))
    #expect(back.allSatisfy { $0.madeOn == day })
  }

  @Test func `A decision can be taken back`() throws {
    let file = try scratch.personal()
    let made = try file.record(.hide(ObservationIdentity(high: 1, low: 1)), of: 1, on: day)
    #expect(try file.removeDecision(made.number))
    #expect(try !file.removeDecision(made.number))
    #expect(try file.decisions(of: 1) == [])
  }

  @Test func `What is added twice is two records, with ids that do not depend on chance`() throws {
    let (one, two) = (try scratch.personal("one.portfolio"), try scratch.personal("two.portfolio"))
    for file in [one, two] {
      for _ in 0..<2 { try file.add(.honour, ["title": .text("Teacher of the year")], to: 1, on: day) }
    }
    #expect(try one.titles().count == 2)
    #expect(try one.titles() == two.titles())
  }

  @Test func `A statement keeps what it was`() throws {
    let file = try scratch.personal()
    #expect(try file.setStatement("teachingPhilosophy", markdown: "Ask.", of: 1, on: day))
    #expect(try !file.setStatement("teachingPhilosophy", markdown: "Ask.", of: 1, on: day))
    #expect(try file.setStatement("teachingPhilosophy", markdown: "Ask again.", of: 1, on: day))
    try file.setStatement("candidate", markdown: "I.", of: 1, on: day)
    #expect(try file.statements(of: 1).map(\.markdown) == ["I.", "Ask again."])
    #expect(try file.statementVersions("teachingPhilosophy", of: 1).map(\.markdown) == ["Ask again.", "Ask."])
    #expect(try file.statement("personal", of: 1) == nil)
  }

  @Test func `An attachment is kept once, byte for byte`() throws {
    let file = try scratch.personal()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let identity = ObservationIdentity(high: 1, low: 2)
    let first = try file.attach(Source(fileName: "letter.pdf", bytes: bytes), to: identity, of: 1, on: day)
    let second = try file.attach(Source(fileName: "copy.pdf", bytes: bytes), to: identity, of: 1, on: day)
    #expect(first == second)
    #expect(try file.attachments(of: 1) == [first])
    var back: [UInt8] = []
    try file.readAttachment(first.number) { back += $0 }
    #expect(back == bytes)
    #expect(try file.removeAttachment(first.number))
    #expect(try file.attachments(of: 1) == [])
  }

  @Test func `Settings are set, read and removed`() throws {
    let file = try scratch.personal()
    try file.set("theme", to: "plain")
    #expect(try file.setting("theme") == "plain")
    try file.set("theme", to: nil)
    #expect(try file.settings() == ["isInstitution": "false", "name": "Ada B. Abara, MD"])
  }
}
