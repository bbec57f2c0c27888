extension Vocabulary {
  /// Who is taught (AAMC and ACGME usage). The groups are UME, GME and the others of the educator portfolio.
  public static let learnerLevel = Vocabulary(
    "learnerLevel",
    [
      Term("secondary", "Secondary-school students", group: "Public"),
      Term("undergraduate", "Undergraduates", group: "Graduate"),
      Term("postBac", "Post-baccalaureate students", group: "Graduate"),
      Term("medPreclerkship", "Medical students, pre-clerkship", group: "UME"),
      Term("medClerkship", "Medical students, clerkship", group: "UME"),
      Term("medAdvanced", "Medical students, advanced", group: "UME"),
      Term("medStudent", "Medical students", group: "UME"),
      Term("mastersStudent", "Master’s students", group: "Graduate"),
      Term("doctoralStudent", "Doctoral students", group: "Graduate"),
      Term("mdPhD", "MD-PhD students", group: "Graduate"),
      Term("resident", "Residents", group: "GME"),
      Term("chiefResident", "Chief residents", group: "GME"),
      Term("clinicalFellow", "Clinical fellows", group: "GME"),
      Term("postdoc", "Postdoctoral fellows", group: "Postdoctoral"),
      Term("nursing", "Nursing", group: "Other health professions"),
      Term("physicianAssistant", "Physician assistants", group: "Other health professions"),
      Term("pharmacy", "Pharmacy", group: "Other health professions"),
      Term("dental", "Dental", group: "Other health professions"),
      Term("alliedHealth", "Allied health", group: "Other health professions"),
      Term("interprofessionalMixed", "Interprofessional groups", group: "Other health professions"),
      Term("facultyPeer", "Faculty", group: "Faculty development"),
      Term("practisingClinicianCME", "Practising clinicians (CME)", group: "CPD"),
      Term("patientsPublic", "Patients and the public", group: "Public"),
      Term("other", "Other learners", group: "Other"),
    ])
}
