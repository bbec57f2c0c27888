import DossierAssembly
import Testing

@Suite("A number in a statement")
struct NumberClaimTests {
  private func claims(_ markdown: String) -> [String] {
    NumberClaims.find(in: markdown).map { "\($0.line):\($0.column) \($0.numbers.joined(separator: " | "))" }
  }

  @Test(
    "is a claim where it says how many or how much",
    arguments: [
      ("I taught 120 residents.", "1:10 120 residents"),
      ("Appeals fell from 19 to 4 a year.", "1:19 19 | 4"),
      ("Residents rated me 8.3 of 9.", "1:20 8.3 | 9"),
      ("I taught twelve residents and twenty-two faculty members.", "1:10 twelve residents | twenty-two faculty"),
      ("It rose by 41% to $25,000.", "1:12 41% | $25,000"),
      ("Two other clerkships took it up.", "1:1 Two other clerkships"),
      ("Of my mentees, eight of them lead.", "1:16 eight of them"),
      ("In 2019 learners numbered 2019 learners.", "1:4 2019 learners | 2019 learners"),
    ])
  func claim(text: String, expected: String) { #expect(claims(text) == [expected]) }

  @Test(
    "is none where it is a year, a date, a time, a grade, a place in a list, or counts what no dossier counts",
    arguments: [
      "I came in 2013, on 5 July 2013, and left in 2015–2020.", "It took ten minutes, 38 months and two decades.",
      "They were in grade 3, PGY-2, at level 4, in IMED 7310.", "1. First\n2. Second",
      "Three habits follow, and one rule.",
      "I ask one question of one resident.", "I wrote `12 residents` in code.",
      "The year 2024 had its 3rd meeting at 7 a.m.",
      "In 2024–25 I taught.", "See [this](https://example.org/120).",
    ])
  func noClaim(text: String) { #expect(claims(text) == []) }

  @Test("needs no other evidence in a sentence that cites, and a computed figure is no claim")
  func evidence() {
    #expect(claims("I taught 120 residents [@T-7K3Q].") == [])
    #expect(claims("I taught 120 residents. [@T-7K3Q]") == [])
    #expect(claims("I taught {{learners.taught}} residents and 45 students.") == ["1:44 45 students"])
    #expect(
      claims("I taught 120 residents.\nI led 5 sites [@L-AB]. Then 6 clinics.") == [
        "1:10 120 residents", "2:29 6 clinics",
      ])
  }
}
