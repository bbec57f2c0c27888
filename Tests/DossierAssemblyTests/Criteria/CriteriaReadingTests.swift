import PortfolioModel
import Testing

@testable import DossierAssembly

@Suite("Reading criteria")
struct CriteriaReadingTests {
  private func problems(_ yaml: String) -> [String] {
    do throws(InvalidTemplate) {
      _ = try CriteriaPack(yaml: yaml)
      return []
    } catch {
      return error.problems.map(\.description)
    }
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
    #expect(found == ["1"])
  }

  @Test("a file that is not YAML, is empty or is a list is reported with its place")
  func wrongShapes() {
    #expect(problems("") == ["1:1: The file is empty. Begin with “id:”, “title:” and “rules:”."])
    #expect(
      problems("- id: a") == [
        "1:1: Here criteria is expected. Write its keys: id, title, source, effective, note, rules."
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
