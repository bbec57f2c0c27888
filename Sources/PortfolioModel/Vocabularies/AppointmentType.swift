extension Vocabulary {
  /// What an appointment is.
  public static let appointmentType = Vocabulary(
    "appointmentType",
    [
      Term("primary", "Primary"),
      Term("secondary", "Secondary"),
      Term("joint", "Joint"),
      Term("adjunct", "Adjunct"),
      Term("affiliate", "Affiliate"),
      Term("hospital", "Hospital"),
      Term("administrative", "Administrative"),
      Term("invited", "Invited position"),
      Term("employment", "Employment"),
      Term("other", "Other"),
    ])
}
