import PortfolioModel

/// What exports call the fields of each kind. A field's label and name count without being listed.
///
/// The titles are those of real exports and of vendors' documentation; a bar stands between them.
enum FieldSynonyms {
  /// The synonyms of a kind's fields, those of every record among them.
  static func titles(of kind: RecordKind) -> [FieldName: [TitleWords]] { table[kind] ?? [:] }

  private static let table: [RecordKind: [FieldName: [TitleWords]]] = {
    var table: [RecordKind: [FieldName: [TitleWords]]] = [:]
    for kind in RecordKind.allCases {
      var entries: [FieldName: [TitleWords]] = [:]
      let own = own(of: kind)
      for field in kind.definition.fields {
        var titles = [field.label, field.name.rawValue]
        // A kind's own word for a common field goes before the common ones.
        let listed = own[field.name.rawValue] ?? common[field.name.rawValue] ?? ""
        titles += listed.split(separator: "|").map(String.init)
        entries[field.name] = titles.map { TitleWords($0) }
      }
      table[kind] = entries
    }
    return table
  }()

  private static let common: [String: String] = [
    "title": "title|name|activity|activity name|activity title|item",
    "organization":
      "organization|organisation|organization name|institution|university|school|employer|company|hospital|facility",
    "unit": "unit|department|division|dept|college|academic unit|department name",
    "narrative": "description|notes|summary|narrative|details",
    "url": "url|link|urls|website|web site|permalink|plink|web address|href",
  ]

  private static func own(of kind: RecordKind) -> [String: String] {
    switch kind {
    case .teachingActivity: teaching
    case .mentoringRelationship: mentoring
    case .learnerAssessment: assessment
    case .leadershipRole: leadership
    case .evaluationSummary: evaluation
    case .scholarlyProduct: scholarship
    case .grant: grants
    case .honour: honours
    case .serviceActivity: service
    case .professionalDevelopment: development
    case .appointment: appointments
    case .education: education
    case .credential: credentials
    case .clinicalActivity: clinical
    case .benchmark: benchmarks
    case .curriculumProduct: curricula
    default: [:]
    }
  }

  private static let teaching: [String: String] = [
    "title":
      "course title|course name|course|session title|session name|event title|lecture title|class title|class name|"
      + "workshop|lecture|crs title|class|session|activity|lecture curriculum|event",
    "courseCode":
      "course code|course number|course no|crn|catalog number|crse|subject|course prefix|course pre|course num|"
      + "coursenum|coursepre|catalog nbr|course id|slug",
    "topic": "topic|subject matter",
    "method":
      "method|format|event type|session type|course type|type of instruction|instructional method|teaching method|"
      + "component|schedule type|lecture type|instruction type|event types|class type|lecture curriculum type",
    "role": "role|teaching role|instructor role|educator role|role in course|faculty role|educator title",
    "setting": "setting|teaching setting|location type",
    "learnerLevels": "learners|learner level|learner levels|audience|student level|learner type|trainee level",
    "learnerCount":
      "number of learners|learner count|number of students|number of participants|attendance|attendees|class size|"
      + "headcount|student count|students|participants|number attending|# students|# learners",
    "sessions": "sessions|number of sessions|# sessions",
    "contactHours":
      "contact hours|hours|teaching hours|total hours|duration|minutes|total duration|contact hrs|clock hours|hrs|"
      + "duration min|duration minutes|length minutes|duration hours",
    "prepHours": "preparation hours|prep hours|prep time|preparation time",
    "enrollment": "enrollment|enrolment|enrolled|enroll|enrollment total|total enrollment|students enrolled|enrl",
    "section": "section|section id|section number|sec|class section|section name|coursesection",
    "credits": "credits|credit hours|units|chours|credit",
    "workloadUnits": "workload units|workload|wlu",
    "teamShare": "team share|percent taught|percent responsibility|teaching percent|share",
    "coTeachers": "co-teachers|co-instructors|taught with|other instructors",
    "deliveryMode": "delivery|delivery mode|mode of delivery|modality|instruction mode|mode",
    "level": "course level|level",
    "comments": "remarks|comments|comment",
    "unit": "department|dept|course department|unit|academic unit|division|college",
  ]

  private static let mentoring: [String: String] = [
    "title": "title of mentoring",
    "mentee":
      "mentee|trainee|student|advisee|student name|trainee name|mentee name|advisee name|learner name|resident name|"
      + "fellow name|name of trainee|mentee id|student id|commons user id|author of thesis",
    "menteeLevel":
      "level|trainee type|mentee level|student level|trainee level|student type|training level|degree level|career",
    "role":
      "role|mentor role|committee role|role on committee|advising role|mentoring role|mentorship type|advisor type",
    "programme": "program|programme|training program|program name|graduate program|degree program",
    "degree": "degree|degree sought|degree name|degree type",
    "project":
      "project|thesis|thesis title|dissertation|dissertation title|project title|research topic|research project|"
      + "submission title|title of thesis|title of poster|title of poster abstract presentation publication",
    "support": "support|source of support|training grant|funding source",
    "status": "status|training status|in training|submission status|mentoring status",
    "hours": "hours|mentoring hours",
    "currentPosition": "current position|present position|current title",
    "currentOrganization": "current organization|current institution|current employer",
    "initialPosition": "first position|initial position",
  ]

