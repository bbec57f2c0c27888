package import PortfolioModel

/// What changed between two portfolios of a person, as a reader may see it.
///
/// Made of cells, as documents are, so that whatever is hidden from a reader in a document is hidden here too: a record
/// that the reader does not see is in no list and no count, and of a field that is hidden not even that it changed.
package struct ChangeList: Sendable {
  /// By kind and id, whatever the form.
  package let entries: [Entry]
  /// How many of the records that the reader sees are the same.
  package let unchanged: Int
  /// The statements that differ, by kind.
  package let statements: [StatementChange]
  /// Whether the earlier portfolio held nothing, so that there is nothing to compare with.
  package let beganEmpty: Bool

  package struct Entry: Sendable {
    package let form: RecordChange.Form
    package let kind: RecordKind
    /// The id as it is now, or as it was last.
    package let recordID: String
    package let title: String
    /// When it takes place; empty where it is not dated.
    package let dates: String
    package let fields: [Field]
    /// What else changed: "Left out of documents".
    package let remarks: [Reason]
    /// Why the record came or went.
    package let reasons: [Reason]
  }

  package struct Field: Sendable {
    package let name: FieldName
    package let label: String
    package let before: Cell
    package let after: Cell
    package let reason: Reason
  }

  /// A reason as a token and in words.
  package struct Reason: Hashable, Sendable {
    package let token: String
    package let text: String
    /// The number of the import in its portfolio, where it is about one.
    package let importNumber: Int64?
  }

  package func entries(of form: RecordChange.Form) -> [Entry] { entries.filter { $0.form == form } }

  package var isEmpty: Bool { entries.isEmpty && statements.isEmpty }

  /// Compares two portfolios for a reader.
  ///
  /// - Parameters:
  ///   - request: Says who reads, which results are too small to show, and how years are counted.
  ///   - audience: Who reads when the request does not say.
  ///   - decisions: The owner's decisions in the later one, by which a correction has its day.
  ///   - statements: The owner's statements in both.
  package init(
    from before: Portfolio, to after: Portfolio, request: AssemblyRequest, audience: Audience = .owner,
    decisions: [RecordedDecision] = [], statements: (before: [Statement], after: [Statement]) = ([], [])
  ) {
    let redactor = Redactor(audience: request.audience ?? audience, smallN: max(1, request.smallNThreshold))
    self.init(
      PortfolioDifference(from: before, to: after), beganEmpty: before.records.isEmpty,
      before: Materials(before, request: request, redactor: redactor),
      after: Materials(after, request: request, redactor: redactor), decisions: decisions,
      tellsOfHidden: redactor.audience == .owner,
      statements: StatementChange.changes(from: statements.before, to: statements.after, redactor: redactor))
  }

  /// - Parameter tellsOfHidden: Whether records that are there and left out of documents are told; in a document they
  ///   are not, whoever reads it.
  init(
    _ difference: PortfolioDifference, beganEmpty: Bool, before: Materials, after: Materials,
    decisions: [RecordedDecision], tellsOfHidden: Bool = false, statements: [StatementChange] = []
  ) {
    let maker = ChangeEntryMaker(before: before, after: after, decisions: decisions, tellsOfHidden: tellsOfHidden)
    var entries: [Entry] = []
    var quiet = 0
    for change in difference.changes {
      switch maker.entry(of: change) {
      case .shown(let entry): entries.append(entry)
      case .same: quiet += 1
      case .hidden: break
      }
    }
    self.entries = entries
    (self.statements, self.beganEmpty) = (statements, beganEmpty)
    // Those that changed in nothing that the reader sees are the same to the reader.
    let changed = Set(difference.changes.compactMap { $0.after?.id })
    unchanged = quiet + after.all.count { !changed.contains($0.record.id) }
  }
}
