/// Several thousand rows of one import, to be written person by person.
///
/// Exports of a school are in the order of courses or of dates. Written as they come, each row of a person would lie on a
/// page of its own, and whoever reads all people would read each page once for every person who has a row there.
struct GatheredRows: Sendable {
  private(set) var batches: [EncodedRows] = []
  private(set) var rowCount = 0

  /// How many rows are gathered: enough for several of each of some thousand people, and a few megabytes.
  static let most = 1 << 14

  struct Place: Sendable {
    let batch: Int
    let row: Int
    fileprivate let person: Int64
  }

  mutating func append(_ batch: EncodedRows) {
    batches.append(batch)
    rowCount += batch.rows.count
  }

  /// The places of the rows, person by person; of one person they stay in the order of the file.
  var places: [Place] {
    var places: [Place] = []
    places.reserveCapacity(rowCount)
    for (number, batch) in batches.enumerated() {
      for (row, encoded) in batch.rows.enumerated() {
        places.append(Place(batch: number, row: row, person: encoded.person))
      }
    }
    guard let first = places.first, places.contains(where: { $0.person != first.person }) else { return places }
    return places.sorted { ($0.person, $0.batch, $0.row) < ($1.person, $1.batch, $1.row) }
  }
}
