import Importing

/// What can be wrong with what a person asked of a mapping.
extension Diagnostic {
  static func noSheets(_ path: String, wanted: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI050", "The file is no workbook, so it has no sheet “\(wanted)”.", at: Place(file: path),
      remedy: "Leave --sheet out.")
  }

  static func unknownSheet(_ path: String, _ wanted: String?, known: [String]) -> Diagnostic {
    let names = known.prefix(20).map { "“\($0)”" }.joined(separator: ", ")
    return Diagnostic(
      .error, "CLI051",
      wanted.map { "The workbook has no sheet “\($0)”." } ?? "No sheet of the workbook has anything in it.",
      at: Place(file: path), remedy: known.isEmpty ? "Open it and look." : "Its sheets are \(names).")
  }
}
