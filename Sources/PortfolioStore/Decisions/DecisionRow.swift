import Foundation
import GRDB
import PortfolioModel

/// A decision as the table holds it.
struct DecisionRow {
  private var type: String
  private var identity: ObservationIdentity
  private var other: ObservationIdentity?
  /// The field of a correction, the kind of an addition, a theme, a place in the order.
  private var detail: String?
  private var value: [UInt8]?
  private var sourceValue: [UInt8]?

  init(_ decision: Decision, sourceValue: Value?) {
    var encoder = ValueEncoder()
    switch decision {
    case .correct(let identity, let field, let value):
      (type, self.identity, detail) = ("correct", identity, field.rawValue)
      encoder.encode(value)
      self.value = encoder.bytes
      if let sourceValue {
        encoder.removeAll()
        encoder.encode(sourceValue)
        self.sourceValue = encoder.bytes
      }
    case .add(let identity, let kind, let fields):
      (type, self.identity, detail) = ("add", identity, kind.rawValue)
      encoder.encode(fields)
      value = encoder.bytes
    case .same(let one, let two): (type, identity, other) = ("same", one, two)
    case .different(let one, let two): (type, identity, other) = ("different", one, two)
    case .feature(let identity): (type, self.identity) = ("feature", identity)
    case .hide(let identity): (type, self.identity) = ("hide", identity)
    case .order(let identity, let place): (type, self.identity, detail) = ("order", identity, String(place))
    case .tag(let identity, let theme): (type, self.identity, detail) = ("tag", identity, theme)
    case .confirm(let identity): (type, self.identity) = ("confirm", identity)
    case .refuse(let identity, let theme): (type, self.identity, detail) = ("refuse", identity, theme)
    case .comment(let identity, let fingerprint, let ruling):
      let (word, words) = Self.parts(of: ruling)
      (type, self.identity, detail) = ("comment", identity, "\(word) \(fingerprint.value)")
      if let words {
        encoder.encode(.text(words))
        value = encoder.bytes
      }
    }
  }

  func insert(_ db: Database, person: Int64, madeOn: CalendarDay) throws {
    try db.execute(
      sql: """
        INSERT INTO decision (person, made_on, type, high, low, occurrence, other_high, other_low, other_occurrence,
          detail, value, source_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        person, madeOn.description, type, Int64(bitPattern: identity.high), Int64(bitPattern: identity.low),
        identity.occurrence, other.map { Int64(bitPattern: $0.high) }, other.map { Int64(bitPattern: $0.low) },
        other?.occurrence, detail, value.map { Data($0) }, sourceValue.map { Data($0) },
      ])
  }

  static func decode(_ row: Row) throws -> RecordedDecision {
    let number: Int64 = row["number"]
    guard let decision = try decision(row), let day = CalendarDay(row["made_on"] as String) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "decision \(number) is not of its form")
    }
    return RecordedDecision(
      number: number, decision: decision, madeOn: day, sourceValue: try value(row, "source_value"))
  }

  private static func decision(_ row: Row) throws -> Decision? {
    let identity = ObservationIdentity(
      high: UInt64(bitPattern: row["high"] as Int64), low: UInt64(bitPattern: row["low"] as Int64),
      occurrence: row["occurrence"])
    let detail: String = row["detail"] ?? ""
    switch row["type"] as String {
    case "correct": return .correct(identity, field: FieldName(detail), value: try value(row, "value"))
    case "add":
      guard let kind = RecordKind(rawValue: detail), let data = row["value"] as Data? else { return nil }
      var decoder = ValueDecoder([UInt8](data))
      return .add(identity, kind, try decoder.decodeFields())
    case "same": return other(row).map { .same(identity, $0) }
    case "different": return other(row).map { .different(identity, $0) }
    case "feature": return .feature(identity)
    case "hide": return .hide(identity)
    case "order": return Int(detail).map { .order(identity, $0) }
    case "tag": return .tag(identity, theme: detail)
    case "confirm": return .confirm(identity)
    case "refuse": return .refuse(identity, theme: detail)
    case "comment":
      let parts = detail.split(separator: " ")
      guard parts.count == 2, let fingerprint = UInt64(parts[1]),
        let ruling = Self.ruling(parts[0], words: try value(row, "value"))
      else { return nil }
      return .comment(identity, CommentFingerprint(value: fingerprint), ruling)
    default: return nil
    }
  }

  private static func parts(of ruling: CommentRuling) -> (word: String, words: String?) {
    switch ruling {
    case .release: ("release", nil)
    case .withhold: ("withhold", nil)
    case .redact(let words): ("redact", words)
    }
  }

  private static func ruling(_ word: some StringProtocol, words: Value?) -> CommentRuling? {
    switch word {
    case "release": return .release
    case "withhold": return .withhold
    case "redact":
      guard case .text(let words)? = words else { return nil }
      return .redact(words)
    default: return nil
    }
  }

  private static func other(_ row: Row) -> ObservationIdentity? {
    guard let high = row["other_high"] as Int64?, let low = row["other_low"] as Int64? else { return nil }
    return ObservationIdentity(
      high: UInt64(bitPattern: high), low: UInt64(bitPattern: low), occurrence: row["other_occurrence"] ?? 0)
  }

  private static func value(_ row: Row, _ column: String) throws -> Value? {
    guard let data = row[column] as Data? else { return nil }
    var decoder = ValueDecoder([UInt8](data))
    return try decoder.decode()
  }
}
