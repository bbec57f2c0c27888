import PortfolioModel

/// Observations as the tables hold them, in one buffer.
struct EncodedRows: Sendable {
  /// The contents and paths of all rows, one after another.
  var bytes: [UInt8]
  var rows: [EncodedRow]
  /// The positions of the rows, person by person, in which they are written; of one person they are in the order of the
  /// file.
  ///
  /// Exports of a school are in the order of courses or of dates. Written as they come, each row of a person would lie on
  /// a page of its own, and whoever reads everybody would read each page once for every person who has a row there.
  let order: [Int]
  /// Shapes that no earlier batch of the import had; their numbers go on from those.
  var newShapes: [NewShape]

  init(bytes: [UInt8], rows: [EncodedRow], newShapes: [NewShape]) {
    (self.bytes, self.rows, self.newShapes) = (bytes, rows, newShapes)
    order =
      rows.allSatisfy { $0.person == rows[0].person }
      ? Array(rows.indices)
      : rows.enumerated().map { Place(person: $1.person, position: $0) }.sorted().map(\.position)
  }

  private struct Place: Comparable {
    let person: Int64
    let position: Int

    static func < (first: Self, second: Self) -> Bool {
      first.person == second.person ? first.position < second.position : first.person < second.person
    }
  }

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
