import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// REDCap and SurveyMonkey: the shipped templates on invented exports, and all genuine files as to reading.
@Suite("Shipped CSV mappings: survey systems")
struct CSVSurveySystemTests {
  private func lines(_ reading: ShippedCSV.Reading) -> String {
    reading.observations.map { observation in
      let fields = observation.fields.present.map { "\($0.name): \($0.value.text)" }.joined(separator: " | ")
      return "\(observation.kind.rawValue) \(observation.key?.joined(separator: "+") ?? "") | \(fields)"
    }.joined(separator: "\n")
  }

  @Test("Rows that repeat are read with their parent's name, checkboxes with their codes")
  func redcapRaw() throws {
    let text = """
      record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,redcap_survey_identifier,faculty_email,last_name,first_name,faculty_complete,talk_title,talk_type,talk_date,talk_hours,audience___1,audience___2,audience___3,audience___4,talk_complete,committee_name,committee_level,committee_role,committee_start,committee_end,committee_notes,committee_complete
      1,year_1_arm_1,,,,ana@example.edu,Rivera,Ana,2,,,,,,,,,,,,,,,,
      1,year_1_arm_1,talk,1,,,,,,Sepsis,1,2025-02-03,"1,5",0,1,1,0,2,,,,,,,
      1,year_1_arm_1,talk,2,,,,,,Draft,1,2025-02-04,2,0,0,0,0,0,,,,,,,
      1,year_1_arm_1,committee,1,,,,,,,,,,,,,,,Admissions,2,1,2023-07-01,,"Reads files,
      meets monthly",2
      2,year_1_arm_1,,,,ben@example.edu,Okafor,Ben,2,,,,,,,,,,,,,,,,
      2,year_1_arm_1,talk,1,,,,,,Airway,3,2025-03-03,2.5,0,0,0,1,1,,,,,,,
      """
    let reading = try ShippedCSV.read(
      Array(text.utf8), named: "FacultyActivities_DATA_2025-07-10_0915.csv",
      with: ShippedCSV.importer("redcap-faculty-activities"))
    #expect(reading.diagnosticText == "")
    #expect(reading.skipped == ["parent rows (who the person is)": 2, "incomplete forms": 1])
    #expect(reading.rowsRead == 6)
    #expect(
      reading.observations.map { if case .person(let person) = $0.subject { person.name?.family ?? "" } else { "" } }
        == ["Rivera", "Rivera", "Okafor"])
    #expect(
      lines(reading) == """
        teachingActivity 1+year_1_arm_1+talk+1 | title: Sepsis | method: lecture | learnerLevels: medClerkship; resident | contactHours: 1.5 total | spans: 2025-02-03
        serviceActivity 1+year_1_arm_1+committee+1 | title: Admissions | body: Admissions | type: committee | level: school | role: member | spans: 2023-07-01/.. | narrative: Reads files,
        meets monthly
        teachingActivity 2+year_1_arm_1+talk+1 | title: Airway | method: workshop | learnerLevels: facultyPeer | contactHours: 2.5 total | spans: 2025-03-03
        """)
  }

  @Test("Responses under a header of two rows become one summary, with the choices of all")
  func surveyMonkey() throws {
    let text = """
      Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is your level?,,,The instructor explained clearly,What would you change?
      ,,,,,,,,,Medical student,Resident,Other (please specify),Response,Open-Ended Response
      111,9,05/02/2025 8:36:23 PM,05/02/2025 8:40:00 PM,10.0.0.1,a@example.org,,,,Medical student,,,Agree,More cases
      112,9,05/03/2025 8:36:23 AM,05/03/2025 8:40:00 AM,10.0.0.2,,,,,,Resident,,Strongly agree,
      113,9,05/09/2025 8:36:23 AM,05/09/2025 8:40:00 AM,10.0.0.3,,,,,,,nurse,,
      """
    let reading = try ShippedCSV.read(
      Array(text.utf8), named: "Airway workshop.csv", with: ShippedCSV.importer("surveymonkey-teaching-evaluation"))
    #expect(reading.diagnosticText == "")
    #expect(
      lines(reading) == """
        evaluationSummary Airway workshop | title: Airway workshop | subject: Airway workshop | instrument: SurveyMonkey survey | evaluatorGroup: mixed | spans: 2025-05-02/2025-05-09 | responded: 3 | scaleMinimum: 1 | scaleMaximum: 5 | learnerLevels: medStudent; nurse; resident | items: label: The instructor explained clearly, count: 2, mean: 4.5, median: 4.5, sd: 0.7071067811865476, distribution: value: 4, count: 1; value: 5, count: 1 | comments: text: More cases, item: What would you change?
        """)
  }

  private static let genuine: [(path: String, rows: Int, head: String, key: String)] = [
    ("redcap/REDCapR_blank-for-gray-status_data.csv", 6, "", "record_id"),
    ("redcap/REDCapR_checkboxes-1_data.csv", 4, "", "record_id"),
    ("redcap/REDCapR_checkboxes-1_dictionary.csv", 4, "", "Variable / Field Name"),
    ("redcap/REDCapR_clinical-trial-1_data.csv", 500, "", "record_id"),
    ("redcap/REDCapR_longitudinal_event.csv", 12, "", "unique_event_name"),
    ("redcap/REDCapR_potentially-problematic-values_data.csv", 2, "", "record_id"),
    ("redcap/REDCapR_repeating-instruments_data.csv", 6, "", "record_id"),
    ("redcap/REDCapR_simple_data.csv", 5, "", "record_id"),
    ("redcap/REDCapR_simple_dictionary.csv", 16, "", "Variable / Field Name"),
    ("redcap/REDCapR_survey_data.csv", 2, "", "participant_id"),
    ("surveymonkey/fivethirtyeight_comma.csv", 1129, "", "RespondentID"),
    ("surveymonkey/fivethirtyeight_steak.csv", 550, "dialect: { headerRowCount: 2 }", "RespondentID"),
  ]

  @Test(
    "Every row of a genuine file is accounted for, and no shipped mapping claims it",
    .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
  func genuineFiles() throws {
    for file in Self.genuine {
      let bytes = try ShippedCSV.bytes(file.path)
      let mapping = """
        mapping: any
        version: 1
        format: csv
        system: any
        summary: Any
        identify: { columns: [\(file.key)] }
        \(file.head)
        records: [{ kind: serviceActivity, fields: { title: \(file.key) } }]
        """
      let importer = CSVImporter(try #require(MappingReader.read(mapping, fileName: "any.yml").mapping))
      let reading = try ShippedCSV.read(bytes, named: "data.csv", with: importer)
      #expect(reading.rowsRead == file.rows, "\(file.path)")
      #expect(reading.observations.count == file.rows, "\(file.path)")
      #expect(reading.diagnosticText == "", "\(file.path)")
      for other in try ShippedCSV.registry().importers {
        if case .match = other.probe(ShippedCSV.sample(bytes, named: "data.csv")) {
          Issue.record("\(other.descriptor.id) claims \(file.path)")
        }
      }
    }
  }

  @Test("Course, year and season are captured from the file's name, an ISO code for the season among them")
  func seasonOfFileName() throws {
    let mapping = #"""
      mapping: seminar
      version: 1
      format: csv
      system: seminar
      summary: Seminar
      identify: { fileName: '^[a-z]+-\d{4}-2[1-4]\.csv$', columns: [The seminar was well prepared] }
      capture: [{ from: fileName, pattern: '^(?<course>[a-z]+)-(?<year>\d{4})-(?<season>2[1-4])' }]
      records:
        - kind: evaluationSummary
          groupBy: [{ capture: course }, { capture: year }, { capture: season }]
          fields:
            subject: { capture: course }
            spans: { term: { capture: season, values: { 21: Spring, 22: Summer, 23: Autumn, 24: Winter } }, year: { capture: year } }
            responded: { count: rows }
            items: { answers: { matching: '^(The seminar .*)$' } }
      """#
    let importer = CSVImporter(try #require(MappingReader.read(mapping, fileName: "m.yml").mapping))
    let reading = try ShippedCSV.read(
      Array("The seminar was well prepared,The seminar was useful\n5,4\n4,\n".utf8), named: "methodology-2025-21.csv",
      with: importer)
    #expect(reading.diagnosticText == "")
    #expect(
      lines(reading) == """
        evaluationSummary methodology+2025+21 | subject: methodology | spans: Spring 2025 | responded: 2 | items: label: The seminar was well prepared, count: 2, mean: 4.5, median: 4.5, sd: 0.7071067811865476, distribution: value: 4, count: 1; value: 5, count: 1; label: The seminar was useful, count: 1, mean: 4, median: 4, distribution: value: 4, count: 1
        """)
  }
}
