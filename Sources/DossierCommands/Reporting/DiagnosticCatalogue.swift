package import Importing
import MappedImporters
import PluginHosting

/// All diagnostic codes of the program, as a reader looks them up.
package enum DiagnosticCatalogue {
  /// In the order of their codes.
  package static let entries: [DiagnosticEntry] =
    (CSVDiagnostics.catalogue + DraftDiagnostics.catalogue + MappingDiagnostics.catalogue
    + PluginDiagnostics.catalogue + PluginListDiagnostics.catalogue + SheetChoiceDiagnostics.catalogue
    + SheetDiagnostics.catalogue
    + ValueDiagnostics.catalogue + XMLDiagnostics.catalogue)
    .sorted { $0.code < $1.code }

  /// The entry of a code; nil for one of an importer that others wrote.
  package static func entry(_ code: Diagnostic.Code) -> DiagnosticEntry? { byCode[code] }

  private static let byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
