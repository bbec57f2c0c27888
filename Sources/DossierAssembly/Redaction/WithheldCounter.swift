import PortfolioModel

/// Counts what the owner’s copy of a document would show and the reader’s does not.
///
/// Results of too few responses are not among it: these nobody sees. Neither is what the owner hid from every document.
struct WithheldCounter: Sendable {
  private let redactor: Redactor
  private var records: Set<Int> = []
  /// Records of sections that are not for the reader, unless another section shows them.
  private var elsewhere: Set<Int> = []
  private var statements: Set<String> = []
  private var values: Set<Place> = []

  private struct Place: Hashable {
    let record: Int
    let field: FieldName
    let position: Int
  }

  init(_ redactor: Redactor) { self.redactor = redactor }

  /// Whether there is anything to count for the reader.
  var isNeeded: Bool { redactor.audience != .owner }

  func total(showing shown: Set<Int>) -> Withheld? {
    guard isNeeded else { return nil }
    let records = records.union(elsewhere.subtracting(shown)).subtracting(shown)
    return Withheld(records: records.count + statements.count, values: values.count)
  }

  /// Records that the reader does not see at all.
  mutating func take(_ items: [Item]) { for item in items { records.insert(item.position) } }

  mutating func takeElsewhere(_ items: [Item]) { for item in items { elsewhere.insert(item.position) } }

  mutating func takeStatement(_ kind: String) { statements.insert(kind) }

  /// The fields of records that a block shows.
  mutating func take(_ items: [Item], fields: [FieldName]) {
    guard isNeeded else { return }
    let kinds = Set(items.map(\.record.kind))
    // Of most columns nothing can be withheld, and then nobody need look at their values.
    let fields = fields.filter { name in kinds.contains { redactor.mayWithhold(name, of: $0) } }
    guard !fields.isEmpty else { return }
    for item in items {
      for name in fields where item.record[name] != nil {
        if redactor.isWithheld(name, of: item.record) {
          values.insert(Place(record: item.position, field: name, position: 0))
        }
      }
    }
  }

  /// The comments of evaluations that a list quotes.
  mutating func takeComments(of items: [Item]) {
    guard isNeeded else { return }
    for item in items where item.reading.suppression(below: redactor.smallN) == nil {
      for (position, comment) in item.record.groups("comments").enumerated() where !redactor.showsComment(comment) {
        values.insert(Place(record: item.position, field: "comments", position: position))
      }
    }
  }
}

extension ColumnTemplate {
  /// The fields that the column is made of, of those that a reader may not see.
  var fields: [FieldName] {
    switch content {
    case .field(let name): [name]
    case .computed(.positionNow): ["currentPosition", "currentOrganization", "positionAsOf"]
    case .computed(.courseOrTopic): ["title", "topic", "courseCode"]
    case .computed: []
    }
  }
}
