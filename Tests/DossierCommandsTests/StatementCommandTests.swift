import DossierCommands
import Testing

@Suite("dossier statement")
struct StatementCommandTests {
  private func session() throws -> Session {
    let session = try Session()
    session.makePortfolio()
    try session.write(
      """
      id: summary
      title: A summary
      audience: department
      sections:
        - id: personal
          title: Personal statement
          blocks: [{statement: {kind: personal, wordLimit: 6}}]
      """, to: "summary.yml")
    session.run("add leadership-roles title=Director spans=2020/..")
    return session
  }

  @Test("refuses figures that do not exist, all at once, and keeps what there was")
  func refuses() throws {
    let session = try session()
    try session.write("I taught.\n", to: "good.md")
    try session.write("I taught {{teachin.hours}}\nand {{mentees.totl}}.\n", to: "bad.md")
    #expect(session.run("statement set personal good.md").status == .done)
    let outcome = session.run("statement set personal bad.md")
    #expect(outcome.status == .refused)
    #expect(
      outcome.messages == """
        bad.md:1:10: error STM004: There is no figure “teachin.hours”. “{{teachin.hours}}” `dossier statement figures` lists them.
        bad.md:2:5: error STM004: There is no figure “mentees.totl”. “{{mentees.totl}}” Did you mean “mentees.total”?

        """)
    #expect(session.run("statement show personal").output == "I taught.\n")
  }

  @Test("keeps a citation of what is not imported yet, warns, and no document is built until it is there")
  func unknownCitation() throws {
    let session = try session()
    try session.write("I lead [@L-] and teach [@T-ABCD].\n", to: "text.md")
    let set = session.run("statement set personal text.md")
    #expect(set.status == .attention)
    #expect(set.output == "Set: Personal statement, 4 words.\n")
    #expect(set.messages.hasPrefix("text.md:1:25: warning STM001: "))
    let build = session.run("build summary.yml -o out")
    #expect(build.status == .refused)
    #expect(
      build.messages.hasPrefix("statement personal:1:25: error STM001: No record has an id that begins so. “T-ABCD”"))
    #expect(!session.exists("out"))
  }

  @Test("checks words, citations, figures, numbers and patients’ information, for people and for programs")
  func checks() throws {
    let session = try session()
    try session.write(
      "I lead [@L-] 3 sites. I taught 120 residents, one of them 94 years old.\n", to: "text.md")
    session.run("statement set personal text.md")
    let check = session.run("statement check personal --template summary.yml")
    #expect(check.status == .attention)
    #expect(
      check.output == """
        Personal statement: 14 words; summary allows 6
          statement personal: warning STM011: The statement has 14 words, and “summary” allows 6. Shorten it by 8.
          statement personal:1:32: warning STM010: This number has neither a citation nor a computed figure. “120 residents” Cite what proves it in the sentence, [@T-7K3Q], or have it computed, {{learners.taught}}.
          statement personal:1:59: warning STM025: This looks like an age over 89. “•• years old” Take it out before others read it. The search is not complete.
        3 places to look at.
        The search knows record numbers, dates of birth, telephone numbers, e-mail addresses, social security numbers and ages over 89 by their form. It is not complete: names, for one, it does not see.

        """)
    try session.write("I lead [@L-].\n", to: "text.md")
    session.run("statement set personal text.md")
    let good = session.run("statement check --template summary.yml --output json")
    #expect(good.status == .done)
    #expect(
      good.output == """
        {
          "statements": [
            {
              "diagnostics": [],
              "kind": "personal",
              "label": "Personal statement",
              "limits": [
                {"template": "summary", "words": 6}
              ],
              "words": 2
            }
          ]
        }

        """)
  }

  @Test("has its patients’ information named by `build` for every reader but the owner, and never shown")
  func patients() throws {
    let session = try session()
    try session.write("I thank the patient with MRN 4471983.\n", to: "text.md")
    session.run("statement set personal text.md")
    let build = session.run("build summary.yml -o out")
    #expect(build.status == .done)
    #expect(build.messages.contains("“Personal statement”:1:26: warning STM020: "))
    #expect(build.messages.contains("not complete"))
    #expect(!build.messages.contains("4471983"))
    let own = session.run("build summary.yml -o own --audience self")
    #expect(!own.messages.contains("STM020"))
  }
}
