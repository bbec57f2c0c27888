import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Drafts mappings of invented files.
enum Drafting {
  static func draft(_ text: String, named name: String = "export.csv", kind: RecordKind? = nil) throws -> MappingDraft {
    try draft(Array(text.utf8), named: name, kind: kind)
  }

  static func draft(_ bytes: [UInt8], named name: String, kind: RecordKind? = nil) throws -> MappingDraft {
    try MappingDrafter.draft(DraftRequest(fileName: name, bytes: bytes, isWhole: true, kind: kind))
  }

  /// The lines of a draft without its comments.
  static func lines(_ draft: MappingDraft) -> [String] {
    draft.text.split(separator: "\n").compactMap { line in
      // A comment at the end of a line stands behind two blanks at least.
      let code = line.firstRange(of: "  # ").map { line[..<$0.lowerBound] } ?? line
      let text = String(code.reversed().drop { $0 == " " }.reversed())
      return text.isEmpty || text.drop(while: { $0 == " " }).hasPrefix("#") ? nil : text
    }
  }

  /// Only the comments of a draft.
  static func comments(_ draft: MappingDraft) -> String {
    draft.text.split(separator: "\n").compactMap { line in
      line.firstRange(of: "# ").map { String(line[$0.lowerBound...]) }
    }.joined(separator: "\n")
  }

  /// What a draft makes of its own file, as the trial of the importer has it: all rows are accounted for.
  static func isAccountedFor(_ trial: DraftTrial) -> Bool {
    trial.recordRows + trial.rejected + trial.skipped == trial.rowsRead
  }
}
