/// A labelled REDCap export of a department's survey of achievements, with invented people: some 700 columns, the same
/// titles in every entry of an instrument, some in several instruments, one “Complete?” for each.
struct AchievementSurvey {
  /// The instruments: the question before, the entries' titles, how many entries there are.
  static let instruments: [(question: String, titles: [String], count: Int)] = [
    (
      "Did you serve on committees?",
      ["Committee type", "Committee name", "Your role (member, chair, etc.)", "Points for Committee #{n}"], 5
    ),
    (
      "Did you do other service?",
      ["Activity type", "Date of activity", "Description of activity", "Location", "Points for Activity #{n}"], 15
    ),
    (
      "Did you lecture?",
      [
        "Lecture/curriculum type", "Lecture title", "Date delivered", "Audience", "Number of hours",
        "Points for Lecture #{n}",
      ], 8
    ),
    (
      "Did you mentor trainees?",
      [
        "Mentorship type", "Trainee name", "Title of poster/abstract/presentation/publication",
        "Meeting/journal name", "Date", "Points for Mentorship #{n}",
      ], 5
    ),
    (
      "Did you speak?",
      ["Type of talk", "Title of talk", "Meeting or institution", "Location", "Date", "Points for Speaking #{n}"], 15
    ),
    (
      "Did you have grants?",
      [
        "Grant title", "Funding agency", "Your role", "Amount awarded", "Start date", "End date",
        "Points for Grant #{n}",
      ], 10
    ),
    (
      "Did you publish?",
      [
        "Publication type", "Title of publication", "Journal", "Authors", "Date", "PMID", "Points for Publication #{n}",
      ], 15
    ),
    (
      "Did you present abstracts?",
      ["Title of abstract", "Meeting", "Location", "Date", "Were you first author?", "Points for Abstract #{n}"], 10
    ),
    ("Did you receive awards?", ["Award name", "Awarding body", "Date", "Points for Award #{n}"], 5),
    (
      "Did you lead?",
      ["Leadership role", "Organization", "Start date", "End date", "Points for Leadership #{n}"], 5
    ),
    ("Did you develop curricula?", ["Project title", "Your role", "Date", "Outcome", "Points for Project #{n}"], 8),
    (
      "Did you develop yourself?",
      ["Course or workshop", "Organizer", "Date", "Hours", "Points for Development #{n}"], 8
    ),
    ("Did you review for journals?", ["Journal", "Number of reviews", "Points for Review #{n}"], 8),
  ]

  private static let identity = [
    "Record ID", "Survey Identifier", "Survey Timestamp", "First name", "Last name", "E-mail address", "Academic year",
    "Complete?",
  ]

  /// A respondent: the texts of the entries by instrument, in the order of the titles.
  struct Respondent {
    var identity: [String]
    var entries: [Int: [[String]]]
  }

  var respondents: [Respondent] = []
  /// Titles that one entry of an instrument does not have: (instrument, entry from 1, title).
  var lacking: [(instrument: Int, entry: Int, title: String)] = []
  /// Titles that one entry has beside the others, behind its first.
  var additional: [(instrument: Int, entry: Int, title: String)] = []

  var header: [String] {
    var header = Self.identity
    for (number, instrument) in Self.instruments.enumerated() {
      header.append(instrument.question)
      for entry in 1...instrument.count { header += titles(instrument: number, entry: entry) }
      header.append("Complete?")
    }
    return header + ["Total points", "Comments", "Complete?"]
  }

  private func titles(instrument: Int, entry: Int) -> [String] {
    var titles = Self.instruments[instrument].titles.filter { title in
      !lacking.contains { $0 == (instrument, entry, title) }
    }
    for extra in additional where extra.instrument == instrument && extra.entry == entry {
      titles.insert(extra.title, at: 1)
    }
    return titles.map { title in
      title.split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: String(entry))
    }
  }

  var text: String {
    var rows = [header]
    for respondent in respondents {
      var row = respondent.identity
      for (number, instrument) in Self.instruments.enumerated() {
        let entries = respondent.entries[number] ?? []
        row.append(entries.isEmpty ? "No" : "Yes")
        for entry in 1...instrument.count {
          var texts: [String: String] = [:]
          if entry <= entries.count {
            for (title, text) in zip(instrument.titles, entries[entry - 1]) { texts[title] = text }
          }
          let written = instrument.titles.filter { title in !lacking.contains { $0 == (number, entry, title) } }
          var cells = written.map { texts[$0] ?? "" }
          for extra in additional where extra.instrument == number && extra.entry == entry {
            cells.insert(entry <= entries.count ? "extra" : "", at: 1)
          }
          row += cells
        }
        row.append("Complete")
      }
      rows.append(row + ["", "", "Complete"])
    }
    return rows.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
