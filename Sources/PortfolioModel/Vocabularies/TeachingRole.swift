extension Vocabulary {
  /// What the person does in a teaching activity.
  public static let teachingRole = Vocabulary(
    "teachingRole",
    [
      Term("director", "Director"),
      Term("coDirector", "Co-director"),
      Term("clerkshipDirector", "Clerkship director"),
      Term("programDirector", "Program director"),
      Term("blockOrModuleLead", "Block or module lead"),
      Term("lecturer", "Lecturer"),
      Term("facilitator", "Facilitator"),
      Term("preceptorAttending", "Preceptor or attending"),
      Term("supervisor", "Supervisor"),
      Term("coInstructor", "Co-instructor"),
      Term("instructor", "Instructor"),
      Term("guest", "Guest"),
      Term("examiner", "Examiner"),
      Term("organiser", "Organiser"),
      Term("other", "Other"),
    ])
}