  private static let assessment: [String: String] = [
    "title": "assessment title|exam title|assignment|assessment name|exam name",
    "instrument": "instrument|assessment|assessment form|exam|checklist",
    "type": "assessment type|exam type",
    "learnersAssessed": "learners assessed|number assessed|examinees|number of examinees",
  ]

  private static let leadership: [String: String] = [
    "title": "leadership role|leadership position|position title|administrative role|office held",
    "body": "body|program led|course led|unit led",
    "role": "role|position|office",
    "protectedEffort": "protected effort|protected time|fte support",
    "reportsTo": "reports to",
    "teamSize": "team size|number of reports|direct reports",
    "responsibilities": "responsibilities|duties",
  ]

  private static let evaluation: [String: String] = [
    "title": "evaluation title|survey title|evaluation|survey",
    "subject":
      "course title|course|evaluatee|class name|course name|session|rotation|workshop|course evaluated|crs title",
    "courseCode": "course code|course number|crse|course id|catalog number|subject",
    "section": "section|section id|section number|sec|section label",
    "evaluatorGroup": "evaluator type|respondent type|evaluator group|rater type|evaluators",
    "instrument": "instrument|form name|survey name|evaluation form|evaluation name|questionnaire|sei report id|report",
    "invited": "invited|number invited|forms requested|surveys sent|enrollment|enrolled|student count|class size",
    "responded":
      "responses|responded|response count|number of responses|respondents|forms returned|evals made|returned|"
      + "responses received|num responses|evaluations completed",
    "overallMean":
      "mean|overall mean|average|average score|overall|overall rating|mean score|rating|overall score|course overall|"
      + "instructor overall|avg|rcmnd instr",
    "overallMedian": "median|overall median|median score",
    "overallSD": "standard deviation|sd|std dev|stdev|st dev|standard dev",
    "overallItem": "question|item|question text|sei question id|question id",
    "benchmarkMean":
      "department mean|comparison mean|college mean|norm|dept mean|school mean|national mean|benchmark mean",
    "benchmarkGroup": "comparison group|norm group",
    "comments":
      "comment|comments|comment text|feedback|free text|student comments|narrative comments|strengths|suggestions",
    "unit": "department|dept|fcqdept|college",
  ]

  private static let scholarship: [String: String] = [
    "title":
      "title|article title|document title|item title|paper title|work title|title of work|title of publication|"
      + "display name|ti|publication name",
    "type":
      "type|document type|publication type|item type|article type|doctype|content type|work type|product type|"
      + "publication kind|category|reference type|dt|pt",
    "authors":
      "authors|author|author s|author names|author full names|full author names|creators|contributors|by|au|"
      + "author list",
    "venue":
      "journal|source title|publication title|journal title|journal book|publication|book title|journal name|venue|"
      + "conference name|meeting journal name|source|so|container title|secondary title|conference title",
    "publisher": "publisher|pu",
    "editors": "editors|editor",
    "volume": "volume|vol|journal volume|vl",
    "issue": "issue|issue number|journal issue|number|is",
    "pages": "pages|page|page range|page numbers",
    "status": "status|publication status|publication stage",
    "doi": "doi|item doi|digital object identifier|article doi|di|original paper doi",
    "pmid": "pmid|pubmed id|medline pmid|pm|pubmed",
    "pmcid": "pmcid|pmc id|pmc",
    "isbn": "isbn|isbns",
    "issn": "issn|issns|sn|e issn",
    "eid": "eid",
    "location": "conference location|place of publication|place published|place",
    "sponsor": "funding|funding information|sponsors",
    "abstract": "abstract|abstract note|ab",
    "language": "language|language of original document|la|lang",
    "keywords":
      "keywords|author keywords|key words|manual tags|mesh terms|subjects|descriptors|index keywords|de|keyword",
    "citation": "citation|reference|apa citation|full citation",
    "organization": "institution|institutions",
  ]

