import DossierAssembly
import Testing

@Suite("The search for patients’ information")
struct PatientInformationTests {
  private func findings(_ text: String) -> [String] {
    PatientInformationScan.findings(in: text).map { "\($0.kind.rawValue): \($0.masked)" }
  }

  @Test(
    "finds what has the form of an identifier, and masks it",
    arguments: [
      ("The patient, MRN 4471983, was kind.", "recordNumber: MRN •••••••"),
      ("See MRN#4471983.", "recordNumber: •••#•••••••"),
      ("Medical record number: H4471983 was open.", "recordNumber: Medical record number ••••••••"),
      ("DOB 3/14/1941", "dateOfBirth: DOB •/••/••••"),
      ("A man born on March 14, 1941 came.", "dateOfBirth: born on ••••• •• ••••"),
      ("date of birth: 14.03.1941", "dateOfBirth: date of birth ••.••.••••"),
      ("Page me at 614-555-0199!", "telephone: •••-•••-••••"),
      ("Call (614) 555-0199.", "telephone: (•••) •••-••••"),
      ("or 614 555 0199, or", "telephone: ••• ••• ••••"),
      ("+44 20 7946 0958 is mine", "telephone: +•• •• •••• ••••"),
      ("mail ben.okafor@northfield.example, please", "email: b•••@•••"),
      ("SSN 219-09-9999", "socialSecurityNumber: •••-••-••••"),
      ("A 93-year-old woman", "ageOver89: ••-year-old"),
      ("He was 97 years old.", "ageOver89: •• years old"),
      ("a ninety-three-year-old man", "ageOver89: ninety-three-year-old"),
      ("aged 101", "ageOver89: aged •••"),
    ])
  func found(text: String, expected: String) { #expect(findings(text) == [expected]) }

  @Test(
    "leaves alone what only looks like one",
    arguments: [
      "He gave 110% and was available 24/7.", "Great rounds on 3/14/2024 and in 2019-2020.", "A 45 year old patient.",
      "I was born in 1941.", "The 1990s and 100 years ago.", "IMED 7310, sections 001-002-003.", "10.5555/123-45-6789",
      "ISBN 978-0-306-40615-7", "ORCID 0009-0070-4417-8628", "Score 95 out of 100.", "Pages 123-456.",
      "@dr_lee taught well",
      "Room 614-5550, 90 minutes long, 92 learners", "000-12-3456", "The record number of learners was 12.",
      "90 year plan", "Grade: 95, years 1 and 2",
    ])
  func notFound(text: String) { #expect(findings(text) == []) }

  /// Comments as students and residents write them, with people and patients that nobody is.
  @Test(
    "finds identifiers within comments as evaluators write them",
    arguments: [
      (
        "Dr. Rivera let me present my patient in bed 12 (MRN: 00482913), and went over the echo with me for an hour.",
        ["recordNumber: MRN ••••••••"]
      ),
      (
        "Great attending!! I still remember the lady with the dissection (dob 02/29/1948) - he never lost his calm.",
        ["dateOfBirth: dob ••/••/••••"]
      ),
      (
        "Best teaching of the year. If you want a reference text me, 614.555.0142, or jlin22@students.example.edu",
        ["telephone: •••.•••.••••", "email: j•••@•••"]
      ),
      (
        "He made us all examine a 94 y/o with aortic stenosis; her CSN 100238871 is in my log.",
        ["ageOver89: •• y/o", "recordNumber: CSN •••••••••"]
      ),
      (
        "The pt's daughter (cell (740) 555-0118) wrote to thank him\nand so did the team of patient id 99-48213.",
        ["telephone: (•••) •••-••••", "recordNumber: patient id ••-•••••"]
      ),
      (
        "She asked for the chart number, 7731042, before she asked what I thought. SSN 219-09-9999 was on the board!",
        ["recordNumber: chart number •••••••", "socialSecurityNumber: •••-••-••••"]
      ),
      (
        "Ninety-one years old, born on 3 May 1934, and he explained the whole plan to her sitting down.",
        ["ageOver89: Ninety-one years old", "dateOfBirth: born on • ••• ••••"]
      ),
      ("Always on time, 24/7, 110 %. 5/5 on 10/12/2024. Taught 90 of us in Room 614-5550.", []),
    ])
  func comments(text: String, expected: [String]) { #expect(findings(text) == expected) }

  @Test("finds several in the order of the text, and none twice")
  func several() {
    #expect(
      findings("MRN 4471983, a 93-year-old, call 614-555-0199 or x@y.example.") == [
        "recordNumber: MRN •••••••", "ageOver89: ••-year-old", "telephone: •••-•••-••••", "email: x•••@•••",
      ])
  }
}
