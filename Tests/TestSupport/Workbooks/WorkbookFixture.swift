/// A workbook for a test, of the XML of its parts.
package struct WorkbookFixture {
  /// The parts of the archive by their names, which a test may change.
  package var parts: [(name: String, text: String)]

  /// One sheet of a fixture.
  package struct Sheet {
    package let name: String
    /// The rows: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`.
    package let rows: String
    /// What follows the rows, such as merged cells.
    package let rest: String
    package let state: String?

    package init(_ name: String, rows: String, rest: String = "", state: String? = nil) {
      (self.name, self.rows, self.rest, self.state) = (name, rows, rest, state)
    }
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// - Parameters:
  ///   - strings: the inside of each shared string: `<t>Hours</t>`.
  ///   - formats: the number format of each style, from 1: a code, or the number of a built-in one: `#14`.
  package init(
    _ sheets: [Sheet], strings: [String] = [], formats: [String] = [], is1904: Bool = false
  ) {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\""
        + (sheet.state.map { " state=\"\($0)\"" } ?? "") + "/>"
    }.joined()
    var relationships = sheets.indices.map { index in
      Self.relationship("rId\(index + 1)", "worksheet", "worksheets/sheet\(index + 1).xml")
    }
    relationships.append(Self.relationship("rIdStrings", "sharedStrings", "sharedStrings.xml"))
    relationships.append(Self.relationship("rIdStyles", "styles", "styles.xml"))
    var custom = ""
    var styles = "<xf numFmtId=\"0\"/>"
    for (index, format) in formats.enumerated() {
      let builtIn = format.hasPrefix("#") ? Int(format.dropFirst()) : nil
      if builtIn == nil { custom += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(format)\"/>" }
      styles += "<xf numFmtId=\"\(builtIn ?? 200 + index)\"/>"
    }
    parts = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(Self.package)\">"
          + Self.relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr\(is1904 ? " date1904=\"1\"" : "")/>"
          + "<sheets>\(list)</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(Self.package)\">\(relationships.joined())</Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(Self.main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(custom)</numFmts><cellXfs>\(styles)</cellXfs></styleSheet>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData>\(sheet.rest)</worksheet>"
        ))
    }
  }

  /// A workbook with a table in each sheet, every cell a text.
  package init(tables: [(name: String, rows: [[String]])]) {
    self.init(
      tables.map { table in
        Sheet(table.name, rows: table.rows.enumerated().map { Self.row($0.offset + 1, $0.element) }.joined())
      })
  }

  /// The archive's bytes.
  package var bytes: [UInt8] {
    ZipWriter.archive(parts.map { ($0.name, Array($0.text.utf8)) }) ?? []
  }

  /// A row of inline texts; an empty text is no cell.
  package static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { column, text in
      text.isEmpty
        ? ""
        : "<c r=\"\(letters(column))\(number)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private static func relationship(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }

  private static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\r\n", "\n": escaped += "&#10;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
