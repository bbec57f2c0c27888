/// What is in an old container of Office, as far as a person needs to know.
enum CompoundFile {
  /// Why it is not read.
  static func failure(of bytes: [UInt8]) -> WorkbookFailure {
    // A workbook with a password is wrapped in such a container; the names in it are in UTF-16.
    if contains("EncryptedPackage", bytes) { return .encrypted }
    if contains("WordDocument", bytes) {
      return .otherFormat(
        "an old Word document (.doc)", remedy: "Copy its table into a workbook, save that, and import it.")
    }
    return .otherFormat(
      "an old Excel workbook (.xls)",
      remedy: "Open it in Excel, save it as an Excel workbook (.xlsx) or as CSV (UTF-8), and import that.")
  }

  private static func contains(_ name: String, _ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: name.utf8.flatMap { [$0, 0] }) != nil
  }
}
