import Foundation
import PortfolioModel
import Testing

@testable import DossierAssembly

/// Every kind of rule ends in each of the three ways; how, is in `Expected`, case by case in the order of the test.
@Suite("A kind of rule")
struct CriterionKindTests {
  /// An associate professor since July 2019, of medicine.
  private var career: Career {
    var career = Career()
    career.add(
      .appointment, ["title": "Assistant", "rank": "assistantProfessor", "type": "primary", "spans": "2013-07/2019-06"])
    career.add(
      .appointment, ["title": "Associate", "rank": "associateProfessor", "type": "primary", "spans": "2019-07/.."])
    return career
  }

  private func career(_ change: (inout Career) -> Void) -> Career {
    var career = career
    change(&career)
    return career
  }

  @Test("time in rank counts full years, on the next cut-off day, and says when time alone is enough")
  func timeInRank() throws {
    var found: [String] = []
    let rule = "kind: timeInRank\nparams: {years: 4, on: 07-01}"
    found.append(try career.judged(rule))
    found.append(try career.judged(rule, asOf: "2021-09-01"))
    found.append(try Career().judged(rule))
    var rough = Career()
    rough.add(.appointment, ["title": "Associate", "rank": "associateProfessor", "spans": "2021/.."])
    found.append(try rough.judged("kind: timeInRank\nparams: {years: 4}", asOf: "2025-03-01"))
    let byRank = "kind: timeInRank\nparams: {years: {assistantProfessor: 3}}"
    found.append(try career.judged(byRank))
    found.append(try career.judged("kind: timeInRank\nparams: {years: 3, mandatoryAfter: 6}"))
    try expectOutcomes(found, "timeInRank")
  }

  @Test("sections present looks for statements and records")
  func sectionsPresent() throws {
    var found: [String] = []
    let rule = """
      kind: sectionsPresent
      params:
        parts:
          - {statement: candidate}
          - {title: Education papers, records: scholarly-products, where: {isEducational: true}}
      """
    let statements = [Statement(kind: "candidate", markdown: "I teach.")]
    let paper = career { $0.add(.scholarlyProduct, ["title": "Paper", "isEducational": "yes", "spans": "2022"]) }
    found.append(try paper.judged(rule, statements: statements))
    let unmarked = career { $0.add(.scholarlyProduct, ["title": "Paper", "spans": "2022"]) }
    found.append(try unmarked.judged(rule))
    let undated = career { $0.add(.scholarlyProduct, ["title": "Paper", "isEducational": "yes"]) }
    found.append(try undated.judged(rule, statements: statements))
    try expectOutcomes(found, "sectionsPresent")
  }

  @Test("statement length counts words, and a page as five hundred")
  func statementLength() throws {
    var found: [String] = []
    let rule = """
      kind: statementLength
      params: {limits: [{statement: candidate, words: 3, minimumWords: 2}, {statement: all, pages: 1}]}
      """
    func words(_ count: Int) -> [Statement] {
      [Statement(kind: "candidate", markdown: Array(repeating: "word", count: count).joined(separator: " "))]
    }
    found.append(try career.judged(rule, statements: words(3)))
    found.append(try career.judged(rule, statements: words(5)))
    found.append(try career.judged(rule, statements: words(1)))
    found.append(try career.judged(rule))
    try expectOutcomes(found, "statementLength")
  }

