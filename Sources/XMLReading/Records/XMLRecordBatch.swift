/// Records that outlive the call that hands them over, so that another thread can look at them.
///
/// Once they have been looked at, the memory of a batch is used for the next.
package struct XMLRecordBatch: Sendable {
  private struct Record {
    var tree = RecordTree()
    var index: Int32 = 0
  }

  /// How many bytes of memory, or records, are handed over at once.
  private static let fullSize = 256 << 10
  private static let fullCount = 64
  /// What is around a record is copied for each, unless it takes more bytes than this.
  private static let copiedSize = 16 << 10

  /// The first `count` are records, the others memory to be used again.
  private var records: [Record] = []
  private var count = 0
  private var size = 0
  /// Whether the parser goes on only when it has this batch back, because too much is around its last record.
  package private(set) var isLent = false

  package init() {}

  var isEmpty: Bool { count == 0 }

  var isFull: Bool { isLent || size >= Self.fullSize || count >= Self.fullCount }

  /// Takes the record at `index` out of `tree`, and leaves there what is around it, unless that is lent too.
  mutating func take(_ index: Int32, of tree: inout RecordTree) {
    if count == records.count { records.append(Record()) }
    size += tree.size
    isLent = tree.size(before: index) > Self.copiedSize
    swap(&records[count].tree, &tree)
    records[count].index = index
    if !isLent { tree.copy(before: index, of: records[count].tree) }
    count += 1
  }

  /// Gives back a tree that was lent.
  mutating func giveBack(_ tree: inout RecordTree) {
    if count > 0 { swap(&records[count - 1].tree, &tree) }
  }

  /// Forgets the records and keeps their memory, unless one took uncommonly much.
  mutating func removeAll() {
    for index in 0..<count where records[index].tree.size > Self.fullSize { records[index].tree = RecordTree() }
    (count, size, isLent) = (0, 0, false)
  }

  /// Calls `body` for each record in the order of the file; the element is only valid during the call.
  package func visit(_ body: (XMLElement) throws -> Void) rethrows {
    var viewer = RecordViewer()
    for record in records.prefix(count) {
      try viewer.show(record.tree, at: record.index, to: body)
    }
  }
}
