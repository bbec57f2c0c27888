import DossierAssembly
import PortfolioModel
import Testing

@Suite("What the items of an educator domain lack")
struct DomainGapTests {
  @Test("each domain says it in a sentence, of the records that the document shows")
  func domains() throws {
    var career = Career()
    career.add(
      .teachingActivity,
      [
        "title": "Ward rounds", "spans": "2024", "role": "lecturer", "learnerLevels": "resident", "learnerCount": "9",
        "contactHours": "9 total",
      ])
    career.add(
      .teachingActivity,
      [
        "title": "Clinical reasoning", "courseCode": "MED 610", "spans": "2024", "role": "lecturer",
        "learnerLevels": "resident", "learnerCount": "9", "contactHours": "9 total",
      ])
    career.add(
      .evaluationSummary,
      [
        "title": "Evaluation", "subject": "MED 610, section 2", "spans": "2024", "responded": "9", "overallMean": "4",
        "scaleMinimum": "1", "scaleMaximum": "5",
      ])
    career.add(.learnerAssessment, ["title": "OSCE", "spans": "2024", "role": "designer"])
    career.add(
      .learnerAssessment,
      [
        "title": "Oral examination", "spans": "2023", "role": "rater", "learnerLevels": "resident",
        "learnersAssessed": "3", "hours": "3 total", "validityEvidence": "Two raters",
      ])
    career.add(.curriculumProduct, ["title": "Module", "spans": "2024", "role": "leadAuthor"])
    career.add(.curriculumProduct, ["title": "Not in the document", "spans": "2024", "type": "case"])
    career.add(.mentoringRelationship, ["mentee": "Rivera, Ana", "spans": "2024", "menteeLevel": "resident"])
    career.add(.leadershipRole, ["title": "Director", "spans": "2024", "scope": "local", "impact": "It grew."])
    let document = try career.document(
      template(
        """
        - table: {records: [teaching-activities, learner-assessments, mentoring-relationships, leadership-roles], columns: [title]}
        - table: {records: curriculum-products, where: {type: {not: case}}, columns: [title]}
        """), gaps: true)
    #expect(
      document.gaps.map { "\($0.message) → \($0.remedy)" } == [
        "1 of 2 teaching activities has no evaluation: Ward rounds (T-KRVQ). → Import evaluations, or give both the same course code: dossier correct T-KRVQ courseCode=…",
        "1 of 2 learner assessments does not say the learners (1), the number of learners (1), hours (1) and evidence of validity (1): OSCE (A-F3EY). → dossier correct A-F3EY learnerLevels=…",
        "1 of 1 curriculum product does not say the learners (1), the number of learners reached (1) and an evaluation (1): Module (C-PN6D). → dossier correct C-PN6D learnerLevels=…",
        "1 of 1 mentoring relationship does not say a role (1) and how often you met (1): Rivera, Ana (M-Y6XW). → dossier correct M-Y6XW role=…",
        "1 of 1 leadership role does not say a body (1) and the learners covered (1): Director (L-HZSM). → dossier correct L-HZSM body=\"…\"",
      ])
  }
}