  @Test("evaluation count goes by the academic years in rank, and counts responses if it has to")
  func evaluationCount() throws {
    var found: [String] = []
    let rule = "kind: evaluationCount\nparams: {evaluators: [peers], perYear: 2, count: responses}"
    func observed(_ years: [String], responded: String?) -> Career {
      career { career in
        for year in years {
          career.record(
            .evaluationSummary,
            ["title": "Peers \(year)", "evaluatorGroup": "peers", "responded": responded, "spans": year])
        }
      }
    }
    let both = observed(["AY2019-20", "AY2020-21"], responded: "3")
    found.append(try both.judged(rule, asOf: "2021-07-15"))
    found.append(try observed(["AY2019-20"], responded: "3").judged(rule, asOf: "2021-07-15"))
    found.append(try observed(["AY2019-20", "AY2020-21"], responded: nil).judged(rule, asOf: "2021-07-15"))
    found.append(try Career().judged(rule))
    found.append(try both.judged("kind: evaluationCount\nparams: {total: 3}", asOf: "2021-07-15"))
    found.append(try both.judged("kind: evaluationCount\nparams: {total: 2, minResponses: 3}", asOf: "2021-07-15"))
    try expectOutcomes(found, "evaluationCount")
  }

  @Test("evaluation per learner group asks for each group that was taught")
  func evaluationPerLearnerGroup() throws {
    var found: [String] = []
    let rule = "kind: evaluationPerLearnerGroup\nparams: {minResponses: 5}"
    let taught = career {
      $0.add(.teachingActivity, ["title": "Wards", "learnerLevels": "resident; medClerkship", "spans": "AY2023-24"])
      $0.add(
        .evaluationSummary,
        ["title": "By students", "evaluatorGroup": "students", "responded": "9", "spans": "AY2023-24"])
    }
    found.append(try taught.judged(rule))
    found.append(try taught.judged("kind: evaluationPerLearnerGroup\nparams: {groups: [UME], minResponses: 5}"))
    var unsure = taught
    unsure.add(.evaluationSummary, ["title": "By residents", "evaluatorGroup": "residents", "spans": "AY2023-24"])
    found.append(try unsure.judged(rule))
    let unknown = career { $0.add(.teachingActivity, ["title": "Talk", "spans": "AY2023-24"]) }
    found.append(try unknown.judged(rule))
    found.append(try career.judged(rule))
    try expectOutcomes(found, "evaluationPerLearnerGroup")
  }

  @Test("referee count leaves out who declined, has a conflict, is of lower rank or of the department")
  func refereeCount() throws {
    var found: [String] = []
    let rule = """
      kind: refereeCount
      params: {total: 2, categories: {externalIndependent: 1}, rankAtLeastSought: true, notSameDepartment: true}
      """
    func referee(
      _ career: inout Career, _ name: String, _ rank: String?, _ category: String, unit: String? = nil,
      status: String? = nil, conflict: String? = nil
    ) {
      career.record(
        .referee,
        [
          "name": name, "rank": rank, "category": category, "unit": unit, "status": status, "hasConflict": conflict,
        ])
    }
    let enough = career {
      referee(&$0, "Ada", "Professor of Medicine", "externalIndependent")
      referee(&$0, "Ben", "Professor", "internal", unit: "Surgery")
    }
    found.append(try enough.judged(rule))
    let few = career {
      referee(&$0, "Ada", "Associate Professor", "externalIndependent")
      referee(&$0, "Ben", "Professor", "internal", unit: "Medicine")
      referee(&$0, "Cai", "Professor", "externalIndependent", status: "declined")
      referee(&$0, "Dee", "Professor", "externalIndependent", conflict: "yes")
    }
    found.append(try few.judged(rule))
    let unsure = career {
      referee(&$0, "Ada", "Professor", "externalIndependent")
      referee(&$0, "Ben", nil, "internal")
    }
    found.append(try unsure.judged(rule))
    try expectOutcomes(found, "refereeCount")
  }

