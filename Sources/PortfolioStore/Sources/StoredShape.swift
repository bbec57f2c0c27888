import Foundation
import GRDB
import PortfolioModel

/// What the observations of one mapping rule have in common: their kind and the names of their values, in order.
///
/// A class, since millions of rows ask for the same few.
final class StoredShape {
  let kind: RecordKind
  let fields: Shape
  let unmapped: Shape

  private init(kind: RecordKind, fields: Shape, unmapped: Shape) {
    (self.kind, self.fields, self.unmapped) = (kind, fields, unmapped)
  }

  static func fetch(_ db: Database, _ id: Int64) throws -> StoredShape {
    let row = try Row.fetchOne(db, sql: "SELECT kind, fields, unmapped FROM shape WHERE id = ?", arguments: [id])
    guard let row, let kind = RecordKind(rawValue: row[0]), let fields = names(row[1]), let unmapped = names(row[2])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "shape \(id) is missing or not of its form") }
    return StoredShape(kind: kind, fields: Shape(fields), unmapped: Shape(unmapped))
  }

  /// Writes names as a JSON array, so that the file can be read without this program.
  static func json(_ names: [FieldName]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(names.map(\.rawValue)), as: UTF8.self)
  }

  private static func names(_ json: String) -> [FieldName]? {
    (try? JSONDecoder().decode([String].self, from: Data(json.utf8)))?.map { FieldName($0) }
  }
}
