import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Surveys with a row for each response, against what Python's statistics module makes of the same file.
///
/// For each group: the responses, the dates, mean and standard deviation (of the sample) of the overall item, the number
/// of answers, the sums of all items' means and standard deviations, and the number of comments, without words such
/// as “N/A”.
@Suite("Survey responses become evaluation summaries")
struct CSVShippedSurveyTests {
  @Test(
    "The groups of a real survey have the numbers that Python finds",
    .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
  func realSurvey() throws {
    let reading = try ShippedCSV.read(
      "teaching-osu-sei/jrg94_evaluation-survey-history.csv", with: "evaluation-survey-history")
    #expect(
      summaries(reading) == """
        CSE 1223 | 2018 | Autumn: 5 responses, 2018-12-12/2018-12-15, overall 4.8000 ± 0.4472, 75 answers, means 65.0000, SDs 7.7886, 15 comments
        CSE 1223 | 2019 | Spring: 6 responses, 2019-04-08/2019-04-23, overall 5.0000 ± 0.0000, 89 answers, means 63.6667, SDs 8.7118, 16 comments
        CSE 1223 | 2019 | Summer: 5 responses, 2019-07-10, overall 4.8000 ± 0.4472, 75 answers, means 64.6000, SDs 6.5601, 10 comments
        CSE 2221 | 2019 | Summer: 11 responses, 2019-07-25/2019-07-30, overall 4.6364 ± 0.5045, 165 answers, means 63.0909, SDs 9.6921, 27 comments
        CSE 2221 | 2019 | Autumn: 16 responses, 2019-11-04/2019-12-06, overall 4.6875 ± 0.6021, 239 answers, means 63.6875, SDs 11.9945, 32 comments
        CSE 2221 | 2020 | Spring: 6 responses, 2020-04-14/2020-04-26, overall 4.6667 ± 0.5164, 90 answers, means 64.8333, SDs 11.5269, 16 comments
        CSE 2221 | 2021 | Autumn: 6 responses, 2021-12-21, overall 4.5000 ± 0.5477, 90 answers, means 63.3333, SDs 11.5957, 12 comments
        CSE 2221 | 2022 | Spring: 20 responses, 2022-04-14/2022-05-02, overall 4.9500 ± 0.2236, 300 answers, means 62.6000, SDs 10.6116, 53 comments
        CSE 2221 | 2022 | Autumn: 7 responses, 2022-12-07/2022-12-09, overall 4.2857 ± 1.4960, 105 answers, means 62.0000, SDs 17.7607, 18 comments
        CSE 2221 | 2023 | Spring: 5 responses, 2023-04-15/2023-04-26, overall 5.0000 ± 0.0000, 61 answers, means 68.4000, SDs 8.7465, 10 comments
        CSE 2231 | 2023 | Autumn: 9 responses, 2023-11-27/2023-12-05, overall 4.8889 ± 0.3333, 135 answers, means 64.0000, SDs 11.5655, 23 comments
        """)
    #expect(
      items(of: reading.observations[7]) == """
        Level of effort you put into the course: n 20, mean 3.8000, median 4, SD 1.0563, 2×3 3×4 4×7 5×6
        Level of skill/knowledge at start of course: n 20, mean 2.3500, median 2, SD 1.1821, 1×4 2×10 3×3 4×1 5×2
        Level of skill/knowledge at end of course: n 20, mean 3.6500, median 4, SD 0.8751, 2×2 3×6 4×9 5×3
        Level of skill/knowledge required to complete the course: n 20, mean 3.3500, median 3, SD 0.8127, 2×2 3×11 4×5 5×2
        Contribution of course to your skill/knowledge: n 20, mean 4.0000, median 4, SD 0.7947, 3×6 4×8 5×6
        Instructor was an effective lecturer/demonstrator: n 20, mean 4.9500, median 5, SD 0.2236, 4×1 5×19
        Presentations were clear and organized: n 20, mean 4.7500, median 5, SD 0.5501, 3×1 4×3 5×16
        Instructor stimulated student interest: n 20, mean 4.9500, median 5, SD 0.2236, 4×1 5×19
        Instructor effectively used time during class periods: n 20, mean 4.8000, median 5, SD 0.5231, 3×1 4×2 5×17
        Instructor was available and helpful: n 20, mean 4.9500, median 5, SD 0.2236, 4×1 5×19
        Grading was prompt and had useful feedback: n 20, mean 4.5000, median 5, SD 0.6882, 3×2 4×6 5×12
        Learning objectives were clear: n 20, mean 4.1000, median 4, SD 0.8522, 3×6 4×6 5×8
        Course content was organized and well planned: n 20, mean 4.2000, median 4.5, SD 1.0052, 2×2 3×2 4×6 5×10
        Course workload was appropriate: n 20, mean 3.9000, median 4, SD 0.7881, 3×7 4×8 5×5
        Course organized to allow all students to participate fully: n 20, mean 4.3500, median 4.5, SD 0.8127, 2×1 3×1 4×8 5×10
        """)
  }

  @Test("The groups of the example survey have the numbers that Python finds")
  func exampleSurvey() throws {
    let reading = try example("evaluation-survey-history.csv", with: "evaluation-survey-history")
    #expect(reading.rowsRead == 57)
    #expect(
      summaries(reading) == """
        IMED 7310 | 2015 | Autumn: 9 responses, 2015-12-07/2015-12-24, overall 4.3333 ± 0.8660, 135 answers, means 60.7778, SDs 12.4870, 9 comments
        IMED 7310 | 2016 | Summer: 9 responses, 2016-06-06/2016-06-24, overall 4.0000 ± 0.8660, 135 answers, means 63.1111, SDs 11.3349, 7 comments
        IMED 7310 | 2017 | Spring: 8 responses, 2017-05-03/2017-05-24, overall 4.5714 ± 0.5345, 114 answers, means 62.6786, SDs 11.7639, 7 comments
        IMED 7310 | 2018 | Summer: 10 responses, 2018-06-06/2018-06-26, overall 4.7000 ± 0.4830, 150 answers, means 67.0000, SDs 9.7136, 6 comments
        IMED 8420 | 2018 | Autumn: 3 responses, 2018-09-06/2018-09-12, overall 3.6667 ± 0.5774, 45 answers, means 69.3333, SDs 4.6188, 2 comments
        IMED 7310 | 2019 | Summer: 10 responses, 2019-06-08/2019-06-24, overall 4.7000 ± 0.4830, 150 answers, means 68.3000, SDs 9.1186, 5 comments
        IMED 7310 | 2020 | Summer: 8 responses, 2020-06-09/2020-06-22, overall 4.6250 ± 0.5175, 120 answers, means 68.5000, SDs 7.4932, 1 comments
        """)
  }

  @Test("The groups of a Qualtrics file have the numbers that Python finds, and unfinished responses are left out")
  func qualtrics() throws {
    let reading = try example("qualtrics-teaching-evaluations.csv", with: "qualtrics-teaching-evaluations")
    #expect(reading.rowsRead == 168)
    #expect(reading.skipped == ["unfinished responses": 1])
    #expect(
      summaries(reading) == """
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2017 | Okonkwo-Hale, Miriam: 9 responses, Fall 2017, overall 4.1111 ± 1.0541, 45 answers, means 20.7778, SDs 3.7687, 8 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2018 | Okonkwo-Hale, Miriam: 10 responses, Fall 2018, overall 4.6000 ± 0.6992, 50 answers, means 21.9000, SDs 3.3996, 2 comments
        Internal Medicine Academic Half-Day | Spring 2019 | Okonkwo-Hale, Miriam: 8 responses, Spring 2019, overall 4.3750 ± 0.5175, 40 answers, means 22.2500, SDs 3.6160, 2 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2019 | Okonkwo-Hale, Miriam: 9 responses, Fall 2019, overall 4.5556 ± 0.7265, 45 answers, means 21.2222, SDs 3.6139, 3 comments
        HPED 9010 Teaching and Learning in the Health Professions | Fall 2019 | Okonkwo-Hale, Miriam: 3 responses, Fall 2019, overall 4.6667 ± 0.5774, 15 answers, means 24.0000, SDs 1.1547, 1 comments
        Internal Medicine Academic Half-Day | Spring 2020 | Okonkwo-Hale, Miriam: 7 responses, Spring 2020, overall 4.4286 ± 0.7868, 35 answers, means 21.5714, SDs 3.7780, 3 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2020 | Okonkwo-Hale, Miriam: 8 responses, Fall 2020, overall 4.1250 ± 0.8345, 40 answers, means 22.2500, SDs 2.9462, 3 comments
        Internal Medicine Academic Half-Day | Spring 2021 | Okonkwo-Hale, Miriam: 9 responses, Spring 2021, overall 4.3333 ± 0.7071, 45 answers, means 21.6667, SDs 3.8620, 1 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2021 | Okonkwo-Hale, Miriam: 10 responses, Fall 2021, overall 4.4000 ± 0.5164, 50 answers, means 21.8000, SDs 4.1933, 4 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2021 | Lindqvist-Moor, Tobias: 6 responses, Fall 2021, overall 4.1667 ± 0.9832, 30 answers, means 23.1667, SDs 3.0740, 0 comments
        Internal Medicine Academic Half-Day | Spring 2022 | Okonkwo-Hale, Miriam: 8 responses, Spring 2022, overall 4.5000 ± 0.7559, 40 answers, means 23.3750, SDs 2.9753, 2 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2022 | Okonkwo-Hale, Miriam: 9 responses, Fall 2022, overall 4.5556 ± 1.0138, 45 answers, means 23.2222, SDs 2.8672, 0 comments
        HPED 9010 Teaching and Learning in the Health Professions | Fall 2022 | Okonkwo-Hale, Miriam: 7 responses, Fall 2022, overall 4.4286 ± 0.7868, 35 answers, means 23.4286, SDs 2.0772, 1 comments
        Internal Medicine Academic Half-Day | Spring 2023 | Okonkwo-Hale, Miriam: 10 responses, Spring 2023, overall 4.4000 ± 0.9661, 50 answers, means 22.3000, SDs 3.6515, 2 comments
        Internal Medicine Academic Half-Day | Spring 2023 | Vossberg, Hannah: 5 responses, Spring 2023, overall 4.4000 ± 0.8944, 25 answers, means 21.8000, SDs 3.7925, 1 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2023 | Okonkwo-Hale, Miriam: 10 responses, Fall 2023, overall 4.9000 ± 0.3162, 50 answers, means 23.2000, SDs 3.5210, 3 comments
        Internal Medicine Academic Half-Day | Spring 2024 | Okonkwo-Hale, Miriam: 10 responses, Spring 2024, overall 4.7000 ± 0.4830, 50 answers, means 23.2000, SDs 3.3890, 2 comments
        MDCI 6102 Foundations of Clinical Reasoning | Fall 2024 | Okonkwo-Hale, Miriam: 10 responses, Fall 2024, overall 4.6000 ± 0.6992, 50 answers, means 23.3000, SDs 3.0959, 1 comments
        HPED 9010 Teaching and Learning in the Health Professions | Fall 2024 | Okonkwo-Hale, Miriam: 9 responses, Fall 2024, overall 4.6667 ± 0.7071, 45 answers, means 24.1111, SDs 2.2153, 2 comments
        Internal Medicine Academic Half-Day | Spring 2025 | Okonkwo-Hale, Miriam: 10 responses, Spring 2025, overall 4.8000 ± 0.4216, 50 answers, means 22.9000, SDs 3.1289, 2 comments
        """)
    #expect(
      items(of: reading.observations[1]) == """
        The instructor set clear goals.: n 10, mean 4.2000, median 5, SD 1.1353, 2×1 3×2 4×1 5×6
        The instructor made it safe to say "I do not know".: n 10, mean 4.5000, median 4.5, SD 0.5270, 4×5 5×5
        The instructor asked questions that made me think.: n 10, mean 3.9000, median 4, SD 0.7379, 3×3 4×5 5×2
        The instructor gave me feedback that I could use.: n 10, mean 4.7000, median 5, SD 0.4830, 4×3 5×7
        The instructor organized the sessions well.: n 10, mean 4.6000, median 5, SD 0.5164, 4×4 5×6
        """)
    #expect(
      reading.text(4, leavingOut: ["items", "comments"]) == """
        evaluationSummary, line 34, key HPED 9010 Teaching and Learning in the Health Professions | Fall 2019 | Okonkwo-Hale, Miriam, name Okonkwo-Hale, Miriam
        title: “Teaching evaluation, HPED 9010 Teaching and Learning in the Health Professions”
        subject: “HPED 9010 Teaching and Learning in the Health Professions”
        courseCode: “HPED 9010”
        instrument: “Teaching evaluation survey”
        evaluatorGroup: token students
        spans: dates Fall 2019
        responded: number 3
        scaleMinimum: number 1
        scaleMaximum: number 5
        higherIsBetter: flag yes
        learnerLevels: [token mastersStudent]
        overallItem: “Overall, how effective was this instructor as a teacher?”
        overallMean: number 4.666666666666667
        overallSD: number 0.5773502691896258
        overallCount: number 3
        """)
  }

  @Test("The order of the responses makes no difference")
  func order() throws {
    let text = String(decoding: try ShippedCSV.example("evaluation-survey-history.csv"), as: UTF8.self)
    // Every record begins with its time; cells may have line breaks.
    let records = text.trimmingCharacters(in: .newlines).components(separatedBy: "\n\"2")
    let turned = ([records[0]] + records.dropFirst().reversed()).joined(separator: "\n\"2")
    let importer = try ShippedCSV.importer("evaluation-survey-history")
    let first = try example("evaluation-survey-history.csv", with: "evaluation-survey-history")
    let second = try ShippedCSV.read(Array(turned.utf8), named: "turned.csv", with: importer)
    #expect(Set(first.observations.map(\.fields)) == Set(second.observations.map(\.fields)))
    #expect(Set(first.observations.map(\.key)) == Set(second.observations.map(\.key)))
  }

  private func example(_ name: String, with id: String) throws -> ShippedCSV.Reading {
    try ShippedCSV.read(try ShippedCSV.example(name), named: name, with: try ShippedCSV.importer(id))
  }

  private func summaries(_ reading: ShippedCSV.Reading) -> String {
    reading.observations.map { observation in
      let fields = observation.fields
      let groups = groups(fields["items"])
      let answers = groups.reduce(0) { $0 + number($1["count"]) }
      let means = groups.reduce(0) { $0 + number($1["mean"]) }
      let deviations = groups.reduce(0) { $0 + number($1["sd"]) }
      return "\(observation.key?.joined(separator: " | ") ?? ""): \(text(fields["responded"])) responses, "
        + "\(text(fields["spans"])), overall \(rounded(fields["overallMean"])) ± \(rounded(fields["overallSD"])), "
        + "\(Int(answers)) answers, means \(rounded(.number(means))), SDs \(rounded(.number(deviations))), "
        + "\(self.groups(fields["comments"]).count) comments"
    }.joined(separator: "\n")
  }

  private func items(of observation: Observation) -> String {
    groups(observation.fields["items"]).map { item in
      let shares = groups(item["distribution"]).map { "\(text($0["value"]))×\(text($0["count"]))" }
      return "\(text(item["label"])): n \(text(item["count"])), mean \(rounded(item["mean"])), "
        + "median \(text(item["median"])), SD \(rounded(item["sd"])), \(shares.joined(separator: " "))"
    }.joined(separator: "\n")
  }

  private func groups(_ value: Value?) -> [FieldSet] {
    guard case .list(let values)? = value else { return [] }
    return values.compactMap { value in if case .group(let fields) = value { fields } else { nil } }
  }

  private func text(_ value: Value?) -> String { value?.text ?? "–" }

  private func number(_ value: Value?) -> Double { if case .number(let number)? = value { number } else { 0 } }

  /// Four digits behind the point, as Python's `:.4f` writes them.
  private func rounded(_ value: Value?) -> String {
    guard case .number(let number)? = value else { return "–" }
    return number.formatted(
      .number.precision(.fractionLength(4)).grouping(.never).locale(Locale(identifier: "en_US_POSIX")))
  }
}