  @Test("scope reach goes by the rank sought, and by where a product was adopted")
  func scopeReach() throws {
    var found: [String] = []
    let rule = """
      kind: scopeReach
      params:
        records: [honours, curriculum-products]
        years: 5
        reach:
          associateProfessor: [{atLeast: regional, count: 1}]
          professor: [{atLeast: national, count: 2}, {atLeast: international, count: 1}]
      """
    let far = career {
      $0.add(.honour, ["title": "Prize", "scope": "national", "spans": "2022"])
      $0.add(.curriculumProduct, ["title": "Cases", "scope": "local", "adoption": "international", "spans": "2023"])
      $0.add(.honour, ["title": "Old prize", "scope": "international", "spans": "2010"])
    }
    found.append(try far.judged(rule))
    let near = career { $0.add(.honour, ["title": "Prize", "scope": "regional", "spans": "2022"]) }
    found.append(try near.judged(rule))
    let unsaid = career {
      for number in 1...2 { $0.add(.honour, ["title": "Prize \(number)", "spans": "2022"]) }
    }
    found.append(try unsaid.judged(rule))
    found.append(try near.judged(rule, candidate: Candidate(rankSought: "Associate Professor of Medicine")))
    found.append(try near.judged(rule, candidate: Candidate()))
    found.append(try near.judged(rule, candidate: Candidate(rankSought: "Lecturer")))
    try expectOutcomes(found, "scopeReach")
  }

  @Test("period discipline finds what is featured from before the last promotion")
  func periodDiscipline() throws {
    var found: [String] = []
    let rule = "kind: periodDiscipline\nparams: {from: january}"
    found.append(try career.judged(rule))
    found.append(try career.judged(rule, period: "career"))
    var early = career
    let old = early.add(.honour, ["title": "Old prize", "spans": "2015"])
    early.decide(.feature(old))
    found.append(try early.judged(rule))
    var undated = career
    let prize = undated.add(.honour, ["title": "Prize"])
    undated.decide(.feature(prize))
    found.append(try undated.judged(rule))
    found.append(try Career().judged(rule))
    try expectOutcomes(found, "periodDiscipline")
  }

  @Test("effort sum adds the lines of each period")
  func effortSum() throws {
    var found: [String] = []
    func effort(_ planned: [String]) -> Career {
      career { career in
        for (place, percent) in planned.enumerated() {
          career.add(
            .effortAllocation, ["title": "Line \(place + 1)", "planned": percent, "spans": "AY2024-25"])
        }
      }
    }
    found.append(try effort(["60", "40"]).judged("kind: effortSum"))
    found.append(try effort(["60", "30"]).judged("kind: effortSum"))
    found.append(try career.judged("kind: effortSum"))
    try expectOutcomes(found, "effortSum")
  }

  @Test("unexplained gaps are told from dates that are too rough")
  func unexplainedGaps() throws {
    var found: [String] = []
    let rule = "kind: unexplainedGaps\nparams: {days: 60}"
    func trained(_ spans: String, leave: String? = nil) -> Career {
      career {
        $0.add(.education, ["title": "Medicine", "type": "degree", "degree": "MD", "spans": "2003-08/2008-06"])
        $0.add(.education, ["title": "Residency", "type": "residency", "spans": spans])
        if let leave { $0.add(.leave, ["title": "Leave", "type": "parental", "spans": leave]) }
      }
    }
    found.append(try trained("2008-07/2013-06").judged(rule))
    found.append(try trained("2008-07/2012-06").judged(rule))
    found.append(try trained("2008-07/2012-06", leave: "2012-07/2013-06").judged(rule))
    found.append(try trained("2008/2013").judged(rule))
    found.append(try career.judged(rule))
    try expectOutcomes(found, "unexplainedGaps")
  }

  @Test("agreement finds sources that differ and hours that nobody can add")
  func agreement() throws {
    var found: [String] = []
    found.append(try career.judged("kind: agreement"))
    let unstated = career {
      $0.add(.teachingActivity, ["title": "Wards", "contactHours": "24", "spans": "AY2023-24"])
    }
    found.append(try unstated.judged("kind: agreement"))
    var differing = career
    for (system, title) in [("registrar", "A study"), ("library", "Another study")] {
      differing.add(
        .scholarlyProduct, ["title": title, "doi": "10.5555/same", "spans": system == "library" ? "2021" : "2022"],
        source: SourceDescription(
          number: system == "library" ? 2 : 1, fileName: "\(system).csv", sha256: system, system: system,
          importer: "plain 1", exportDate: CalendarDay(year: 2025, month: 6, day: 1)))
    }
    found.append(try differing.judged("kind: agreement"))
    try expectOutcomes(found, "agreement")
  }

