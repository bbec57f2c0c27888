import ZipArchives

/// What an archive is that is not a workbook of Excel 2007 and later.
enum PackageKind {
  /// Why an archive is not read; nil for a workbook.
  static func failure(of archive: borrowing ZipArchive, mainPart: String) -> WorkbookFailure? {
    if archive.contains("mimetype") || archive.contains("content.xml") {
      return .otherFormat(
        "an OpenDocument file (.ods)",
        remedy: "Open it in LibreOffice, save it as Excel 2007–365 (.xlsx) or as CSV (UTF-8), and import that.")
    }
    if mainPart.lowercased().hasSuffix(".bin") {
      return .otherFormat(
        "a binary Excel workbook (.xlsb)",
        remedy: "Open it in Excel, save it as an Excel workbook (.xlsx), and import that.")
    }
    if archive.contains("Index/Document.iwa") || archive.contains("Index.zip") {
      return .otherFormat(
        "a Numbers spreadsheet", remedy: "Open it in Numbers, export it to Excel (.xlsx), and import that.")
    }
    if mainPart.lowercased().hasPrefix("word/") {
      return .otherFormat(
        "a Word document", remedy: "Copy its table into a workbook, save that, and import it.")
    }
    if mainPart.lowercased().hasPrefix("ppt/") {
      return .otherFormat("a PowerPoint presentation", remedy: "Import the files that its figures come from.")
    }
    return archive.contains(mainPart)
      ? nil : .otherFormat("an archive (.zip) and not a workbook", remedy: "Unpack it, and import the files in it.")
  }
}
