import DossierAssembly
import PortfolioModel
import Testing

@Suite("Suggestions of themes")
struct ThemeMatcherTests {
  private let matcher = ThemeMatcher(
    ThemeSet(
      id: "test", title: "themes",
      themes: [
        Theme(id: "F", name: "Feedback", synonyms: ["feedback", "réunion d’équipe"]),
        Theme(id: "M", name: "Mentoring", synonyms: ["mentoring", "mentor"]),
        Theme(id: "L", name: "Learning", synonyms: ["team-based", "team-based learning", "bias"]),
      ]))

  private func reasons(_ kind: RecordKind, _ fields: KeyValuePairs<String, String>) -> [String] {
    var career = Career()
    career.add(kind, fields)
    return career.portfolio.records.flatMap { matcher.suggestions(for: $0) }.map { suggestion in
      "\(suggestion.theme.id): \(suggestion.reasons.map { "\($0.words) in \($0.field)" }.joined(separator: ", "))"
    }
  }

  @Test("find whole words only, without case and accents, in the words of the record")
  func wholeWords() {
    #expect(reasons(.teachingActivity, ["title": "FEEDBACK, given well"]) == ["F: FEEDBACK in Title"])
    #expect(reasons(.teachingActivity, ["title": "Feedbacks and unbiased"]) == [])
    #expect(reasons(.teachingActivity, ["title": "Reunion d'Equipe"]) == ["F: Reunion d'Equipe in Title"])
    #expect(
      reasons(.teachingActivity, ["title": "Re\u{301}union\nd’équipe"]) == ["F: Re\u{301}union\nd’équipe in Title"])
    #expect(reasons(.teachingActivity, ["title": "A bias"]) == ["L: bias in Title"])
  }

  @Test("name the longest phrase, and what several fields say once")
  func longest() {
    #expect(
      reasons(
        .teachingActivity,
        ["title": "Team-based learning", "method": "teamBased", "narrative": "Mostly team-based"])
        == ["L: Team-based learning in Title"])
  }

  @Test("read the labels of tokens")
  func tokens() {
    #expect(
      reasons(.teachingActivity, ["title": "Sepsis", "method": "teamBased"]) == ["L: Team-based learning in Method"])
  }

  @Test("do not read what could name a learner, what was said in confidence, other people or places")
  func kept() {
    #expect(
      reasons(
        .mentoringRelationship,
        ["mentee": "Bias, Ana", "project": "Feedback", "title": "Mentor to Ana", "narrative": "Bias"])
        == ["M: Mentoring in Kind"])
    #expect(reasons(.evaluationSummary, ["comments": "text: Good feedback", "subject": "Rounds"]) == [])
    #expect(
      reasons(
        .scholarlyProduct,
        ["title": "Sepsis", "authors": "Mentor A", "venue": "Feedback quarterly", "menteeAuthors": "Bias B"]) == [])
    #expect(
      reasons(.leadershipRole, ["title": "Dean", "coLeads": "Bias, Ana", "organization": "Feedback School"]) == [])
  }

  @Test("are for what can be evidence")
  func kinds() {
    #expect(reasons(.leave, ["title": "Feedback"]) == [])
    #expect(reasons(.effortAllocation, ["title": "Mentoring"]) == [])
  }
}
