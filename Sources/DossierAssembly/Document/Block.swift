/// What a section is made of, in order.
package enum Block: Sendable {
  case prose(Prose)
  case table(Table)
  case figure(Figure)
  case keyFacts([KeyFact])
  /// Entries with a date and a text: publications, honours.
  case list(EntryList)
  /// A remark of the program: "Two activities without a date are listed at the end."
  case note(Remark)
  /// Lines to sign on.
  case signatures([String])
}
