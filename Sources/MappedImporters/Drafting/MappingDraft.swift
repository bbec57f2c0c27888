package import Importing
package import PortfolioModel

/// A mapping that was written from a file, and what was found on the way.
package struct MappingDraft {
  /// The YAML file.
  package let text: String
  package let kind: RecordKind
  /// The kind that it looks like next.
  package let runnerUp: RecordKind?
  /// The lines above the header; nil for XML.
  package let headerRow: Int?
  package let key: [String]
  /// The columns or paths of the field `spans`.
  package let dateColumns: [String]
  /// What the draft makes of the file itself.
  package let trial: DraftTrial
  /// What the reader has to decide or to know.
  package let notes: [Diagnostic]
}