  private static let grants: [String: String] = [
    "title": "project title|award title|grant title|proposal title|title of project|title",
    "funder":
      "funder|sponsor|funding agency|agency|sponsor name|funding source|administering ic|nsf organization|"
      + "granting agency|funding organization|organization abbreviation",
    "number":
      "award number|grant number|project number|award id|grant id|award no|grant no|sponsor award number|proposal number",
    "mechanism": "mechanism|activity code|award instrument|funding mechanism|grant type|program",
    "role": "role|role on grant|investigator role",
    "investigators":
      "principal investigator|pi|pi name|investigators|co pi|co pi names|co investigators|contact pi|pi names|"
      + "contact pi project leader",
    "amount":
      "amount|total amount|award amount|total cost|total costs|awarded amount|awarded amount to date|total award|"
      + "funding amount|total funding|amount awarded",
    "directCosts": "direct costs|direct cost|direct cost ic",
    "effort": "effort|percent effort",
    "status": "award status|grant status|proposal status|status",
    "abstract": "abstract|project abstract",
    "organization": "organization|organization name|institution|awardee organization",
  ]

  private static let honours: [String: String] = [
    "title": "award|award name|honor|honour|award title|name of award|honor or award|title|ranking",
    "granter": "issuer|granted by|awarding organization|granting organization|awarding body|bestowed by",
    "type": "award type|honor type",
  ]

  private static let service: [String: String] = [
    "title": "service title|service activity",
    "body":
      "committee|committee name|body|society|board|name of committee|committee title|journal reviewed|organization",
    "role": "role|committee role|role on committee",
    "roleText": "position|your role|office|title of role",
    "type": "committee type|service type|type of service",
    "level": "level|service level|committee level|level of service",
    "reviewCount": "number of reviews|reviews|manuscripts reviewed|number reviewed",
  ]

  private static let development: [String: String] = [
    "title":
      "activity title|activity name|certification|program title|training|training title|workshop title|course title|"
      + "event name|content title|title",
    "provider": "provider|provider name|accredited provider|sponsor|training provider|provider organization",
    "type": "activity type|training type|activity format|content type",
    "hours": "hours|training hours|duration|ce hours|time spent",
    "credits":
      "credits|credits claimed|credits earned|cme credits|credit amount|ce credits|total credits|number of credits|"
      + "credits awarded|credit hours",
    "creditType": "credit type|type of credit|credit category|credit designation",
    "learnings": "reflection|learnings",
  ]

  private static let appointments: [String: String] = [
    "title": "position|job title|appointment title|position title|academic appointment|working title|title",
    "organization": "company name|company|employer|institution|organization|academic unit|university",
    "rank": "rank|academic rank|faculty rank",
    "rankText": "rank description|rank title",
    "track": "track|faculty track|appointment track",
    "type": "appointment type|position type|job type|employment type",
    "effort": "fte|full time equivalent|time percent|percent time|appointment percent",
    "tenure": "tenure|tenure status|tenured|academic tenure status",
    "unit": "department|supervisory organization|academic unit|division",
    "location": "location|work location|place",
  ]

  private static let education: [String: String] = [
    "title": "degree name|qualification",
    "organization": "school name|school|institution|university|college|institution name",
    "degree": "degree|degree name|qualification|degree earned",
    "field": "field|field of study|major|specialty|discipline|area of study",
    "type": "education type|training type",
    "advisor": "advisor|dissertation advisor",
    "thesis": "thesis title|dissertation title|thesis",
    "isCompleted": "highest degree|degree completed|graduated",
  ]

  private static let credentials: [String: String] = [
    "title": "certification|license|licence|credential|certificate|board|license type|certificate name|name",
    "issuer": "authority|issuing authority|issuing board|issued by|certifying board|issuer|licensing board",
    "number": "license number|licence number|certificate number|certification number|credential id|license no",
    "state": "state|jurisdiction|issuing state",
    "issued": "issue date|issued|date issued|original issue date|certified on|started on",
    "expires": "expiration date|expires|expiry date|expiration|valid until|finished on",
    "status": "license status|certification status|credential status",
  ]

  private static let clinical: [String: String] = [
    "title": "clinic|clinical activity|service line",
    "site": "site|clinic site|hospital|practice location",
    "weeksPerYear": "weeks per year|weeks|service weeks|weeks on service",
    "sessionsPerWeek": "sessions per week|clinics per week|half days per week",
    "volume": "patient volume|patients seen|rvu|wrvu|encounters",
  ]

  private static let benchmarks: [String: String] = [
    "title": "benchmark",
    "metric": "metric|measure|sei question id|indicator",
    "group": "cohort|group|comparison group|peer group",
    "count": "n",
    "mean": "mean",
    "median": "median",
    "percentile25": "25th percentile|p25",
    "percentile75": "75th percentile|p75",
  ]

  private static let curricula: [String: String] = [
    "title": "curriculum title|curriculum|material|module|resource title|curriculum name",
    "type": "curriculum type|material type|resource type",
    "role": "development role|role in development",
    "objectives": "objectives|learning objectives|goals",
    "methods": "teaching methods",
    "learnersReached": "learners reached",
  ]
}
