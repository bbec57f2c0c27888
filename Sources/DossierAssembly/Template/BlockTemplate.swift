/// What a template puts into a section.
package enum BlockTemplate: Hashable, Sendable {
  case table(TableTemplate)
  case list(ListTemplate)
  case figure(FigureTemplate)
  /// How many records there are of each sort, and what they amount to.
  case summary(SummaryTemplate)
  /// Which groups of learners were taught, and whether their evaluations are there.
  case evaluationChecklist(ChecklistTemplate)
  case keyFacts([Fact])
  case statement(StatementTemplate)
  case note(String)
  case signatures([String])
  /// Records without a date, which no period counts.
  case undated
  case gaps
  /// Where the values come from, which were corrected, where sources differ.
  case provenanceNotes
  /// What changed since an earlier day.
  case changes(ChangesTemplate)
  /// A school's rules, each with its evidence.
  case criteria(CriteriaTemplate)

  /// The names of the blocks in YAML.
  static let names = [
    "table", "list", "figure", "keyFacts", "statement", "note", "signatures", "undated", "gaps", "provenanceNotes",
    "changes", "summary", "evaluationChecklist", "criteria",
  ]
}
