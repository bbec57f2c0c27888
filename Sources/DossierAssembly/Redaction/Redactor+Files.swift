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
      return record.kind.definition.fields.allSatisfy { $0.sensitivity == .learner || sees($0.sensitivity) }
    }
  }
}
