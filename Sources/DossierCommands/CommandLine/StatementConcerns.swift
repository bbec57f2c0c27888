import DossierAssembly
import Importing

/// What somebody should look at in a text before others read it.
enum StatementConcerns {
  /// What may identify a patient, at its line and column.
  static func patients(in text: String, file: String) -> [Diagnostic] {
    let findings = PatientInformationScan.findings(in: text)
    guard !findings.isEmpty else { return [] }
    let places = StatementText(text)
    return findings.map { finding in
      let place = places.place(of: finding.range.lowerBound)
      return Diagnostic(finding, at: Diagnostic.Place(file: file, line: place.line, column: place.column))
    }
  }

  /// What may identify a patient in the statements and the comments that a document shows.
  static func patients(in document: Document) -> [Diagnostic] {
    document.sections.flatMap { patients(in: $0) }
  }

  private static func patients(in section: Section) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for block in section.blocks {
      switch block {
      case .prose(let prose): found += patients(in: prose.markdown, file: "“\(prose.title ?? section.title)”")
      case .list(let list):
        for entry in list.entries where entry.recordID.hasPrefix("E-") {
          for finding in PatientInformationScan.findings(in: entry.runs.map(\.text).joined()) {
            found.append(Diagnostic(finding, at: Diagnostic.Place(file: "“\(section.title)”", name: entry.recordID)))
          }
        }
      default: break
      }
    }
    return found + section.subsections.flatMap { patients(in: $0) }
  }
}

extension Diagnostic {
  /// Whether it is about what may identify a patient.
  var isAboutPatients: Bool { code >= "STM020" && code <= "STM025" }
}
