import XMLReading
import ZipArchives

/// The number format of each style that cells name by number.
struct CellStyles: Sendable {
  private var formats: [NumberFormat] = []

  /// Excel allows 64,000.
  private static let limit = 1 << 20
  private static let patterns = ["/styleSheet/numFmts/numFmt", "/styleSheet/cellXfs/xf"].compactMap {
    try? XMLElementPattern($0)
  }
  private static let style: XMLName = "xf"
  private static let formatID: XMLName = "numFmtId"
  private static let formatCode: XMLName = "formatCode"

  init() {}

  init(_ part: String, of archive: borrowing ZipArchive) throws {
    var custom: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    _ = try PartReader.read(part, of: archive, Self.patterns) { element in
      let id = element.attribute(Self.formatID).flatMap { Int($0) } ?? 0
      if element.isNamed(Self.style) {
        formats.append(custom[id] ?? NumberFormat(builtIn: id))
      } else if let code = element.attribute(Self.formatCode) {
        custom[id] = NumberFormat(code: code)
      }
      return formats.count < Self.limit && custom.count < Self.limit ? .next : .stop
    }
    self.formats = formats
  }

  /// The format of a style; plain for one that there is not.
  subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .plain }
}
