import Testing

/// Comments of evaluations, a row for each.
@Suite("CSV mappings of comments: from descriptions")
struct CSVCommentMappingTests {
  @Test("Comments of MedHub are gathered by person, form and half-year, none of them released")
  func medHub() throws {
    let export = WrittenExport(
      "medhub_comments.csv",
      """
      Date Completed,Evaluatee,Evaluation,Question Type,Question,Comment
      11/03/2024,"Dr. Rivera, Ana",Resident Evaluation of Faculty,Comment,Strengths,"Explains her reasoning, always"
      12/14/2024,"Dr. Rivera, Ana",Resident Evaluation of Faculty,Comment,Strengths,Kind
      12/14/2024,"Dr. Rivera, Ana",Resident Evaluation of Faculty,Comment,Areas for improvement,
      2025-02-01,"Dr. Rivera, Ana",Resident Evaluation of Faculty,Comment,Strengths,"Calm
      at 3 a.m."
      02/03/2025,"Dr. Okafor, Ben",Peer Observation,Comment,General comments,Well paced
      """)
    let text = try export.read(with: "medhub-comments")
    #expect(
      text == """
        evaluationSummary, line 2, key Dr. Rivera, Ana | Resident Evaluation of Faculty | 2024 | July to December, name Rivera, Ana
        title: “Resident Evaluation of Faculty”
        subject: “Resident Evaluation of Faculty”
        instrument: “Resident Evaluation of Faculty”
        spans: dates 2024-11-03/2024-12-14
        comments: [{text: “Explains her reasoning, always”, item: “Strengths”, date: date 2024-11-03}, {text: “Kind”, item: “Strengths”, date: date 2024-12-14}]
        evaluationSummary, line 5, key Dr. Rivera, Ana | Resident Evaluation of Faculty | 2025 | January to June, name Rivera, Ana
        title: “Resident Evaluation of Faculty”
        subject: “Resident Evaluation of Faculty”
        instrument: “Resident Evaluation of Faculty”
        spans: dates 2025-02-01
        comments: [{text: “Calm
        at 3 a.m.”, item: “Strengths”, date: date 2025-02-01}]
        evaluationSummary, line 7, key Dr. Okafor, Ben | Peer Observation | 2025 | January to June, name Okafor, Ben
        title: “Peer Observation”
        subject: “Peer Observation”
        instrument: “Peer Observation”
        spans: dates 2025-02-03
        comments: [{text: “Well paced”, item: “General comments”, date: date 2025-02-03}]
        skipped: rows without a comment 1
        """)
  }
}
