extension Vocabulary {
  /// What a curriculum product is.
  public static let curriculumType = Vocabulary(
    "curriculumType",
    [
      Term("course", "Course"),
      Term("clerkship", "Clerkship or rotation"),
      Term("module", "Module"),
      Term("syllabus", "Syllabus"),
      Term("case", "Case"),
      Term("simulation", "Simulation"),
      Term("assessmentTool", "Assessment tool"),
      Term("onlineMaterial", "Online material"),
      Term("facultyDevelopment", "Faculty development programme"),
      Term("program", "Programme"),
      Term("guide", "Guide"),
      Term("other", "Other"),
    ])
}
