import XMLReading

/// Reads the rows of one sheet of a SpreadsheetML 2003 workbook.
struct SpreadsheetMLSheetReader {
  private let sheet: String
  private var formats: [String: NumberFormat] = [:]
  private var row = SheetRow()

  /// Finds the sheets and which of them are hidden.
  static let surveyPatterns = ["/Workbook/Worksheet/Table/Row", "/Workbook/Worksheet/WorksheetOptions/Visible"]
    .compactMap { try? XMLElementPattern($0) }
  private static let patterns = ["/Workbook/Styles/Style", "/Workbook/Worksheet/Table/Row"]
    .compactMap { try? XMLElementPattern($0) }
  /// A workbook's styles; what comes after so many is plain.
  private static let styleLimit = 1 << 16

  private enum Name {
    static let worksheet: XMLName = "Worksheet"
    static let style: XMLName = "Style"
    static let numberFormat: XMLName = "NumberFormat"
    static let cell: XMLName = "Cell"
    static let data: XMLName = "Data"
    static let name: XMLName = "Name"
    static let id: XMLName = "ID"
    static let format: XMLName = "Format"
  }

  init(sheet: String) { self.sheet = sheet }

  /// The name of the sheet that an element is in.
  static func sheet(around element: XMLElement) -> String? {
    var ancestor = element.parent
    while let current = ancestor {
      if current.isNamed(Name.worksheet) { return current.attribute(Name.name) }
      ancestor = current.parent
    }
    return nil
  }

  mutating func read(_ bytes: [UInt8], _ body: (SheetRow) throws -> SheetReadingStep) throws -> XMLOutcome {
    var isWithin = false
    return try XMLRecordReader(XMLRecordMatcher(records: Self.patterns)).read(XMLByteArraySource(bytes)) { element in
      if element.isNamed(Name.style) {
        readStyle(element)
        return .next
      }
      guard Self.sheet(around: element) == sheet else { return isWithin ? .stop : .next }
      isWithin = true
      let repeats = readRow(element)
      let step = try body(row)
      row.removeAll(number: row.number + repeats)
      return step == .stop ? .stop : .next
    }.outcome
  }

  private mutating func readStyle(_ element: XMLElement) {
    guard formats.count < Self.styleLimit, let id = element.attribute(Name.id),
      let format = element.firstChild(Name.numberFormat)?.attribute(Name.format)
    else { return }
    formats[id] = NumberFormat(named: format)
  }

  /// Reads a row; returns for how many more rows it stands.
  private mutating func readRow(_ element: XMLElement) -> Int {
    var number = row.number + 1
    var span = 0
    for attribute in element.attributes {
      switch attribute.localName {
      case "Index": number = Int(attribute.value) ?? number
      case "Span": span = Int(attribute.value) ?? 0
      default: break
      }
    }
    row.removeAll(number: (1...CellReference.rowLimit).contains(number) ? number : row.number + 1)
    var next = 1
    for cell in element.children where cell.isNamed(Name.cell) {
      var (column, across, down, style, hasFormula) = (next, 0, 0, "", false)
      for attribute in cell.attributes {
        switch attribute.localName {
        case "Index": column = Int(attribute.value) ?? column
        case "MergeAcross": across = Int(attribute.value) ?? 0
        case "MergeDown": down = Int(attribute.value) ?? 0
        case "StyleID": style = attribute.value
        case "Formula": hasFormula = true
        default: break
        }
      }
      guard (1...CellReference.columnLimit).contains(column), (0...CellReference.columnLimit).contains(across) else {
        break
      }
      next = column + across + 1
      if let data = cell.firstChild(Name.data) {
        readData(data, column: column, format: formats[style] ?? .plain)
        if down > 0, row.width == column {
          let text =
            "\(CellReference.name(column: column, row: row.number)):"
            + CellReference.name(column: column + across, row: min(row.number + down, CellReference.rowLimit))
          note(.merged, column, text)
        }
      } else if hasFormula {
        note(.uncomputedFormula, column, "")
      }
    }
    return (0...CellReference.rowLimit).contains(span) ? span : 0
  }

  private mutating func readData(_ data: XMLElement, column: Int, format: NumberFormat) {
    let type = data.attributes.first { $0.localName == "Type" }?.value ?? "String"
    switch type {
    case "Number": readNumber(data.text(.trimmed), column: column, format: format)
    case "DateTime":
      let (text, type) = ISODateText.read(data.text(.trimmed), format: format)
      row.append(column: column, type: type) { $0.append(contentsOf: text.utf8) }
    case "Boolean":
      let text = data.text(.trimmed)
      row.append(column: column, type: .flag) { $0.append(contentsOf: (text == "0" ? "FALSE" : "TRUE").utf8) }
    case "Error": note(.errorValue, column, data.text(.trimmed))
    default:
      row.append(column: column, type: .text) { bytes in
        data.withTextBytes { text in
          for index in text.indices { bytes.append(text[index]) }
        }
      }
    }
  }

  private mutating func readNumber(_ source: String, column: Int, format: NumberFormat) {
    if source.isEmpty { return }
    // Numbers are no dates in this format: those have a type of their own.
    let format: NumberFormat =
      switch format {
      case .day, .month, .year, .time, .elapsed: .plain
      default: format
      }
    guard let number = CellNumber(source, format: format, base: .from1900) else {
      note(.unreadable, column, source)
      return
    }
    row.append(column: column, type: .number) { $0.append(contentsOf: number.text.utf8) }
  }

  private mutating func note(_ kind: SheetProblem.Kind, _ column: Int, _ text: String) {
    row.problems.append(SheetProblem(kind, row: row.number, column: column, text: text))
  }
}
