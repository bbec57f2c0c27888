import DossierAssembly

/// A section with its place on the page.
struct SectionPlan {
  let section: Section
  let anchor: String
  /// The level of its heading.
  let level: Int
  let subsections: [SectionPlan]

  init(_ section: Section, level: Int, anchors: inout AnchorRegistry) {
    self.section = section
    self.level = min(level, 6)
    anchor = anchors.claim(section.id)
    subsections = section.subsections.map { SectionPlan($0, level: level + 1, anchors: &anchors) }
  }
}
