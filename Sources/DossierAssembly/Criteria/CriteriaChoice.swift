/// The packs of rules that a document may need.
package struct CriteriaChoice: Hashable, Sendable {
  /// The pack of blocks that name none: the one that the owner chose.
  package var own: CriteriaPack?
  /// Those that blocks name, by id.
  package var named: [String: CriteriaPack]

  package init(own: CriteriaPack? = nil, named: [String: CriteriaPack] = [:]) {
    (self.own, self.named) = (own, named)
  }

  /// The pack of a block; nil when nobody chose one.
  func pack(_ name: String?) -> CriteriaPack? { name.map { named[$0] } ?? own }
}