  @Test("prohibited content is looked for in statements and records, and never in attached documents")
  func prohibitedContent() throws {
    var found: [String] = []
    let rule = """
      kind: prohibitedContent
      severity: prohibited
      params: {words: [h-index, impact factor], personalData: true, mentees: true, comments: true}
      """
    let statements = [Statement(kind: "candidate", markdown: "I teach.")]
    found.append(try career.judged(rule, statements: statements))
    let offending = career {
      $0.add(.honour, ["title": "Prize", "narrative": "My H-index is 12.", "spans": "2022"])
      $0.add(.credential, ["title": "Licence", "number": "WI-55512"])
      $0.add(
        .mentoringRelationship,
        ["title": "Advising", "mentee": "Okafor, Ben", "consentToName": "refused", "spans": "2021"])
    }
    let bad = Statement(
      kind: "candidate", markdown: "Born on 1 May, 123-45-6789, licence WI-55512, I advised Ben Okafor.")
    found.append(try offending.judged(rule, statements: [bad]))
    let attached = career { $0.add(.evidenceDocument, ["title": "Syllabus", "spans": "2022"]) }
    found.append(try attached.judged(rule, statements: statements))
    found.append(try career.judged("kind: prohibitedContent\nparams: {patients: true}", statements: statements))
    found.append(try Career().judged(rule))
    try expectOutcomes(found, "prohibitedContent")
  }

  @Test("words are found whole and in any case, and numbers only in their form")
  func contentScan() {
    let scan = ContentScan(words: ["h-index", "DOB"], findsSerialNumbers: true)
    #expect(scan.hits(in: "The H-Index, dob") == ["h-index", "DOB"])
    #expect(scan.hits(in: "A rich-indexed adobe") == [])
    #expect(scan.hits(in: "doi 10.1/123-45-67890, phone 555-123-4567") == [])
    #expect(scan.hits(in: "(123-45-6789)") == ["a number like 000-00-0000"])
  }

  @Test("small n goes by the setting, and by the size of comparison groups")
  func smallN() throws {
    var found: [String] = []
    let rule = "kind: smallN\nparams: {minimum: 5}"
    func evaluated(count: String?) -> Career {
      career {
        $0.record(
          .evaluationSummary,
          ["title": "Wards", "responded": "3", "benchmarkMean": "4.2", "benchmarkCount": count, "spans": "2022"])
      }
    }
    found.append(try evaluated(count: "90").judged(rule))
    found.append(try evaluated(count: "90").judged(rule, smallN: 3))
    found.append(try evaluated(count: nil).judged(rule))
    found.append(try career.judged(rule))
    try expectOutcomes(found, "smallN")
  }

  @Test("teaching load goes by the full academic years of the period")
  func teachingLoad() throws {
    var found: [String] = []
    let rule = "kind: teachingLoad\nparams: {hoursPerYear: 30, learnerGroup: UME}"
    func taught(_ hours: String?, levels: String = "medClerkship") -> Career {
      career {
        $0.record(
          .teachingActivity,
          ["title": "Clerkship", "learnerLevels": levels, "contactHours": hours, "spans": "2019-07/2021-06"])
      }
    }
    found.append(try taught("30 per year").judged(rule, asOf: "2021-07-15"))
    found.append(try taught("20 per year").judged(rule, asOf: "2021-07-15"))
    found.append(try taught(nil).judged(rule, asOf: "2021-07-15"))
    found.append(try taught("40 per year", levels: "medClerkship; resident").judged(rule, asOf: "2021-07-15"))
    let mean = "kind: teachingLoad\nparams: {hoursPerYear: 30, years: mean}"
    found.append(try taught("40 per year").judged(mean, asOf: "2022-07-15"))
    found.append(try career.judged(rule, asOf: "2019-09-01"))
    try expectOutcomes(found, "teachingLoad")
  }

