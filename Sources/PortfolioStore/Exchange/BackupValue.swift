import Foundation

/// A column's value in a backup.
///
/// Integers that a reader with 64-bit floating-point numbers would round are written as `{"integer": "…"}`, bytes as
/// `{"base64": "…"}`.
enum BackupValue: Decodable {
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes(Data)
  case null

  private enum Keys: String, CodingKey {
    case integer
    case base64
  }

  init(from decoder: any Decoder) throws {
    if let tagged = try? decoder.container(keyedBy: Keys.self) {
      if let text = try tagged.decodeIfPresent(String.self, forKey: .base64) {
        guard let data = Data(base64Encoded: text) else {
          throw DecodingError.dataCorruptedError(forKey: .base64, in: tagged, debugDescription: "not base 64")
        }
        self = .bytes(data)
        return
      }
      guard let number = Int64(try tagged.decode(String.self, forKey: .integer)) else {
        throw DecodingError.dataCorruptedError(forKey: .integer, in: tagged, debugDescription: "not a number")
      }
      self = .integer(number)
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let number = try? single.decode(Int64.self) {
      self = .integer(number)
    } else {
      self = .real(try single.decode(Double.self))
    }
  }
}
