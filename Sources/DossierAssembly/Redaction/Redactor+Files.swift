import PortfolioModel

extension Redactor {
  /// Whether the reader may have files that are attached to a record that the reader sees.
  ///
  /// Nothing can be left out of a file. So the files of a record go only to readers who may see every field that its
  /// kind has: a contract shows the effort, a certificate the licence number, an evaluation its comments. A document of
  /// the register is there to be shown, and goes where its visibility says; to the public only where it says so.
  func sharesFiles(of record: Record) -> Bool {
    guard shows(record), !isCoded(record) else { return false }
    if audience == .publicReader, record.text("visibility") != "public" { return false }
    switch record.kind {
    case .evidenceDocument: return true
    case .evaluationSummary, .mentoringRelationship, .learnerAssessment: return isInside
    default:
      return Self.sensitivities[record.kind.place].allSatisfy { $0 == .learner || sees($0) }
    }
  }

  /// How sensitive the fields of each kind are, by the kind's place.
  private static let sensitivities = RecordKind.allCases.sorted().map { Set($0.definition.fields.map(\.sensitivity)) }
}
