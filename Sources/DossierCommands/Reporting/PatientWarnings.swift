import DossierAssembly
import Importing

/// Warns of what may identify a patient in a document that leaves its owner's hands.
enum PatientWarnings {
  /// Lists the places, never what stands there.
  static func report(of document: Document, in context: CommandContext) {
    guard document.audience != .owner else { return }
    let findings = StatementConcerns.patients(in: document)
    guard !findings.isEmpty else { return }
    for finding in findings { context.report(finding.description + "\n") }
    context.report(PatientInformationScan.caveat + "\n")
  }
}
