/// The words by which a claim of number is told from other numbers.
enum NumberWords {
  /// Whether a word, in small letters, is a number of more than one: "twelve", "twenty-two", "hundred".
  static func isNumber(_ word: String) -> Bool {
    if units.contains(word) || tens.contains(word) || large.contains(word) { return true }
    let parts = word.split(separator: "-")
    return parts.count == 2 && tens.contains(String(parts[0]))
      && (units.contains(String(parts[1])) || parts[1] == "one")
  }

  /// Whether a word is what dossiers count.
  static func isCounted(_ word: String) -> Bool {
    if counted.contains(word) { return true }
    let last = word.split(separator: "-").last.map(String.init) ?? word
    if counted.contains(last) { return true }
    return (last.hasSuffix("s") && counted.contains(String(last.dropLast())))
      || (last.hasSuffix("es") && counted.contains(String(last.dropLast(2))))
      || (last.hasSuffix("ies") && counted.contains(last.dropLast(3) + "y"))
  }

  private static let units: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens: Set<String> = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let large: Set<String> = ["hundred", "hundreds", "thousand", "thousands", "dozen", "dozens"]

  private static let counted: Set<String> = [
    "abstract", "advisee", "appeal", "article", "author", "award", "book", "case", "chapter", "citation", "class",
    "clerkship", "clinic", "clinician", "colleague", "committee", "country", "course", "curricula", "curriculum",
    "department", "dollar", "encounter", "entry", "evaluation", "faculty", "fellow", "graduate", "grant", "honor",
    "honour", "hospital", "hour", "institution", "intern", "invitation", "learner", "lecture", "lecturer", "member",
    "mentee", "module", "nurse", "observation", "paper", "participant", "patient", "peer", "people", "percent",
    "person",
    "physician", "point", "position", "poster", "presentation", "prize", "product", "professor", "program", "programme",
    "project", "publication", "rating", "residency", "resident", "response", "review", "rotation", "scholar", "school",
    "seminar", "session", "site", "specialty", "state", "student", "study", "talk", "teacher", "theses", "thesis",
    "trainee", "university", "woman", "women", "workshop",
  ]

  /// What follows a length of time or a time of day.
  static let times: Set<String> = [
    "second", "seconds", "minute", "minutes", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "decade", "decades", "century", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "semester", "semesters", "year-old",
  ]

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "fall", "spring",
    "summer", "winter", "autumn",
  ]

  /// What a number behind it names, and does not count.
  static let labels: Set<String> = [
    "academic", "aim", "appendix", "article", "block", "chapter", "class", "cohort", "course", "covid", "figure",
    "goal",
    "grade", "item", "kirkpatrick", "level", "module", "no", "number", "page", "pages", "part", "pgy", "phase",
    "question", "room", "rule", "section", "stage", "step", "table", "tier", "type", "unit", "version", "volume",
    "week",
    "year",
  ]
}
