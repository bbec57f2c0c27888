package import Importing
import MappedImporters
import PluginHosting
import PortfolioStore

/// All diagnostic codes of the program, as a reader looks them up.
package enum DiagnosticCatalogue {
  /// In the order of their codes.
  package static let entries: [DiagnosticEntry] =
    [
      CSVDiagnostics.catalogue, CommandDiagnostics.catalogue, CriteriaDiagnostics.catalogue,
      DraftDiagnostics.catalogue,
      PrintDiagnostics.catalogue,
      ComparingDiagnostics.catalogue,
      EveryoneDiagnostics.catalogue,
      PackageDiagnostics.catalogue,
      MappingDiagnostics.catalogue, PipelineDiagnostics.catalogue, PluginDiagnostics.catalogue,
      PluginListDiagnostics.catalogue, PrivacyDiagnostics.catalogue,
      SheetChoiceDiagnostics.catalogue, SheetDiagnostics.catalogue,
      StoreDiagnostics.catalogue, TemplateDiagnostics.catalogue, ValueDiagnostics.catalogue,
      XMLDiagnostics.catalogue,
      StatementDiagnostics.catalogue,
    ].flatMap(\.self).sorted { $0.code < $1.code }

  /// The entry of a code; nil for one of an importer that others wrote.
  package static func entry(_ code: Diagnostic.Code) -> DiagnosticEntry? { byCode[code] }

  /// What a family of codes is about: `CSV` is about tables.
  package static func familyTitle(_ family: String) -> String {
    switch family {
    case "CLI": "CLI: commands"
    case "CRT": "CRT: criteria"
    case "CSV": "CSV: tables"
    case "DRF": "DRF: drafts of mappings"
    case "IMP": "IMP: imports"
    case "MAP": "MAP: mappings"
    case "PLG": "PLG: importers of others"
    case "SHT": "SHT: workbooks"
    case "STM": "STM: statements"
    case "STO": "STO: portfolio files"
    case "TPL": "TPL: dossier templates"
    case "VAL": "VAL: values"
    case "XML": "XML: XML files"
    default: family
    }
  }

  private static let byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
