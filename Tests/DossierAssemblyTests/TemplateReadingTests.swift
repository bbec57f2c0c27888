import DossierAssembly
import PortfolioModel
import Testing

@Suite("Reading a dossier template")
struct TemplateReadingTests {
  private func problems(_ yaml: String) -> [String] {
    DossierAssemblyTests.problems(yaml) { text throws(InvalidTemplate) in try DossierTemplate(yaml: text) }
  }

  @Test("everything that is wrong is reported at once, with line, column and the nearest known name")
  func allProblems() {
    let found = problems(
      """
      id: My Review
      titel: Review
      audience: chair
      period: last year
      sections:
        - id: teaching
          title: Teaching
          blocks:
            - table:
                records: teaching-activites
                columns: [dates]
            - table:
                records: teaching-activities
                where: {metod: lecture, role: facilitater, scope: {atLeast: nationl}, learnerLevels: {group: GEM}}
                columns: [dates, hoursInPeriode, {field: title, hedaer: Course}]
                sort: oldest
                totals: perhaps
            - figure: teachingHour
            - graph: teachingHours
            - statement: {kind: teachingPhilosofy, wordLimit: many}
        - id: teaching
          title: Again
      headlines:
        - {fact: contactHour, section: teaching}
        - {fact: mentees, section: mentring}
      """)
    #expect(
      found == [
        "1:1: The key “title” is missing. Add “title:”.",
        "1:5: “My Review” cannot be an id. Use lower-case letters, digits and hyphens: teaching-activities.",
        "2:1: There is no key in a dossier template “titel”. Did you mean “title”?",
        "3:11: There is no audience “chair”. Known are self, department, external, public.",
        "4:9: “last year” is not a period. Write last-academic-year, AY2024-25, 2024, 2024-07, 2024-07..2025-06, 2019.., since-last-promotion, since-promotion-year or career.",
        "10:20: There is no kind of record “teaching-activites”. Did you mean “teaching-activities”?",
        "14:19: There is no field “metod” in teaching activities. Did you mean “method”?",
        "14:41: “facilitater” is not in the vocabulary teachingRole. Did you mean “facilitator”?",
        "14:71: “nationl” is not in the vocabulary scope. Did you mean “national”?",
        "14:104: There is no group “GEM”. Did you mean “GME”?",
        "15:28: There is no field “hoursInPeriode” in teaching activities. Did you mean “hoursInPeriod”?",
        "15:59: There is no key in a column “hedaer”. Did you mean “header”?",
        "16:17: There is no order “oldest”. Did you mean “oldestFirst”?",
        "17:19: Here true or false is expected. Write true or false.",
        "18:17: There is no figure “teachingHour”. Did you mean “teachingHours”?",
        "19:9: There is no block “graph”. Known are table, list, figure, keyFacts, statement, note, signatures, undated, gaps, provenanceNotes, changes, summary, evaluationChecklist, criteria.",
        "20:27: “teachingPhilosofy” is not in the vocabulary statementKind. Did you mean “teachingPhilosophy”?",
        "20:57: Here a whole number is expected. Write a number from 1 to 100000.",
        "21:9: The id “teaching” is taken. Give each section, table, list and figure an id of its own.",
        "24:12: There is no fact “contactHour”. Did you mean “contactHours”?",
        "25:30: There is no section “mentring”. Known are teaching.",
      ])
  }

  @Test("text that is not YAML is reported with its place")
  func notYAML() {
    #expect(
      problems("id: test\ntitle: [unclosed\nsections: []").first?.hasPrefix("3:") == true
        || problems("id: test\ntitle: [unclosed\nsections: []").first?.hasPrefix("4:") == true)
    #expect(problems("") == ["1:1: The template is empty. Begin with “id:”, “title:” and “sections:”."])
    #expect(
      problems("id: a\nid: b\ntitle: T\nsections: []").first?.hasSuffix(
        "The key “id” is there twice. Keep one of them.") == true)
  }

  @Test("a list where a mapping belongs is reported, and so is the reverse")
  func wrongShapes() {
    #expect(
      problems("- id: a").first
        == "1:1: Here a dossier template is expected. Write its keys: id, title, audience, period, gapReport, headlines, sections, sort, dateStyle, pageLimit, fileName, titlePage, contents, appendices, recordIDs, titleFacts."
    )
    #expect(
      problems("id: a\ntitle: T\nsections: none").first
        == "3:11: Here a list of sections is expected. Begin each with “- ”.")
  }

  @Test("a token that the vocabularies do not have, and that is like none, is a school's own")
  func ownTokens() throws {
    let template = try DossierTemplate(
      yaml: template(
        """
        - list:
            records: honours
            where: {type: departmentalCitation}
        """))
    guard case .list(let list) = template.sections[0].blocks[0] else {
      Issue.record("a list is expected")
      return
    }
    #expect(list.query.conditions == [RecordQuery.Condition("type", .anyOf(["departmentalCitation"]))])
  }

  @Test("short forms mean what their long forms mean")
  func shortForms() throws {
    let short = try DossierTemplate(
      yaml: template("- statement: candidate\n- figure: teachingHours\n- undated\n- keyFacts: [rank]"))
    let long = try DossierTemplate(
      yaml: template(
        "- statement: {kind: candidate}\n- figure: {id: section-2, kind: teachingHours}\n- undated: {}\n- keyFacts:\n  - rank"
      ))
    #expect(short == long)
  }
}