  @Test("breadth counts educator domains")
  func breadth() throws {
    var found: [String] = []
    let rule = "kind: breadth\nparams: {count: 2}"
    let two = career {
      $0.add(.teachingActivity, ["title": "Wards", "spans": "2022"])
      $0.add(.honour, ["title": "Workplace tool", "educatorCategory": "learnerAssessment", "spans": "2022"])
    }
    found.append(try two.judged(rule))
    let one = career { $0.add(.teachingActivity, ["title": "Wards", "spans": "2022"]) }
    found.append(try one.judged(rule))
    var undated = one
    undated.add(.curriculumProduct, ["title": "Cases"])
    found.append(try undated.judged(rule))
    try expectOutcomes(found, "breadth")
  }

  @Test("record count has a floor and a ceiling")
  func recordCount() throws {
    var found: [String] = []
    let rule = "kind: recordCount\nparams: {records: scholarly-products, called: papers, atLeast: 1, atMost: 2}"
    func papers(_ spans: [String?]) -> Career {
      career { career in
        for (place, dates) in spans.enumerated() {
          career.record(.scholarlyProduct, ["title": "Paper \(place + 1)", "spans": dates])
        }
      }
    }
    found.append(try papers(["2021"]).judged(rule))
    found.append(try papers([]).judged(rule))
    found.append(try papers(["2021", "2022", "2023"]).judged(rule))
    found.append(try papers(["2021", "2022", nil]).judged(rule))
    try expectOutcomes(found, "recordCount")
  }

  @Test("record sum adds a number, and does not guess the ones that are missing")
  func recordSum() throws {
    var found: [String] = []
    let rule = "kind: recordSum\nparams: {records: evidence-documents, field: pages, atMost: 5}"
    func documents(_ pages: [String?]) -> Career {
      career { career in
        for (place, count) in pages.enumerated() {
          career.record(.evidenceDocument, ["title": "Part \(place + 1)", "pages": count])
        }
      }
    }
    found.append(try documents(["2", "3"]).judged(rule))
    found.append(try documents(["4", "3"]).judged(rule))
    found.append(try documents(["2", nil]).judged(rule))
    found.append(try documents([]).judged(rule))
    try expectOutcomes(found, "recordSum")
  }

  @Test("mentee outcomes asks what became of those who completed")
  func menteeOutcomes() throws {
    var found: [String] = []
    let rule = "kind: menteeOutcomes"
    func mentees(_ fields: [KeyValuePairs<String, String>]) -> Career {
      career { career in for mentee in fields { career.add(.mentoringRelationship, mentee) } }
    }
    let done: KeyValuePairs = [
      "title": "Study", "mentee": "Rivera, Ana", "status": "completed", "spans": "2020/2022",
      "outcomes": "text: Paper | kind: publication",
    ]
    let left: KeyValuePairs = [
      "title": "Thesis", "mentee": "Ito, Kei", "status": "completed", "spans": "2020/2022", "noOutcomeReason": "left",
    ]
    let open: KeyValuePairs = [
      "title": "Advising", "mentee": "Okafor, Ben", "status": "completed", "spans": "2021/2022",
    ]
    let unsaid: KeyValuePairs = ["title": "Coaching", "mentee": "Lund, Eva", "spans": "2021/2022"]
    found.append(try mentees([done, left]).judged(rule))
    found.append(try mentees([done, open]).judged(rule))
    found.append(try mentees([done, unsaid]).judged(rule))
    found.append(try career.judged(rule))
    try expectOutcomes(found, "menteeOutcomes")
  }

