import Importing
import MappedImporters
import PortfolioModel
import Testing

/// The labelled export of a survey with some 700 columns whose titles recur.
@Suite("A survey of achievements, labelled")
struct AchievementSurveyTests {
  private static let dropped = "I mistakenly answered Yes - I did not do this activity"

  private func identity(_ id: Int, _ first: String, _ last: String, completed: Bool = true) -> [String] {
    [
      String(id), "", completed ? "2025-07-0\(id) 10:15:00" : "[not completed]", first, last,
      "\(first.lowercased())@example.edu", "2024-2025", "Complete",
    ]
  }

  private var survey: AchievementSurvey {
    var survey = AchievementSurvey()
    survey.respondents = [
      AchievementSurvey.Respondent(
        identity: identity(1, "Ana", "Rivera"),
        entries: [
          0: [["Department", "Sepsis, early", "Chair", "5"], ["University", "Senate", "member", "3"]],
          1: [[Self.dropped, "2024-01-01", "never happened", "", ""]],
          2: [
            ["Lecture", "Shock", "2024-09-03", "Residents", "1.5", "2"],
            ["Simulation", "Airway", "2024-10", "Fellows", "3", "4"],
          ],
          3: [["Research", "Okafor, Ben", "Airway in children", "Annual Meeting", "2025-03-01", "2"]],
          4: [["Keynote", "Where do we go?", "State Society", "Lincoln", "2025-05-02", "8"]],
          5: [["Airway registry", "NIH", "Co-investigator", "$12,500.00", "2024-01-01", "2026-12-31", "9"]],
          6: [["Review", "Shock revisited", "J Anesth", "Rivera A, Okafor B", "2024", "31234567", "6"]],
          12: [["J Anesth", "4", "2"], ["Resuscitation", "2", "1"]],
        ]),
      AchievementSurvey.Respondent(
        identity: identity(2, "Ben", "Okafor"),
        entries: [
          7: [["Block or not", "Spring Meeting", "Omaha", "2025-04-11", "Yes", "1"]],
          8: [["Teacher of the Year", "Residents", "2025", "5"]],
          9: [["Program director", "Residency", "2023-07-01", "", "10"]],
          10: [["Ultrasound course", "Lead", "2024", "adopted", "4"]],
          11: [["Feedback", "Office of Education", "2024-11", "6", "1"]],
        ]),
      AchievementSurvey.Respondent(
        identity: identity(3, "Eva", "Silva", completed: false), entries: [0: [["Department", "x", "y", "1"]]]),
      AchievementSurvey.Respondent(identity: identity(4, "Tom", "Ek"), entries: [:]),
    ]
    return survey
  }

  private func read(_ survey: AchievementSurvey) throws -> ShippedCSV.Reading {
    try ShippedCSV.read(
      Array(survey.text.utf8), named: "FacultyAchievement_DATA_LABELS_2025-07-10_0915.csv",
      with: ShippedCSV.importer("redcap-faculty-achievement"))
  }

  private func text(_ observation: Observation) -> String {
    let fields = observation.fields.present.map { "\($0.name): \($0.value.text)" }.joined(separator: " | ")
    return "\(observation.kind.rawValue) \(observation.key?.joined(separator: "+") ?? "") | \(fields)"
  }

