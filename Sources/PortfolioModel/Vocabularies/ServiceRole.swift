extension Vocabulary {
  /// What the person does in a service activity.
  public static let serviceRole = Vocabulary(
    "serviceRole",
    [
      Term("member", "Member"),
      Term("chair", "Chair"),
      Term("viceChair", "Vice chair"),
      Term("coChair", "Co-chair"),
      Term("secretary", "Secretary"),
      Term("reviewer", "Reviewer"),
      Term("editor", "Editor"),
      Term("editorialBoard", "Editorial board"),
      Term("advisor", "Advisor"),
      Term("facultyMentor", "Faculty mentor"),
      Term("organiser", "Organiser"),
      Term("volunteer", "Volunteer"),
      Term("officer", "Officer"),
      Term("other", "Other"),
    ])
}
