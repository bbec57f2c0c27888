import PortfolioModel

/// Words in titles, in the file's name and above the header that speak for a kind, whatever the columns are.
enum KindCues {
  /// How much the words speak for a kind.
  static func weight(of kind: RecordKind, words: Set<String>) -> Double {
    guard let cues = table[kind] else { return 0 }
    let found = cues.intersection(words).count
    return found == 0 ? 0 : 0.5 + 0.35 * Double(min(found, 5))
  }

  private static let table: [RecordKind: Set<String>] = [
    .teachingActivity: [
      "course", "courses", "instructor", "enrollment", "lecture", "lectures", "teaching", "semester", "term",
      "sections",
      "session", "sessions", "crn", "taught", "attendance", "classroom", "workshop", "learners", "enroll", "meeting",
      "schteach", "schedule", "scheduled",
    ],
    .mentoringRelationship: [
      "mentee", "mentees", "mentor", "mentors", "mentorship", "mentoring", "trainee", "trainees", "advisee", "advisees",
      "advisor", "thesis", "theses", "dissertation", "etd", "etds", "committees", "submission",
    ],
    .evaluationSummary: [
      "evaluation", "evaluations", "evals", "eval", "rating", "ratings", "survey", "response", "responses", "responded",
      "respondent", "respondentid", "responseid", "sei", "sirs", "fcq", "questionnaire", "satisfaction", "mean",
      "importid", "evaluator", "evaluatee", "invited", "comment", "comments", "grades", "cape",
    ],
    .scholarlyProduct: [
      "journal", "doi", "pmid", "issn", "isbn", "abstract", "publication", "publications", "citation", "citations",
      "volume", "issue", "authors", "author", "pages", "pubmed", "article", "cited",
    ],
    .grant: [
      "grant", "grants", "award", "awards", "awarded", "funder", "funding", "sponsor", "investigator", "pi", "proposal",
      "nih", "nsf", "contract", "budget",
    ],
    .honour: ["honor", "honors", "honour", "honours", "award", "awards", "prize", "ranked", "excellent", "issuer"],
    .serviceActivity: ["committee", "service", "reviewer", "board", "society", "editorial", "volunteer", "elected"],
    .professionalDevelopment: [
      "cme", "ce", "credits", "credit", "certificate", "accredited", "learning", "training", "moc", "provider",
      "completed", "completion", "transcript", "attended",
    ],
    .appointment: [
      "appointment", "appointments", "appointee", "rank", "tenure", "tenured", "hire", "position", "positions",
      "employee", "company", "employer", "workday", "hr",
    ],
    .education: ["degree", "school", "graduated", "education", "major", "degrees", "residency", "fellowship"],
    .credential: [
      "license", "licence", "licensure", "certification", "certifications", "authority", "board", "expires",
    ],
    .learnerAssessment: [
      "assessment", "exam", "gradebook", "points", "score", "scores", "midterm", "osce", "assignment", "homework",
      "lab",
      "gradescope", "lateness", "checklist", "gradelib",
    ],
    .benchmark: ["benchmark", "cohort", "percentile", "norm", "peer", "norms", "comparison"],
    .curriculumProduct: ["curriculum", "module", "objectives", "resource", "syllabus"],
    .clinicalActivity: ["clinic", "clinical", "patients", "rvu", "weeks", "inpatient"],
    .leadershipRole: ["director", "leadership", "chair", "administrative"],
    .goal: ["goal", "goals", "target", "progress"],
    .effortAllocation: ["effort", "allocation", "planned", "fte"],
    .referee: ["referee", "referees", "recommender"],
    .leave: ["leave", "absence", "sabbatical", "parental"],
  ]
}
