extension DraftColumn {
  /// Titles of columns whose values are nobody's business but the person's.
  private static let personal: Set<String> = [
    "name", "names", "student", "students", "learner", "mentee", "trainee", "advisee", "instructor", "instructors",
    "teacher", "faculty", "author", "authors", "email", "mail", "phone", "telephone", "address", "birth", "dob", "ip",
    "person", "user", "username", "login", "comment", "comments", "feedback", "sid", "ssn", "investigator", "pi",
    "mentor", "advisor", "evaluatee", "evaluator", "respondent", "presenter", "speaker", "editor", "editors",
    "gender", "sex", "race", "ethnicity", "age", "zip", "latitude", "longitude", "first", "last", "middle", "family",
    "given", "surname", "income", "salary", "religion", "disability", "marital", "recipient", "member", "physician",
    "resident", "fellow", "manager", "referee",
  ]

  /// Whether a value may stand in a comment: a token or a date that is nobody's own.
  var isHarmless: Bool {
    !hasTitleWord(Self.personal) || words.allSatisfy { $0.words.last.map { Self.classes.contains($0) } ?? false }
  }

  /// What a person's kind or state is called is nobody's own: "learner level".
  private static let classes: Set<String> = ["level", "levels", "type", "status", "category", "role", "mode"]

  /// What was seen, for a comment; no value of a person, and no text, is in it.
  var seen: String {
    if rows == 0 { return "no rows to tell by" }
    let share = rows == 1 ? "once" : filled == rows ? "all \(rows)" : "\(filled) of \(rows)"
    switch look {
    case .empty: return "always empty"
    case .flag: return "\(share) filled, yes or no"
    case .number:
      guard let numbers, isHarmless else { return "\(share) filled, numbers" }
      let kind = isInteger ? "whole numbers" : "numbers"
      return isUnique && isInteger && filled > 3
        ? "\(share) filled, \(kind), each once"
        : "\(share) filled, \(kind) \(Self.range(numbers))"
    case .date:
      guard let years = dates?.years, isHarmless else { return "\(share) filled, dates" }
      return
        "\(share) filled, dates \(years.count == 1 ? "of \(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)")"
    case .email: return "\(share) filled, e-mail addresses"
    case .orcid: return "\(share) filled, ORCID iDs"
    case .doi: return "\(share) filled, DOIs"
    case .link: return "\(share) filled, links"
    case .json: return "\(share) filled, data of a program"
    case .code: return "\(share) filled, codes\(isUnique ? ", each once" : "")"
    case .name: return "\(share) filled, two to four words each"
    case .token:
      guard isHarmless, let examples else {
        return "\(share) filled, \(texts.count == 1 ? "always the same" : "\(texts.count) different")"
      }
      return "\(share) filled: \(examples)"
    case .text, .longText:
      return "\(share) filled, text, "
        + (lengths.count == 1 ? "\(lengths.lowerBound)" : "\(lengths.lowerBound)–\(lengths.upperBound)") + " characters"
    }
  }

  /// The most frequent tokens, where they cannot be anybody's.
  private var examples: String? {
    guard texts.count <= 12, filled >= texts.count * 2, lengths.upperBound <= 30,
      !texts.keys.contains(where: { Self.isName($0) || $0.contains("@") || $0.contains(where: \.isNewline) })
    else { return nil }
    let sorted = texts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = sorted.prefix(5).map(\.key).joined(separator: ", ")
    return sorted.count > 5 ? shown + ", … (\(sorted.count) different)" : shown
  }

  private static func range(_ numbers: ClosedRange<Double>) -> String {
    let (low, high) = (short(numbers.lowerBound), short(numbers.upperBound))
    return low == high ? low : "\(low)–\(high)"
  }

  static func short(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    // Foundation's formats are not at hand, and two digits are enough for a range.
    guard abs(number) < 1e12 else { return "\(number)" }
    let hundredths = Int(number * 100 + (number < 0 ? -0.5 : 0.5))
    let rest = abs(hundredths % 100)
    let fraction = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(number < 0 ? "-" : "")\(abs(hundredths) / 100).\(fraction)"
  }
}
