extension Vocabulary {
  /// Who evaluates.
  public static let evaluatorGroup = Vocabulary(
    "evaluatorGroup",
    [
      Term("students", "Students"),
      Term("residents", "Residents"),
      Term("fellows", "Fellows"),
      Term("peers", "Peers"),
      Term("faculty", "Faculty"),
      Term("participantsCME", "CME participants"),
      Term("self", "Self"),
      Term("supervisor", "Supervisor"),
      Term("multisource", "360-degree"),
      Term("patients", "Patients (unnamed)"),
      Term("mixed", "Mixed"),
      Term("other", "Other"),
    ])
}
