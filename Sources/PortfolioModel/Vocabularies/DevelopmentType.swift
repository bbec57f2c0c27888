extension Vocabulary {
  /// What professional development is.
  public static let developmentType = Vocabulary(
    "developmentType",
    [
      Term("course", "Course"),
      Term("degree", "Degree"),
      Term("certificate", "Certificate"),
      Term("fellowship", "Fellowship"),
      Term("cme", "Continuing medical education"),
      Term("peerObservation", "Peer observation"),
      Term("coaching", "Coaching"),
      Term("conference", "Conference"),
      Term("workshop", "Workshop"),
      Term("selfDirected", "Self-directed"),
      Term("other", "Other"),
    ])
}
