/// The place of a criterion-to-evidence matrix in a template.
package struct CriteriaTemplate: Hashable, Sendable {
  package let id: String
  /// The id of the pack of rules; nil takes the one that the owner chose.
  package let pack: String?
  /// Nil takes the pack's title.
  package let caption: String?
}

extension DossierTemplate {
  /// Which packs of rules the template's blocks need: the owner's own choice, and those that it names.
  package var criteriaNeeds: (usesOwn: Bool, named: [String]) {
    let packs = sections.flatMap(\.criteria).map(\.pack)
    return (packs.contains(nil), Set(packs.compactMap(\.self)).sorted())
  }
}

extension SectionTemplate {
  fileprivate var criteria: [CriteriaTemplate] {
    blocks.compactMap { if case .criteria(let block) = $0 { block } else { nil } } + subsections.flatMap(\.criteria)
  }
}
