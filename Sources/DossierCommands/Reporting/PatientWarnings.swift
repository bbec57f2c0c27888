import DossierAssembly
import Importing

/// Warns of what may identify a patient in a document that leaves its owner's hands.
///
/// A warning is a reason to look, not a fault: no exit status depends on it.
enum PatientWarnings {
  /// Lists the places, never what stands there.
  static func report(of document: Document, in context: CommandContext) {
    report(findings(in: document).map(\.description), in: context)
  }

  static func findings(in document: Document) -> [Diagnostic] {
    document.audience == .owner ? [] : StatementConcerns.patients(in: document)
  }

  /// Writes warnings, and what the search does not see.
  static func report(_ lines: [String], in context: CommandContext) {
    guard !lines.isEmpty else { return }
    for line in lines { context.report(line + "\n") }
    context.report(PatientInformationScan.caveat + "\n")
  }
}
