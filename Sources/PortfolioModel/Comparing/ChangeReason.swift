/// Why something is not the same in two portfolios.
package enum ChangeReason: Hashable, Sendable {
  /// An import that the earlier portfolio does not have.
  case newImport(SourceDescription)
  /// A later export of a system that the earlier portfolio has an export of.
  case newerExport(SourceDescription)
  /// The same bytes, read again with another mapping or importer.
  case readAgain(SourceDescription)
  /// An import of the earlier portfolio that does not count in the later one.
  case leftOut(SourceDescription)
  /// The owner corrected the field: the decision's number in the later portfolio.
  case corrected(Int64)
  /// The owner's correction does not stand any more: the decision's number in the earlier portfolio.
  case correctionTakenBack(Int64)
  /// The owner added the record.
  case addedByOwner
  /// What the owner added was taken back.
  case additionTakenBack
  /// Several records became one, by an identifier or by the owner's word: the id of that one.
  case joined(String)
  /// One record became several: the id of the one that it was part of.
  case parted(String)
  /// Another system is believed first.
  case sourceOrder
  /// It is computed from something else that changed, such as the person's names.
  case computed

  /// The token of the reason, as JSON has it.
  package var token: String {
    switch self {
    case .newImport: "newImport"
    case .newerExport: "newerExport"
    case .readAgain: "readAgain"
    case .leftOut: "importLeftOut"
    case .corrected: "corrected"
    case .correctionTakenBack: "correctionTakenBack"
    case .addedByOwner: "addedByOwner"
    case .additionTakenBack: "additionTakenBack"
    case .joined: "joined"
    case .parted: "parted"
    case .sourceOrder: "sourceOrder"
    case .computed: "computed"
    }
  }

  /// The import that it is about.
  package var source: SourceDescription? {
    switch self {
    case .newImport(let source), .newerExport(let source), .readAgain(let source), .leftOut(let source): source
    default: nil
    }
  }
}