  @Test("Every entry of every instrument becomes a record, with the values under its own titles")
  func entries() throws {
    #expect(survey.header.count == 684)
    let reading = try read(survey)
    #expect(reading.diagnosticText == "")
    #expect(reading.rowsRead == 4)
    #expect(reading.skipped == ["surveys that were not completed": 1, "no rule applies": 1])
    #expect(
      reading.observations.map { text($0) }.joined(separator: "\n") == """
        serviceActivity 1+committee+1 | title: Sepsis, early | body: Sepsis, early | type: committee | level: department | roleText: Chair | spans: AY2024-25
        serviceActivity 1+committee+2 | title: Senate | body: Senate | type: committee | level: university | roleText: member | spans: AY2024-25
        teachingActivity 1+lecture+1 | title: Shock | method: lecture | learnerLevels: resident | contactHours: 1.5 total | spans: 2024-09-03
        teachingActivity 1+lecture+2 | title: Airway | method: simulation | learnerLevels: clinicalFellow | contactHours: 3 total | spans: 2024-10
        mentoringRelationship 1+mentorship+1 | mentee: Okafor, Ben | focus: Research | role: primary | outcomes: text: Airway in children. Annual Meeting, date: 2025-03-01 | spans: 2025-03-01
        scholarlyProduct 1+talk+1 | title: Where do we go? | type: keynote | venue: State Society | location: Lincoln | spans: 2025-05-02
        grant 1+grant+1 | title: Airway registry | funder: NIH | role: coI | amount: 12500 | spans: 2024-01-01/2026-12-31
        scholarlyProduct 1+publication+1 | title: Shock revisited | type: review | venue: J Anesth | authorsText: Rivera A, Okafor B | pmid: 31234567 | spans: 2024
        serviceActivity 1+review+1 | title: Reviewer, J Anesth | body: J Anesth | type: peerReview | role: reviewer | reviewCount: 4 | spans: AY2024-25
        serviceActivity 1+review+2 | title: Reviewer, Resuscitation | body: Resuscitation | type: peerReview | role: reviewer | reviewCount: 2 | spans: AY2024-25
        scholarlyProduct 2+abstract+1 | title: Block or not | type: abstract | venue: Spring Meeting | location: Omaha | spans: 2025-04-11
        honour 2+award+1 | title: Teacher of the Year | granter: Residents | spans: 2025
        leadershipRole 2+leadership+1 | title: Program director | role: Program director | body: Residency | spans: 2023-07-01/..
        curriculumProduct 2+project+1 | title: Ultrasound course | role: leadAuthor | results: adopted | spans: 2024
        professionalDevelopment 2+development+1 | title: Feedback | provider: Office of Education | hours: 6 total | spans: 2024-11
        """)
  }

  @Test("What is not used is kept, but nothing of an entry that was a mistake")
  func leftovers() throws {
    let first = try #require(try read(survey).observations.first)
    let texts = first.unmapped.present.map(\.value.text)
    #expect(!texts.contains("never happened"))
    #expect(!texts.contains(Self.dropped))
    #expect(first.unmapped.present.contains { $0.name == "Did you serve on committees?" })
  }

  @Test("Every group stays right where one has a column more and one lacks one")
  func drift() throws {
    var drifted = survey
    drifted.additional = [(0, 1, "Is it new?"), (4, 3, "Honorarium")]
    drifted.lacking = [(2, 2, "Audience"), (6, 7, "PMID")]
    let reading = try read(drifted)
    #expect(
      reading.diagnosticText == """
        FacultyAchievement_DATA_LABELS_2025-07-10_0915.csv:1:10 (Committee type): warning CSV020: Group 1 of 5, which begins at “Committee type”, also has “Is it new?”. Compare the first rows with the file; name columns that may be missing under optional in the mapping.
        FacultyAchievement_DATA_LABELS_2025-07-10_0915.csv:1:116 (Lecture/curriculum type[2]): warning CSV020: Group 2 of 8, which begins at “Lecture/curriculum type[2]”, lacks “Audience”. Compare the first rows with the file; name columns that may be missing under optional in the mapping.
        FacultyAchievement_DATA_LABELS_2025-07-10_0915.csv:1:203 (Type of talk[3]): warning CSV020: Group 3 of 15, which begins at “Type of talk[3]”, also has “Honorarium”. Compare the first rows with the file; name columns that may be missing under optional in the mapping.
        FacultyAchievement_DATA_LABELS_2025-07-10_0915.csv:1:398 (Publication type[7]): warning CSV020: Group 7 of 15, which begins at “Publication type[7]”, lacks “PMID”. Compare the first rows with the file; name columns that may be missing under optional in the mapping.
        """)
    let airway = "teachingActivity 1+lecture+2 | title: Airway | method: simulation"
    let before = try read(survey).observations.map { text($0) }
    #expect(
      zip(before, reading.observations.map { text($0) }).filter { $0 != $1 }.map { "\($0) → \($1)" } == [
        "\(airway) | learnerLevels: clinicalFellow | contactHours: 3 total | spans: 2024-10 → \(airway) | contactHours: 3 total | spans: 2024-10"
      ])
    #expect(reading.observations.count == before.count)
  }

  @Test("An entry that cannot be read is told, and the others of its row are imported")
  func faultyEntry() throws {
    var faulty = survey
    faulty.respondents[0].entries[2]?[0][2] = "sometime in fall"
    let reading = try read(faulty)
    #expect(
      reading.diagnosticText == """
        FacultyAchievement_DATA_LABELS_2025-07-10_0915.csv:2:111 (Date delivered): error VAL001: The value for “Dates” cannot be read. “sometime in fall” Write a date such as 2024, 2024-07, 2024-07-15, 15 July 2024 or Fall 2024.
        """)
    #expect(reading.rejected == 0)
    #expect(reading.observations.count == 14)
    #expect(reading.observations.first?.unmapped.present.contains { $0.value.text == "sometime in fall" } == true)
  }
}
