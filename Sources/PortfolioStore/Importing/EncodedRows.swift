import PortfolioModel

/// Observations as the tables hold them, in one buffer.
struct EncodedRows: Sendable {
  /// The contents and paths of all rows, one after another.
  var bytes: [UInt8] = []
  var rows: [EncodedRow] = []
  /// Shapes that no earlier batch of the import had; their numbers go on from those.
  var newShapes: [NewShape] = []

  struct NewShape: Sendable {
    let kind: RecordKind
    let fields: [FieldName]
    let unmapped: [FieldName]
  }
}

struct EncodedRow: Sendable {
  let person: Int64
  /// The shape's number among those of this import.
  let shape: Int32
  /// How many rows of the source the observation accounts for.
  let rowCount: Int32
  let line: Int64
  /// 0 where there is none.
  let row: Int64
  /// The halves of the identity, as SQLite orders them: signed.
  let high: Int64
  let low: Int64
  /// Eight bytes of the content's digest, which tell whether an activity has changed.
  let content: Int64
  let hasKey: Bool
  let contentRange: Range<Int>
  let pathRange: Range<Int>
}
