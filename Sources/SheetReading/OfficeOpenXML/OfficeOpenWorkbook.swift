import XMLReading
import ZipArchives

/// A workbook of Excel 2007 and later (`.xlsx`), Office Open XML in an archive; ECMA-376 part 1.
struct OfficeOpenWorkbook: Sendable {
  private let bytes: [UInt8]
  private let limits: ZipLimits
  let sheets: [WorkbookSheet]
  private let base: SerialDate.Base
  private let strings: SharedStrings
  private let styles: CellStyles

  private static let workbookPatterns = ["/workbook/workbookPr", "/workbook/sheets/sheet"].compactMap {
    try? XMLElementPattern($0)
  }
  private static let relationshipPatterns = ["/Relationships/Relationship"].compactMap { try? XMLElementPattern($0) }

  init(_ bytes: [UInt8], limits: ZipLimits) throws {
    (self.bytes, self.limits) = (bytes, limits)
    let content = try WorkbookFailure.opening(bytes, limits: limits) { archive in try Content(archive) }
    (sheets, base, strings, styles) = (content.sheets, content.base, content.strings, content.styles)
  }

  /// Reads one sheet, row by row.
  func read(_ sheet: WorkbookSheet, _ body: (SheetRow) throws -> SheetReadingStep) throws {
    try WorkbookFailure.opening(bytes, limits: limits) { archive in
      var reader = OfficeOpenSheetReader(strings: strings, styles: styles, base: base)
      guard try reader.read(sheet.part, of: archive, body) else {
        throw WorkbookFailure.damaged(part: sheet.part, reason: "it is missing")
      }
    }
  }

  /// What is read of a workbook before its sheets.
  private struct Content {
    var sheets: [WorkbookSheet] = []
    var base = SerialDate.Base.from1900
    var strings = SharedStrings()
    var styles = CellStyles()

    init(_ archive: borrowing ZipArchive) throws {
      let top = try Self.relationships("_rels/.rels", of: "", archive)
      let part = top.first { $0.type == "officeDocument" }?.part ?? "xl/workbook.xml"
      if let failure = PackageKind.failure(of: archive, mainPart: part) { throw failure }
      let relationships = try Self.relationships(PackagePart.relationships(of: part), of: part, archive)
      let isRead = try PartReader.read(part, of: archive, OfficeOpenWorkbook.workbookPatterns) { element in
        if element.isNamed("workbookPr") {
          if ["1", "true"].contains(element.attribute("date1904")) { base = .from1904 }
        } else if let name = element.attribute("name") {
          let id = element.attribute("id") ?? ""
          let target = relationships.first { $0.id == id }
          // Sheets of charts and macros have no cells.
          if target?.type ?? "worksheet" == "worksheet" {
            sheets.append(
              WorkbookSheet(
                name: name, isHidden: !["visible", nil].contains(element.attribute("state")),
                part: target?.part ?? PackagePart.resolve("worksheets/sheet\(sheets.count + 1).xml", from: part)))
          }
        }
        return .next
      }
      guard isRead else { throw WorkbookFailure.damaged(part: part, reason: "it is missing") }
      if let stringsPart = relationships.first(where: { $0.type == "sharedStrings" })?.part {
        strings = try SharedStrings(stringsPart, of: archive)
      }
      if let stylesPart = relationships.first(where: { $0.type == "styles" })?.part {
        styles = try CellStyles(stylesPart, of: archive)
      }
    }

    private static func relationships(
      _ list: String, of part: String, _ archive: borrowing ZipArchive
    ) throws -> [PackageRelationship] {
      var relationships: [PackageRelationship] = []
      _ = try PartReader.read(list, of: archive, OfficeOpenWorkbook.relationshipPatterns) { element in
        guard let id = element.attribute("Id"), let target = element.attribute("Target"),
          element.attribute("TargetMode") != "External"
        else { return .next }
        let type = element.attribute("Type")?.split(separator: "/").last.map { String($0) } ?? ""
        relationships.append(
          PackageRelationship(id: id, type: type, part: PackagePart.resolve(target, from: part)))
        return .next
      }
      return relationships
    }
  }
}
