import Crypto
import GRDB
package import PortfolioModel

extension PortfolioFile {
  /// Adds an activity that no source has. Its identity is derived from its content, never from chance.
  ///
  /// Returns the identity. What is added twice is two activities, told apart by their occurrence.
  @discardableResult
  package func add(
    _ kind: RecordKind, _ fields: FieldSet, to person: Int64, on day: CalendarDay
  ) throws -> ObservationIdentity {
    var encoder = ValueEncoder()
    encoder.encode(fields)
    // 3: no observation's digest begins so, and neither system nor key has a part in it.
    var bytes: [UInt8] = [3]
    bytes.append(text: kind.rawValue.utf8)
    var hash = SHA256()
    hash.update(bytes + encoder.bytes)
    let digest = hash.finalize().halves
    return try write { db in
      try self.checkExists(db, person)
      let last = try Int.fetchOne(
        db,
        sql: "SELECT max(occurrence) FROM decision WHERE person = ? AND type = 'add' AND high = ? AND low = ?",
        arguments: [person, Int64(bitPattern: digest.high), Int64(bitPattern: digest.low)])
      let identity = ObservationIdentity(high: digest.high, low: digest.low, occurrence: last.map { $0 + 1 } ?? 0)
      try DecisionRow(.add(identity, kind, fields), sourceValue: nil).insert(db, person: person, madeOn: day)
      return identity
    }
  }
}
