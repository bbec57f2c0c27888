import PortfolioModel

/// Finds the token that a system's own word means.
enum TokenGuess {
  /// The token, by its name, its label, or a usual word for it; nil where none is sure.
  static func token(for text: String, in vocabulary: Vocabulary) -> String? {
    if let token = vocabulary.token(matching: text) { return token }
    let words = TitleWords(text)
    for term in vocabulary.terms where term.token != "other" {
      if TitleWords(term.label) == words || TitleWords(term.token) == words { return term.token }
    }
    guard let synonyms = synonyms[vocabulary.name] else { return nil }
    if let token = synonyms[text.lowercased()] { return vocabulary.term(token) == nil ? nil : token }
    return nil
  }

  private static let synonyms: [String: [String: String]] = [
    "scholarlyType": [
      "article": "journalArticle", "journal": "journalArticle", "journals": "journalArticle",
      "academic journal article": "journalArticle", "journal-article": "journalArticle",
      "journalarticle": "journalArticle", "research article": "journalArticle", "article in press": "journalArticle",
      "conference paper": "conferencePaper", "proceedings paper": "conferencePaper",
      "conference proceedings": "conferencePaper", "conference": "conferencePaper", "conferences": "conferencePaper",
      "book-chapter": "chapter", "chapter": "chapter", "book section": "chapter", "booksection": "chapter",
      "books": "book", "short survey": "review", "systematic review": "review", "commentary": "editorial",
      "note": "editorial", "conference abstract": "abstract", "meeting abstract": "abstract", "dissertation": "thesis",
      "dataset": "dataSet", "presentation": "oralPresentation", "erratum": "other", "preprint": "preprint",
    ],
    "teachingMethod": [
      "lec": "lecture", "lectures": "lecture", "lab": "laboratory", "laboratories": "laboratory", "pbl": "caseBasedPBL",
      "small group discussion": "smallGroup", "small-group": "smallGroup", "tbl": "teamBased", "sem": "seminar",
      "clinical": "bedsideRounds", "osce": "skillsOSCE", "online": "onlineAsync", "webinar": "onlineSync",
      "simulations": "simulation", "workshops": "workshop", "independent study": "independentStudy",
    ],
    "teachingRole": [
      "instructor of record": "instructor", "course director": "director", "graduate teaching associate": "instructor",
      "graduate teaching assistant": "instructor", "speaker": "lecturer", "presenter": "lecturer",
      "preceptor": "preceptorAttending", "attending": "preceptorAttending", "guest lecturer": "guest",
      "co instructor": "coInstructor", "tutor": "facilitator",
    ],
    "learnerLevel": [
      "undergraduate": "undergraduate", "undergraduate students": "undergraduate", "residents": "resident",
      "fellow": "clinicalFellow", "fellows": "clinicalFellow", "medical student": "medStudent",
      "medical students": "medStudent", "ms": "mastersStudent", "phd": "doctoralStudent", "master": "mastersStudent",
      "doctoral": "doctoralStudent", "pre-doc": "doctoralStudent", "post-doc": "postdoc", "postdoctoral": "postdoc",
      "faculty": "facultyPeer", "ms1": "medPreclerkship", "ms2": "medPreclerkship", "ms3": "medClerkship",
      "ms4": "medAdvanced", "pgy1": "resident", "pgy2": "resident", "pgy3": "resident", "nurse": "nursing",
    ],
    "publicationStatus": ["final": "published", "in press": "inPress", "accepted/in press": "inPress"],
    "academicRank": ["asst professor": "assistantProfessor", "assoc professor": "associateProfessor"],
    "serviceRole": [
      "chairperson": "chair", "committee member": "member", "co-chair": "coChair", "ad hoc reviewer": "reviewer",
    ],
    "evaluatorGroup": ["student": "students", "learner": "students", "resident": "residents", "peer": "peers"],
  ]
}
