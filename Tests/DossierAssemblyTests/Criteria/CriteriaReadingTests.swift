import PortfolioModel
import Testing

@testable import DossierAssembly

@Suite("Reading criteria")
struct CriteriaReadingTests {
  private func problems(_ yaml: String) -> [String] {
    DossierAssemblyTests.problems(yaml) { text throws(InvalidTemplate) in try CriteriaPack(yaml: text) }
  }

  @Test("everything that is wrong is reported at once, with line, column and the nearest known name")
  func allProblems() {
    let found = problems(
      """
      id: Our Rules
      titel: Rules
      source: {title: Handbook, url: handbook.example, retrieved: last year}
      rules:
        - id: time
          title: Time
          kind: timeInRanks
        - id: time-in-rank
          title: Time
          kind: timeInRank
          severity: must
          appliesTo: {toRank: asociateProfessor, tracks: [clinical]}
          params: {years: {assistent: 3}, on: July}
        - id: reach
          title: Reach
          kind: scopeReach
          params: {records: honors-and-prizes, reach: [{atLeast: nation, count: many}]}
        - id: reach
          title: Again
          kind: evaluationCount
          params: {evaluators: [peer], count: people}
        - id: sum
          title: Sum
          kind: recordSum
          params: {records: evidence-documents, field: type, pages: 3}
        - id: parts
          title: Parts
          kind: sectionsPresent
          params: {parts: [{statement: candidat}, {records: honours}]}
        - id: both
          title: Both
          kind: allOf
          params: {checks: [{kind: cvDate, months: 3}, {kind: heldElsewhere}]}
      """)
    #expect(
      found == [
        "1:1: The key “title” is missing. Add “title:”.",
        "1:1: The key “note” is missing. Add “note:”.",
        "1:5: “Our Rules” cannot be an id. Use lower-case letters, digits and hyphens: teaching-activities.",
        "2:1: There is no key in a pack of criteria “titel”. Did you mean “title”?",
        "3:32: “handbook.example” is not a web address. Begin it with https://.",
        "3:61: “last year” is not a date. Write 2025, 2025-07 or 2025-07-15.",
        "7:11: There is no kind of rule “timeInRanks”. Did you mean “timeInRank”?",
        "11:15: There is no severity “must”. Known are required, recommended, prohibited.",
        "12:25: There is no term of academicRank “asociateProfessor”. Did you mean “associateProfessor”?",
        "12:44: There is no key in “appliesTo” “tracks”. Did you mean “track”?",
        "13:22: There is no term of academicRank “assistent”. Known are lecturer, instructor, clinicalInstructor, assistantProfessor, associateProfessor, professor, emeritus, adjunct, visiting, other.",
        "13:41: Here a day of the year is expected. Write month and day: 07-01.",
        "17:23: There is no kind of record “honors-and-prizes”. Known are teaching-activities, curriculum-products, mentoring-relationships, learner-assessments, leadership-roles, evaluation-summaries, scholarly-products, grants, honours, service-activities, professional-development, appointments, education, credentials, clinical-activities, goals, effort-allocations, statements, referees, evidence-documents, benchmarks, leaves.",
        "17:60: There is no term of scope “nation”. Did you mean “national”?",
        "17:75: Here a whole number is expected. Write a number from 1 to 1000.",
        "18:9: The id “reach” is taken. Give each rule an id of its own.",
        "21:13: Neither “perYear” nor “total” is given. Add “perYear:” with a number.",
        "21:27: There is no term of evaluatorGroup “peer”. Did you mean “peers”?",
        "21:41: There is no count “people”. Known are summaries, responses.",
        "25:13: Neither “atLeast” nor “atMost” is given. Add “atLeast:” with a number.",
        "25:50: “type” is not a number. Name a field that holds one.",
        "25:56: There is no key in the parameters of recordSum “pages”. Known are records, where, period, years, field, atLeast, atMost.",
        "29:34: “candidat” is not in the vocabulary statementKind. Did you mean “candidate”?",
        "29:45: The key “title” is missing. Add “title:”.",
        "33:38: There is no key in a check “months”. Known are kind, params.",
        "33:57: The key “holder” is missing. Add “holder:”.",
        "33:57: The key “reason” is missing. Add “reason:”.",
      ])
  }

  @Test("a file that is not YAML, is empty or is a list is reported with its place")
  func wrongShapes() {
    #expect(problems("") == ["1:1: The file is empty. Begin with “id:”, “title:” and “rules:”."])
    #expect(
      problems("- id: a") == [
        "1:1: Here a pack of criteria is expected. Write its keys: id, title, source, effective, note, rules."
      ])
    #expect(problems("id: [open").first?.contains("This is not YAML") == true)
  }

  @Test("two packs of the same text are equal, and a changed number makes them differ")
  func equality() throws {
    let one = try CriteriaPack(yaml: pack("kind: timeInRank\nparams: {years: 4}"))
    #expect(try one == CriteriaPack(yaml: pack("kind: timeInRank\nparams: {years: 4}")))
    #expect(try one != CriteriaPack(yaml: pack("kind: timeInRank\nparams: {years: 5}")))
    #expect(try one.hashValue == CriteriaPack(yaml: pack("kind: timeInRank\nparams: {years: 4}")).hashValue)
  }

  @Test("the block takes the owner's choice, or names a pack")
  func block() throws {
    let both = try DossierTemplate(yaml: template("- criteria\n- criteria: {id: other, pack: ten-rules, caption: Ten}"))
    #expect(
      both.sections[0].blocks == [
        .criteria(CriteriaTemplate(id: "section-1", pack: nil, caption: nil)),
        .criteria(CriteriaTemplate(id: "other", pack: "ten-rules", caption: "Ten")),
      ])
    #expect(both.criteriaNeeds.usesOwn)
    #expect(both.criteriaNeeds.named == ["ten-rules"])
  }
}
