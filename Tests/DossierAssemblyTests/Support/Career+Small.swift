import DossierAssembly
import PortfolioModel
import Testing

extension Career {
  /// A dozen years in a dozen and a half records.
  static var small: Career {
    var career = Career()
    career.add(
      .education,
      [
        "title": "Medicine", "type": "degree", "degree": "MD", "spans": "2005/2009",
        "organization": "Lakeside University",
      ])
    career.add(
      .appointment,
      [
        "rank": "assistantProfessor", "type": "primary", "spans": "2013-07/2019-06", "unit": "Medicine",
        "organization": "Northfield University",
      ])
    career.add(
      .appointment,
      [
        "rank": "associateProfessor", "type": "primary", "spans": "2019-07/..", "unit": "Medicine",
        "organization": "Northfield University", "track": "Clinician educator",
      ])
    career.add(
      .teachingActivity,
      [
        "title": "Ward rounds", "method": "bedsideRounds", "role": "preceptorAttending", "setting": "inpatient",
        "scope": "local", "learnerLevels": "resident", "learnerCount": "12", "contactHours": "40 per year",
        "spans": "2022-07/2025-06",
      ])
    career.add(
      .teachingActivity,
      [
        "title": "Clinical reasoning", "courseCode": "MED 610", "method": "smallGroup", "role": "coDirector",
        "teamShare": "50", "setting": "classroom", "learnerLevels": "medPreclerkship", "learnerCount": "24",
        "contactHours": "16 total", "spans": "Fall 2024",
      ])
    career.add(
      .teachingActivity,
      [
        "title": "Journal club", "method": "journalClub", "learnerLevels": "resident",
        "contactHours": "1.5 per session", "sessions": "8", "spans": "AY2023-24",
      ])
    career.add(.teachingActivity, ["title": "Board review", "learnerLevels": "resident", "contactHours": "6 total"])
    career.add(
      .evaluationSummary,
      [
        "title": "Wards 2023–24", "subject": "Ward rounds", "evaluatorGroup": "residents", "responded": "12",
        "invited": "16", "scaleMinimum": "1", "scaleMaximum": "5", "overallMean": "4.6", "benchmarkGroup": "Department",
        "benchmarkMean": "4.3", "benchmarkCount": "210", "spans": "AY2023-24",
      ])
    career.add(
      .evaluationSummary,
      [
        "title": "Wards 2024–25", "subject": "Ward rounds", "evaluatorGroup": "residents", "responded": "8",
        "invited": "16", "scaleMinimum": "1", "scaleMaximum": "5", "overallMean": "4.8", "benchmarkGroup": "Department",
        "benchmarkMean": "4.3", "benchmarkCount": "198", "spans": "AY2024-25",
      ])
    career.add(
      .evaluationSummary,
      [
        "title": "Reasoning 2024", "subject": "Clinical reasoning", "evaluatorGroup": "students", "responded": "3",
        "invited": "24", "scaleMinimum": "1", "scaleMaximum": "5", "overallMean": "5", "spans": "Fall 2024",
      ])
    career.add(
      .mentoringRelationship,
      [
        "title": "Feedback study", "mentee": "Rivera, Ana", "menteeLevel": "resident", "role": "primary",
        "project": "Feedback study", "status": "completed", "spans": "2020-07/2023-06",
        "outcomes": "text: First paper | kind: publication | date: 2022", "currentPosition": "Assistant Professor",
        "currentOrganization": "Lakeside University", "positionAsOf": "2025",
      ])
    career.add(
      .mentoringRelationship,
      [
        "title": "Advising", "mentee": "Okafor, Ben", "menteeLevel": "medClerkship", "role": "advisor",
        "status": "completed", "spans": "2021/2022", "consentToName": "refused", "menteeInitials": "B.O.",
      ])
    career.add(
      .leadershipRole,
      [
        "title": "Clerkship director", "body": "Internal medicine clerkship", "level": "clerkship", "scope": "local",
        "spans": "2020-07/..", "accomplishments": "text: Fewer appeals | metric: Appeals | before: 19 | after: 4",
      ])
    career.add(
      .scholarlyProduct,
      [
        "title": "Feedback on the wards", "type": "journalArticle",
        "authors": "family: Rivera | given: Ana; family: Wellstone | given: Ida B.",
        "venue": "Example Journal of Education", "volume": "12", "issue": "3", "pages": "201-209", "spans": "2022",
        "doi": "10.5555/example", "pmid": "1234", "isEducational": "yes", "menteeAuthors": "Rivera A",
        "status": "published",
      ])
    career.add(
      .honour,
      [
        "title": "Teacher of the year", "granter": "Class of 2024", "type": "teaching", "result": "awarded",
        "spans": "2024-05", "scope": "local",
      ])
    career.add(
      .effortAllocation,
      ["title": "Teaching", "category": "teaching", "planned": "40", "actual": "45", "spans": "AY2024-25"])
    career.add(
      .effortAllocation,
      ["title": "Clinical", "category": "clinical", "planned": "60", "actual": "50", "spans": "AY2024-25"])
    career.add(
      .goal, ["title": "Second site", "area": "teaching", "horizon": "year", "status": "planned", "spans": "AY2025-26"])
    return career
  }
}
