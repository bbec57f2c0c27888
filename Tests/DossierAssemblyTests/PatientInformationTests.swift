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

  @Test("finds several in the order of the text, and none twice")
  func several() {
    #expect(
      findings("MRN 4471983, a 93-year-old, call 614-555-0199 or x@y.example.") == [
        "recordNumber: MRN •••••••", "ageOver89: ••-year-old", "telephone: •••-•••-••••", "email: x•••@•••",
      ])
  }
}
