extension Vocabulary {
  /// The sixteen leadership themes.
  public static let theme = Vocabulary(
    "theme",
    [
      Term("T01", "Professional identity formation"),
      Term("T02", "Ethical judgment and integrity"),
      Term("T03", "Educator as role model"),
      Term("T04", "Mentorship, advising, sponsorship"),
      Term("T05", "Safe, challenging learning climate"),
      Term("T06", "Communication, feedback and listening"),
      Term("T07", "Faculty well-being and workload"),
      Term("T08", "Equity, diversity and inclusion"),
      Term("T09", "Patient safety and quality"),
      Term("T10", "Public health and societal needs"),
      Term("T11", "Interprofessional collaboration"),
      Term("T12", "Shared leadership and change"),
      Term("T13", "Ethical use of technology"),
      Term("T14", "Service, stewardship and accountability"),
      Term("T15", "Active learning and critical reflection"),
      Term("T16", "Developing future leaders"),
    ])
}
