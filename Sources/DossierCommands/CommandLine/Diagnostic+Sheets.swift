import Importing

/// What can be wrong with the sheets of a workbook that a person wants to import.
extension Diagnostic {
  static func unknownSheetFormat(
    _ path: String, _ sheet: String, nearest: (id: String, difference: String)?
  ) -> Diagnostic {
    let message =
      nearest.map {
        "No mapping knows this sheet; the nearest is \($0.id), from which it differs: \($0.difference)."
      } ?? "No mapping knows this sheet, and none is near to it."
    return Diagnostic(
      .warning, "CLI070", message, at: Place(file: path, sheet: sheet),
      remedy: "If it is no export, there is nothing to do; if it is one, name a mapping with --mapping ID --sheet "
        + "“\(sheet)”, or begin one with `dossier mappings draft \(path) --sheet \"\(sheet)\"`.")
  }

  static func severalMappingsOfSheet(
    _ path: String, _ sheet: String, _ claims: [(id: String, reason: String)]
  ) -> Diagnostic {
    Diagnostic(
      .error, "CLI071",
      "\(claims.count) mappings claim this sheet: \(claims.map { "\($0.id) (\($0.reason))" }.joined(separator: "; ")).",
      at: Place(file: path, sheet: sheet),
      remedy: "Say which with --mapping \(claims.first?.id ?? "ID") --sheet “\(sheet)”.")
  }

  static func sheetDiffers(_ path: String, _ sheet: String, mapping: String, difference: String) -> Diagnostic {
    Diagnostic(
      .warning, "CLI072", "The mapping “\(mapping)” does not read this sheet: \(difference).",
      at: Place(file: path, sheet: sheet),
      remedy: "If it should all the same, name the sheet with --sheet “\(sheet)”.")
  }

  static func noWorkbook(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI073", "The file is no workbook, so it has no sheets.", at: Place(file: path),
      remedy: "Leave --sheet out.")
  }

  static func nothingInWorkbook(_ path: String, hidden: [String]) -> Diagnostic {
    Diagnostic(
      .error, "CLI074", "The workbook has no sheet with anything in it\(hidden.isEmpty ? "" : " that is not hidden").",
      at: Place(file: path),
      remedy: hidden.first.map { "Name a hidden sheet with --sheet “\($0)”, or show it in the workbook." }
        ?? "Export it again.")
  }
}

/// The codes of problems with the sheets of a workbook, as a reader looks them up.
enum SheetChoiceDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "CLI070", "A sheet that no mapping knows",
      "No mapping knows the sheet of the workbook. It is not imported; the others are."),
    DiagnosticEntry(
      "CLI071", "A sheet that several mappings claim",
      "Several mappings claim the sheet with equal right. It is not imported; the others are."),
    DiagnosticEntry(
      "CLI072", "A sheet that the mapping does not read",
      "The mapping that was asked for reads other sheets of the workbook, and not this one."),
    DiagnosticEntry("CLI073", "No workbook", "A sheet was asked for of a file that has none. Nothing is imported."),
    DiagnosticEntry(
      "CLI074", "An empty workbook", "No sheet of the workbook that is not hidden has a value. Nothing is imported."),
  ]
}
