extension Vocabulary {
  /// Why a trainee has no product (NIH training table 5).
  public static let noOutcomeReason = Vocabulary(
    "noOutcomeReason",
    [
      Term("newEntrant", "New entrant"),
      Term("leave", "Leave of absence"),
      Term("changedSupervisor", "Change of supervisor"),
      Term("left", "Left the program"),
      Term("other", "Other"),
    ])
}