  @Test("leadership accomplishments may have to be measured")
  func leadershipAccomplishments() throws {
    var found: [String] = []
    let rule = "kind: leadershipAccomplishments\nparams: {measured: true}"
    let measured = career {
      $0.add(
        .leadershipRole,
        ["title": "Director", "spans": "2020/..", "accomplishments": "text: Fewer appeals | before: 19 | after: 4"])
    }
    found.append(try measured.judged(rule))
    let bare = career { $0.add(.leadershipRole, ["title": "Director", "spans": "2020/.."]) }
    found.append(try bare.judged(rule))
    let words = career {
      $0.add(
        .leadershipRole, ["title": "Director", "spans": "2020/..", "accomplishments": "text: A better climate"])
    }
    found.append(try words.judged(rule))
    found.append(try career.judged(rule))
    try expectOutcomes(found, "leadershipAccomplishments")
  }

  @Test("CV date goes by the CV of the register")
  func cvDate() throws {
    var found: [String] = []
    let rule = "kind: cvDate\nparams: {months: 3}"
    func registered(_ spans: String?) -> Career {
      career {
        $0.record(.evidenceDocument, ["title": "Curriculum vitae", "spans": spans])
      }
    }
    found.append(try registered("2025-07-15").judged(rule))
    found.append(try registered("2025-01").judged(rule))
    found.append(try registered("2025").judged(rule))
    found.append(try registered(nil).judged(rule))
    found.append(try career.judged(rule))
    try expectOutcomes(found, "cvDate")
  }

  @Test("what is held elsewhere can never be told")
  func heldElsewhere() throws {
    var found: [String] = []
    let rule = "kind: heldElsewhere\nparams: {holder: the department, reason: Letters are never kept here.}"
    found.append(try career.judged(rule))
    try expectOutcomes(found, "heldElsewhere")
  }

  @Test("all of several is as good as the worst of them, and cites what fails")
  func allOf() throws {
    var found: [String] = []
    let rule = """
      kind: allOf
      params:
        checks:
          - {kind: timeInRank, params: {years: YEARS}}
          - {kind: cvDate}
      """
    var dated = career
    dated.add(.evidenceDocument, ["title": "CV", "spans": "2025-08-15"])
    found.append(try dated.judged(String(rule.replacing("YEARS", with: "4"))))
    found.append(try dated.judged(String(rule.replacing("YEARS", with: "7"))))
    found.append(try career.judged(String(rule.replacing("YEARS", with: "4"))))
    try expectOutcomes(found, "allOf")
  }

  @Test("a rule applies by rank, track, area and document, and cannot be told where these are not known")
  func applicability() throws {
    var found: [String] = []
    let rule = "kind: timeInRank\nparams: {years: 4}\nappliesTo: "
    found.append(try career.judged(rule + "{fromRank: assistantProfessor}"))
    found.append(try career.judged(rule + "{toRank: [associateProfessor, professor]}"))
    found.append(try career.judged(rule + "{toRank: associateProfessor}", candidate: Candidate()))
    found.append(try career.judged(rule + "{track: [investigator]}"))
    found.append(
      try career.judged(
        rule + "{exceptArea: [sustained]}", candidate: Candidate(areaOfExcellence: "Sustained excellence")))
    found.append(try career.judged(rule + "{area: [sustained]}"))
    try expectOutcomes(found, "applicability")
  }

  @Test("of rule is shown in Expected, ending in all ways that it can")
  func complete() throws {
    for name in CriterionKinds.names {
      let lines = try String(contentsOf: outcomesFile(name), encoding: .utf8).split(separator: "\n")
      let needed = name == "heldElsewhere" ? ["cannot tell"] : ["met", "not met", "cannot tell"]
      for outcome in needed {
        #expect(lines.contains { $0.contains(". \(outcome): ") }, "\(name): \(outcome)")
      }
    }
  }
}
