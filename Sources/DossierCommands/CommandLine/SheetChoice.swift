import Importing
import MappedImporters

/// Which sheets of a workbook are imported, and with what.
struct SheetChoice {
  enum Answer {
    /// A mapping reads the sheet; the importer takes it out of the whole file.
    case claimed(any Importer, reason: String)
    /// No mapping reads the sheet, and why.
    case unclaimed(Diagnostic)
    /// The mapping of other sheets joins this one to them.
    case joined(to: [String])
    /// The sheet is hidden in the workbook, and nobody asked for it.
    case hidden
  }

  /// Those with something in them, in the order of their tabs.
  private(set) var sheets: [(name: String, answer: Answer)] = []

  var hidden: [String] { sheets.filter { if case .hidden = $0.answer { true } else { false } }.map(\.name) }

  /// Chooses among a workbook's sheets.
  ///
  /// - Parameters:
  ///   - sheet: the sheet that a person asks for, hidden or not; nil takes all that are not hidden.
  ///   - chosen: the importer that a person asks for; nil lets each sheet find its own.
  ///   - registry: those that a sheet may find.
  init(
    of parts: [TablePart], path: String, sheet: String?, chosen: (any Importer)?, registry: ImporterRegistry
  ) throws {
    if let sheet, !parts.contains(where: { $0.sheet == sheet }) {
      throw CommandFailure(
        SheetDiagnostics.unknownSheet(sheet, file: path, known: parts.compactMap(\.sheet)).diagnostic)
    }
    for part in parts where !part.isEmpty || part.sheet == sheet {
      guard let name = part.sheet, sheet ?? name == name else { continue }
      let isAskedFor = sheet != nil
      if part.isHidden, !isAskedFor {
        sheets.append((name, .hidden))
      } else if let chosen {
        sheets.append((name, Self.answer(part, name, path, chosen: chosen, isForced: isAskedFor)))
      } else {
        sheets.append((name, Self.answer(part, name, path, among: registry)))
      }
    }
    findJoined(parts)
    let hidden = hidden
    if sheets.count == hidden.count { throw CommandFailure(.nothingInWorkbook(path, hidden: hidden)) }
  }

  /// Finds the sheets that are no import of their own because they are read with another.
  private mutating func findJoined(_ parts: [TablePart]) {
    for index in sheets.indices {
      guard case .unclaimed = sheets[index].answer, let part = parts.first(where: { $0.sheet == sheets[index].name })
      else { continue }
      let others = sheets.filter { other in
        guard case .claimed(let importer, _) = other.answer else { return false }
        return (importer as? WorkbookImporter)?.isCompanion(part) ?? false
      }
      if !others.isEmpty { sheets[index].answer = .joined(to: others.map(\.name)) }
    }
  }

  private static func answer(
    _ part: TablePart, _ sheet: String, _ path: String, chosen: any Importer, isForced: Bool
  ) -> Answer {
    if !isForced, case .noMatch(_, let difference) = part.probe(chosen) {
      return .unclaimed(.sheetDiffers(path, sheet, mapping: chosen.descriptor.id, difference: difference))
    }
    return .claimed(part.importer(chosen), reason: "as asked")
  }

  private static func answer(
    _ part: TablePart, _ sheet: String, _ path: String, among registry: ImporterRegistry
  ) -> Answer {
    switch part.choose(among: registry) {
    case .one(let importer, let reason): .claimed(part.importer(importer), reason: reason)
    case .tie(let claims): .unclaimed(.severalMappingsOfSheet(path, sheet, claims))
    case .none(let nearest): .unclaimed(.unknownSheetFormat(path, sheet, nearest: nearest))
    }
  }
}
