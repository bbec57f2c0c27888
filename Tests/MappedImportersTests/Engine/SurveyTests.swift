import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("Survey responses")
struct SurveyTests {
  private let mapping = """
    mapping: survey
    version: 1
    format: csv
    system: survey
    summary: Survey
    identify: { columns: [Course, Q1] }
    shared: { likert: &likert { Poor: 1, Fair: 2, Good: 3 } }
    records:
      - kind: evaluationSummary
        groupBy: [Course]
        person: { name: Teacher }
        fields:
          subject: Course
          spans: { column: Day, over: range }
          responded: { count: rows }
          overallMean: { mean: Q1, values: *likert }
          overallSD: { sd: Q1, values: *likert }
          overallCount: { count: Q1, values: *likert }
          items: { answers: { Q1: Was clear, Q2: Was kind }, values: *likert }
          comments: { answers: [Best] }
    """

  private let rows = [
    "IM,Rivera A,2024-05-02,Good,4,Rounds", "IM,Rivera A,2024-05-01,Fair,5,", "IM,Rivera A,2024-05-09,Good,N/A,Cases",
    "SU,Okafor B,2024-06-01,Poor,3,", "IM,Rivera A,2024-05-03,Splendid,4,Rounds",
  ]

  private func read(_ rows: [String]) throws -> EngineReading {
    try EngineReading("Course,Teacher,Day,Q1,Q2,Best\n" + rows.joined(separator: "\n"), with: mapping)
  }

  @Test("Responses become one summary for each group, with n, mean, median, SD of the sample and distribution")
  func summary() throws {
    let reading = try read(rows)
    #expect(
      reading.summary == """
        evaluationSummary 2 | key IM | of Rivera A  | subject: IM | spans: 2024-05-01/2024-05-09 | responded: 4 | \
        overallMean: 2.6666666666666665 | overallSD: 0.5773502691896258 | \
        overallCount: 3 | items: label: Was clear, count: 3, mean: 2.6666666666666665, median: 3, sd: 0.5773502691896258, \
        distribution: value: 2, count: 1; value: 3, count: 2; \
        label: Was kind, count: 3, mean: 4.333333333333333, median: 4, sd: 0.5773502691896258, \
        distribution: value: 4, count: 2; value: 5, count: 1 | \
        comments: text: Cases, item: Best; text: Rounds, item: Best; text: Rounds, item: Best
        evaluationSummary 5 | key SU | of Okafor B  | subject: SU | spans: 2024-06-01 | responded: 1 | overallMean: 1 | \
        overallCount: 1 | items: label: Was clear, count: 1, mean: 1, median: 1, distribution: value: 1, count: 1; \
        label: Was kind, count: 1, mean: 3, median: 3, distribution: value: 3, count: 1
        """)
    #expect(
      Set(reading.diagnostics.map(\.description)) == [
        "file:6:4 (Q1): warning VAL010: The answer is neither a number nor among the mapping's answers. “Splendid” Add it under values in the mapping."
      ])
    #expect(reading.rowsRead == 5)
  }

  @Test("The order of the rows makes no difference")
  func order() throws {
    let first = try read(rows)
    for turn in 1..<rows.count {
      let turned = try read(Array(rows[turn...] + rows[..<turn]))
      let reversed = try read(rows.reversed())
      for other in [turned, reversed] {
        #expect(Set(other.observations.map(\.fields)) == Set(first.observations.map(\.fields)))
      }
    }
  }
}
