/// A theme by which evidence is tagged: what it means, and by which words a record is suggested for it.
package struct Theme: Hashable, Sendable {
  /// What decisions name: "T04".
  package let id: String
  package let name: String
  /// One line.
  package let definition: String
  /// Questions to the owner where nothing is tagged; never in a document.
  package let prompts: [String]
  /// Words and phrases, matched whole and without case and accents.
  package let synonyms: [String]
  /// The area of the Clinician Educator Milestones, or of another scheme, that is nearest.
  package let link: String?

  package init(
    id: String, name: String, definition: String = "", prompts: [String] = [], synonyms: [String] = [],
    link: String? = nil
  ) {
    (self.id, self.name, self.definition) = (id, name, definition)
    (self.prompts, self.synonyms, self.link) = (prompts, synonyms, link)
  }
}
