/// What a cell is called: `D7` is the fourth column of the seventh row.
package enum CellReference {
  /// Excel has no more.
  package static let columnLimit = 16_384
  package static let rowLimit = 1_048_576

  /// The letters of a column, from 1.
  package static func letters(column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  package static func name(column: Int, row: Int) -> String { letters(column: column) + String(row) }

  /// The column and the row of a reference; nil where it is none that a sheet can have.
  static func read(_ text: some StringProtocol) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    var hasDigits = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits: column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits: column = column * 26 + Int(byte - 96)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        row = row * 10 + Int(byte - 48)
      default: return nil
      }
      if column > columnLimit || row > rowLimit { return nil }
    }
    return column > 0 && row > 0 ? (column, row) : nil
  }

  /// The corners of a range such as `A1:C3`.
  static func readRange(_ text: String) -> (first: (column: Int, row: Int), last: (column: Int, row: Int))? {
    let parts = text.split(separator: ":")
    guard let first = parts.first.flatMap({ read($0) }), let last = parts.last.flatMap({ read($0) }) else { return nil }
    return (first, last)
  }
}
