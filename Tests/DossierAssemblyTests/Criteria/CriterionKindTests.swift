import PortfolioModel
import Testing

@testable import DossierAssembly

/// Every kind of rule ends in each of the three ways.
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
    let rule = "kind: timeInRank\nparams: {years: 4, on: 07-01}"
    #expect(try career.judged(rule) == "1")
    #expect(try career.judged(rule, asOf: "2021-09-01") == "2")
    #expect(try Career().judged(rule) == "3")
    var rough = Career()
    rough.add(.appointment, ["title": "Associate", "rank": "associateProfessor", "spans": "2021/.."])
    #expect(try rough.judged("kind: timeInRank\nparams: {years: 4}", asOf: "2025-03-01") == "4")
    let byRank = "kind: timeInRank\nparams: {years: {assistantProfessor: 3}}"
    #expect(try career.judged(byRank) == "5")
    #expect(try career.judged("kind: timeInRank\nparams: {years: 3, mandatoryAfter: 6}") == "6")
  }

  @Test("sections present looks for statements and records")
  func sectionsPresent() throws {
    let rule = """
      kind: sectionsPresent
      params:
        parts:
          - {statement: candidate}
          - {title: Education papers, records: scholarly-products, where: {isEducational: true}}
      """
    let statements = [Statement(kind: "candidate", markdown: "I teach.")]
    let paper = career { $0.add(.scholarlyProduct, ["title": "Paper", "isEducational": "yes", "spans": "2022"]) }
    #expect(try paper.judged(rule, statements: statements) == "1")
    let unmarked = career { $0.add(.scholarlyProduct, ["title": "Paper", "spans": "2022"]) }
    #expect(try unmarked.judged(rule) == "2")
    let undated = career { $0.add(.scholarlyProduct, ["title": "Paper", "isEducational": "yes"]) }
    #expect(try undated.judged(rule, statements: statements) == "3")
  }

  @Test("statement length counts words, and a page as five hundred")
  func statementLength() throws {
    let rule = """
      kind: statementLength
      params: {limits: [{statement: candidate, words: 3, minimumWords: 2}, {statement: all, pages: 1}]}
      """
    func words(_ count: Int) -> [Statement] {
      [Statement(kind: "candidate", markdown: Array(repeating: "word", count: count).joined(separator: " "))]
    }
    #expect(try career.judged(rule, statements: words(3)) == "1")
    #expect(try career.judged(rule, statements: words(5)) == "2")
    #expect(try career.judged(rule, statements: words(1)) == "3")
    #expect(try career.judged(rule) == "4")
  }

  @Test("evaluation count goes by the academic years in rank, and counts responses if it has to")
  func evaluationCount() throws {
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
    #expect(try both.judged(rule, asOf: "2021-07-15") == "1")
    #expect(try observed(["AY2019-20"], responded: "3").judged(rule, asOf: "2021-07-15") == "2")
    #expect(try observed(["AY2019-20", "AY2020-21"], responded: nil).judged(rule, asOf: "2021-07-15") == "3")
    #expect(try Career().judged(rule) == "4")
    #expect(try both.judged("kind: evaluationCount\nparams: {total: 3}", asOf: "2021-07-15") == "5")
    #expect(
      try both.judged("kind: evaluationCount\nparams: {total: 2, minResponses: 3}", asOf: "2021-07-15") == "6")
  }

  @Test("evaluation per learner group asks for each group that was taught")
  func evaluationPerLearnerGroup() throws {
    let rule = "kind: evaluationPerLearnerGroup\nparams: {minResponses: 5}"
    let taught = career {
      $0.add(.teachingActivity, ["title": "Wards", "learnerLevels": "resident; medClerkship", "spans": "AY2023-24"])
      $0.add(
        .evaluationSummary,
        ["title": "By students", "evaluatorGroup": "students", "responded": "9", "spans": "AY2023-24"])
    }
    #expect(try taught.judged(rule) == "1")
    #expect(try taught.judged("kind: evaluationPerLearnerGroup\nparams: {groups: [UME], minResponses: 5}") == "2")
    var unsure = taught
    unsure.add(.evaluationSummary, ["title": "By residents", "evaluatorGroup": "residents", "spans": "AY2023-24"])
    #expect(try unsure.judged(rule) == "3")
    let unknown = career { $0.add(.teachingActivity, ["title": "Talk", "spans": "AY2023-24"]) }
    #expect(try unknown.judged(rule) == "4")
    #expect(try career.judged(rule) == "5")
  }

  @Test("referee count leaves out who declined, has a conflict, is of lower rank or of the department")
  func refereeCount() throws {
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
    #expect(try enough.judged(rule) == "1")
    let few = career {
      referee(&$0, "Ada", "Associate Professor", "externalIndependent")
      referee(&$0, "Ben", "Professor", "internal", unit: "Medicine")
      referee(&$0, "Cai", "Professor", "externalIndependent", status: "declined")
      referee(&$0, "Dee", "Professor", "externalIndependent", conflict: "yes")
    }
    #expect(try few.judged(rule) == "2")
    let unsure = career {
      referee(&$0, "Ada", "Professor", "externalIndependent")
      referee(&$0, "Ben", nil, "internal")
    }
    #expect(try unsure.judged(rule) == "3")
  }

  @Test("scope reach goes by the rank sought, and by where a product was adopted")
  func scopeReach() throws {
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
    #expect(try far.judged(rule) == "1")
    let near = career { $0.add(.honour, ["title": "Prize", "scope": "regional", "spans": "2022"]) }
    #expect(try near.judged(rule) == "2")
    let unsaid = career {
      for number in 1...2 { $0.add(.honour, ["title": "Prize \(number)", "spans": "2022"]) }
    }
    #expect(try unsaid.judged(rule) == "3")
    #expect(try near.judged(rule, candidate: Candidate(rankSought: "Associate Professor of Medicine")) == "4")
    #expect(try near.judged(rule, candidate: Candidate()) == "5")
    #expect(try near.judged(rule, candidate: Candidate(rankSought: "Lecturer")) == "6")
  }

  @Test("period discipline finds what is featured from before the last promotion")
  func periodDiscipline() throws {
    let rule = "kind: periodDiscipline\nparams: {from: january}"
    #expect(try career.judged(rule) == "1")
    #expect(try career.judged(rule, period: "career") == "2")
    var early = career
    let old = early.add(.honour, ["title": "Old prize", "spans": "2015"])
    early.decide(.feature(old))
    #expect(try early.judged(rule) == "3")
    var undated = career
    let prize = undated.add(.honour, ["title": "Prize"])
    undated.decide(.feature(prize))
    #expect(try undated.judged(rule) == "4")
    #expect(try Career().judged(rule) == "5")
  }

  @Test("effort sum adds the lines of each period")
  func effortSum() throws {
    func effort(_ planned: [String]) -> Career {
      career { career in
        for (place, percent) in planned.enumerated() {
          career.add(
            .effortAllocation, ["title": "Line \(place + 1)", "planned": percent, "spans": "AY2024-25"])
        }
      }
    }
    #expect(try effort(["60", "40"]).judged("kind: effortSum") == "1")
    #expect(try effort(["60", "30"]).judged("kind: effortSum") == "2")
    #expect(try career.judged("kind: effortSum") == "3")
  }

  @Test("unexplained gaps are told from dates that are too rough")
  func unexplainedGaps() throws {
    let rule = "kind: unexplainedGaps\nparams: {days: 60}"
    func trained(_ spans: String, leave: String? = nil) -> Career {
      career {
        $0.add(.education, ["title": "Medicine", "type": "degree", "degree": "MD", "spans": "2003-08/2008-06"])
        $0.add(.education, ["title": "Residency", "type": "residency", "spans": spans])
        if let leave { $0.add(.leave, ["title": "Leave", "type": "parental", "spans": leave]) }
      }
    }
    #expect(try trained("2008-07/2013-06").judged(rule) == "1")
    #expect(try trained("2008-07/2012-06").judged(rule) == "2")
    #expect(try trained("2008-07/2012-06", leave: "2012-07/2013-06").judged(rule) == "3")
    #expect(try trained("2008/2013").judged(rule) == "4")
    #expect(try career.judged(rule) == "5")
  }

  @Test("agreement finds sources that differ and hours that nobody can add")
  func agreement() throws {
    #expect(try career.judged("kind: agreement") == "1")
    let unstated = career {
      $0.add(.teachingActivity, ["title": "Wards", "contactHours": "24", "spans": "AY2023-24"])
    }
    #expect(try unstated.judged("kind: agreement") == "2")
    var differing = career
    for (system, title) in [("registrar", "A study"), ("library", "Another study")] {
      differing.add(
        .scholarlyProduct, ["title": title, "doi": "10.5555/same", "spans": system == "library" ? "2021" : "2022"],
        source: SourceDescription(
          number: system == "library" ? 2 : 1, fileName: "\(system).csv", sha256: system, system: system,
          importer: "plain 1", exportDate: CalendarDay(year: 2025, month: 6, day: 1)))
    }
    #expect(try differing.judged("kind: agreement") == "3")
  }

  @Test("prohibited content is looked for in statements and records, and never in attached documents")
  func prohibitedContent() throws {
    let rule = """
      kind: prohibitedContent
      severity: prohibited
      params: {words: [h-index, impact factor], personalData: true, mentees: true, comments: true}
      """
    let statements = [Statement(kind: "candidate", markdown: "I teach.")]
    #expect(try career.judged(rule, statements: statements) == "1")
    let found = career {
      $0.add(.honour, ["title": "Prize", "narrative": "My H-index is 12.", "spans": "2022"])
      $0.add(.credential, ["title": "Licence", "number": "WI-55512"])
      $0.add(
        .mentoringRelationship,
        ["title": "Advising", "mentee": "Okafor, Ben", "consentToName": "refused", "spans": "2021"])
    }
    let bad = Statement(
      kind: "candidate", markdown: "Born on 1 May, 123-45-6789, licence WI-55512, I advised Ben Okafor.")
    #expect(try found.judged(rule, statements: [bad]) == "2")
    let attached = career { $0.add(.evidenceDocument, ["title": "Syllabus", "spans": "2022"]) }
    #expect(try attached.judged(rule, statements: statements) == "3")
    #expect(try career.judged("kind: prohibitedContent\nparams: {patients: true}", statements: statements) == "4")
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
    let rule = "kind: smallN\nparams: {minimum: 5}"
    func evaluated(count: String?) -> Career {
      career {
        $0.record(
          .evaluationSummary,
          ["title": "Wards", "responded": "3", "benchmarkMean": "4.2", "benchmarkCount": count, "spans": "2022"])
      }
    }
    #expect(try evaluated(count: "90").judged(rule) == "1")
    #expect(try evaluated(count: "90").judged(rule, smallN: 3) == "2")
    #expect(try evaluated(count: nil).judged(rule) == "3")
  }

  @Test("teaching load goes by the full academic years of the period")
  func teachingLoad() throws {
    let rule = "kind: teachingLoad\nparams: {hoursPerYear: 30, learnerGroup: UME}"
    func taught(_ hours: String?, levels: String = "medClerkship") -> Career {
      career {
        $0.record(
          .teachingActivity,
          ["title": "Clerkship", "learnerLevels": levels, "contactHours": hours, "spans": "2019-07/2021-06"])
      }
    }
    #expect(try taught("30 per year").judged(rule, asOf: "2021-07-15") == "1")
    #expect(try taught("20 per year").judged(rule, asOf: "2021-07-15") == "2")
    #expect(try taught(nil).judged(rule, asOf: "2021-07-15") == "3")
    #expect(try taught("40 per year", levels: "medClerkship; resident").judged(rule, asOf: "2021-07-15") == "4")
    let mean = "kind: teachingLoad\nparams: {hoursPerYear: 30, years: mean}"
    #expect(try taught("40 per year").judged(mean, asOf: "2022-07-15") == "5")
    #expect(try career.judged(rule, asOf: "2019-09-01") == "6")
  }

  @Test("breadth counts educator domains")
  func breadth() throws {
    let rule = "kind: breadth\nparams: {count: 2}"
    let two = career {
      $0.add(.teachingActivity, ["title": "Wards", "spans": "2022"])
      $0.add(.honour, ["title": "Workplace tool", "educatorCategory": "learnerAssessment", "spans": "2022"])
    }
    #expect(try two.judged(rule) == "1")
    let one = career { $0.add(.teachingActivity, ["title": "Wards", "spans": "2022"]) }
    #expect(try one.judged(rule) == "2")
    var undated = one
    undated.add(.curriculumProduct, ["title": "Cases"])
    #expect(try undated.judged(rule) == "3")
  }

  @Test("record count has a floor and a ceiling")
  func recordCount() throws {
    let rule = "kind: recordCount\nparams: {records: scholarly-products, called: papers, atLeast: 1, atMost: 2}"
    func papers(_ spans: [String?]) -> Career {
      career { career in
        for (place, dates) in spans.enumerated() {
          career.record(.scholarlyProduct, ["title": "Paper \(place + 1)", "spans": dates])
        }
      }
    }
    #expect(try papers(["2021"]).judged(rule) == "1")
    #expect(try papers([]).judged(rule) == "2")
    #expect(try papers(["2021", "2022", "2023"]).judged(rule) == "3")
    #expect(try papers(["2021", "2022", nil]).judged(rule) == "4")
  }

  @Test("record sum adds a number, and does not guess the ones that are missing")
  func recordSum() throws {
    let rule = "kind: recordSum\nparams: {records: evidence-documents, field: pages, atMost: 5}"
    func documents(_ pages: [String?]) -> Career {
      career { career in
        for (place, count) in pages.enumerated() {
          career.record(.evidenceDocument, ["title": "Part \(place + 1)", "pages": count])
        }
      }
    }
    #expect(try documents(["2", "3"]).judged(rule) == "1")
    #expect(try documents(["4", "3"]).judged(rule) == "2")
    #expect(try documents(["2", nil]).judged(rule) == "3")
    #expect(try documents([]).judged(rule) == "4")
  }

  @Test("mentee outcomes asks what became of those who completed")
  func menteeOutcomes() throws {
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
    #expect(try mentees([done, left]).judged(rule) == "1")
    #expect(try mentees([done, open]).judged(rule) == "2")
    #expect(try mentees([done, unsaid]).judged(rule) == "3")
    #expect(try career.judged(rule) == "4")
  }

  @Test("leadership accomplishments may have to be measured")
  func leadershipAccomplishments() throws {
    let rule = "kind: leadershipAccomplishments\nparams: {measured: true}"
    let measured = career {
      $0.add(
        .leadershipRole,
        ["title": "Director", "spans": "2020/..", "accomplishments": "text: Fewer appeals | before: 19 | after: 4"])
    }
    #expect(try measured.judged(rule) == "1")
    let bare = career { $0.add(.leadershipRole, ["title": "Director", "spans": "2020/.."]) }
    #expect(try bare.judged(rule) == "2")
    let words = career {
      $0.add(
        .leadershipRole, ["title": "Director", "spans": "2020/..", "accomplishments": "text: A better climate"])
    }
    #expect(try words.judged(rule) == "3")
    #expect(try career.judged(rule) == "4")
  }

  @Test("CV date goes by the CV of the register")
  func cvDate() throws {
    let rule = "kind: cvDate\nparams: {months: 3}"
    func registered(_ spans: String?) -> Career {
      career {
        $0.record(.evidenceDocument, ["title": "Curriculum vitae", "spans": spans])
      }
    }
    #expect(try registered("2025-07-15").judged(rule) == "1")
    #expect(try registered("2025-01").judged(rule) == "2")
    #expect(try registered("2025").judged(rule) == "3")
    #expect(try registered(nil).judged(rule) == "4")
    #expect(try career.judged(rule) == "5")
  }

  @Test("what is held elsewhere can never be told")
  func heldElsewhere() throws {
    let rule = "kind: heldElsewhere\nparams: {holder: the department, reason: Letters are never kept here.}"
    #expect(try career.judged(rule) == "1")
  }

  @Test("all of several is as good as the worst of them, and cites what fails")
  func allOf() throws {
    let rule = """
      kind: allOf
      params:
        checks:
          - {kind: timeInRank, params: {years: YEARS}}
          - {kind: cvDate}
      """
    var dated = career
    dated.add(.evidenceDocument, ["title": "CV", "spans": "2025-08-15"])
    #expect(try dated.judged(String(rule.replacing("YEARS", with: "4"))) == "1")
    #expect(try dated.judged(String(rule.replacing("YEARS", with: "7"))) == "2")
    #expect(try career.judged(String(rule.replacing("YEARS", with: "4"))) == "3")
  }

  @Test("a rule applies by rank, track, area and document, and cannot be told where these are not known")
  func applicability() throws {
    let rule = "kind: timeInRank\nparams: {years: 4}\nappliesTo: "
    #expect(try career.judged(rule + "{fromRank: assistantProfessor}") == "1")
    #expect(try career.judged(rule + "{toRank: [associateProfessor, professor]}") == "2")
    #expect(try career.judged(rule + "{toRank: associateProfessor}", candidate: Candidate()) == "3")
    #expect(try career.judged(rule + "{track: [investigator]}") == "4")
    #expect(
      try career.judged(
        rule + "{exceptArea: [sustained]}", candidate: Candidate(areaOfExcellence: "Sustained excellence")) == "5")
    #expect(try career.judged(rule + "{area: [sustained]}") == "6")
  }
}
