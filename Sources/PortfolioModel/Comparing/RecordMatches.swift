/// Finds which records of two portfolios are the same.
///
/// Two are when an identity names both. Of several that became one, or one that became several, that with the same id
/// is the same, else the first. Records without a match are the same when a row of the same file stands for both:
/// reading a file again with another mapping may give its rows other identities.
///
/// - Complexity: O(n) in the number of identities.
struct RecordMatches {
  private(set) var matches: [RecordMatch] = []

  init(before: [Record], after: [Record]) {
    var positions: [ObservationIdentity: Int] = [:]
    for (position, record) in after.enumerated() {
      for identity in record.identities { positions[identity] = position }
    }
    // Whom each record shares an identity with.
    var successors: [[Int]] = []
    var predecessors: [[Int]] = Array(repeating: [], count: after.count)
    for (position, record) in before.enumerated() {
      let found = Set(record.identities.compactMap { positions[$0] }).filter { after[$0].kind == record.kind }.sorted()
      successors.append(found)
      for other in found { predecessors[other].append(position) }
    }
    var partnerOfAfter: [Int?] = Array(repeating: nil, count: after.count)
    var partnerOfBefore: [Int?] = Array(repeating: nil, count: before.count)
    for (position, found) in successors.enumerated() {
      // Of those that want the same one, the record that kept its id has it.
      let own = found.first { after[$0].id == before[position].id }
      guard
        let other = own
          ?? found.first(where: { other in
            partnerOfAfter[other] == nil && !predecessors[other].contains { before[$0].id == after[other].id }
          })
      else { continue }
      partnerOfBefore[position] = other
      partnerOfAfter[other] = position
    }
    Self.matchByPlace(
      before, after, &partnerOfBefore, &partnerOfAfter, isFree: { successors[$0].isEmpty },
      isNew: { predecessors[$0].isEmpty })
    for (position, record) in before.enumerated() where partnerOfBefore[position] == nil {
      matches.append(.removed(record, joinedTo: successors[position].first.map { after[$0] }))
    }
    for (position, record) in after.enumerated() {
      guard let partner = partnerOfAfter[position] else {
        matches.append(.added(record, partedFrom: predecessors[position].first.map { before[$0] }))
        continue
      }
      matches.append(
        .both(
          before[partner], record, joined: predecessors[position].filter { $0 != partner }.map { before[$0] },
          parted: successors[partner].filter { $0 != position }.map { after[$0] }))
    }
  }

  /// A row of a file.
  private struct Place: Hashable {
    let kind: RecordKind
    let sha256: String
    let part: String
    let place: SourcePlace
  }

  private static func matchByPlace(
    _ before: [Record], _ after: [Record], _ partnerOfBefore: inout [Int?], _ partnerOfAfter: inout [Int?],
    isFree: (Int) -> Bool, isNew: (Int) -> Bool
  ) {
    let free = before.indices.filter { partnerOfBefore[$0] == nil && isFree($0) }
    guard !free.isEmpty else { return }
    var places: [Place: Int] = [:]
    for position in after.indices where partnerOfAfter[position] == nil && isNew(position) {
      for place in Self.places(of: after[position]) where places[place] == nil { places[place] = position }
    }
    for position in free {
      for place in Self.places(of: before[position]) {
        guard let other = places[place], partnerOfAfter[other] == nil else { continue }
        partnerOfBefore[position] = other
        partnerOfAfter[other] = position
        break
      }
    }
  }

  private static func places(of record: Record) -> [Place] {
    record.observations.map {
      Place(kind: record.kind, sha256: $0.source.sha256, part: $0.source.part, place: $0.place)
    }
  }
}
