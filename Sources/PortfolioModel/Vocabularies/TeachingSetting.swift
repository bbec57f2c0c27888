extension Vocabulary {
  /// Where teaching takes place.
  public static let teachingSetting = Vocabulary(
    "teachingSetting",
    [
      Term("classroom", "Classroom"),
      Term("inpatient", "Inpatient"),
      Term("ambulatory", "Ambulatory"),
      Term("emergency", "Emergency department"),
      Term("operatingProcedural", "Operating or procedure room"),
      Term("simulationCentre", "Simulation centre"),
      Term("laboratory", "Laboratory"),
      Term("community", "Community"),
      Term("online", "Online"),
      Term("hybrid", "Hybrid"),
      Term("other", "Other"),
    ])
}
