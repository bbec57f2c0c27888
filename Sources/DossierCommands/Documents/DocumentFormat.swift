import CSVExporting
import DossierAssembly
import JSONExporting

/// A form in which a document is written.
enum DocumentFormat: String, CaseIterable {
  case html
  case json
  case pdf
  /// Each table as a file of its own.
  case csv
  /// A résumé of the JSON Resume schema.
  case jsonresume
  /// The publications as CSL-JSON.
  case csl
  /// The person and the works as linked data.
  case jsonld

  /// Makes the files of one document; called on any thread.
  typealias Export = @Sendable () throws -> [DocumentFile]

  /// Reads a list such as `html,json`; each once, in the order of the cases.
  static func list(_ text: String) throws -> [DocumentFormat] {
    let words = Set(text.split(separator: ",").map { String($0).filter { !$0.isWhitespace } })
    guard !words.isEmpty, words.isSubset(of: allCases.map(\.rawValue)) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.invalid("a format", text, expected: "\(known), or several with commas between"))
    }
    return allCases.filter { words.contains($0.rawValue) }
  }

  /// What writes a document in this form.
  ///
  /// - Parameters:
  ///   - name: the name of the files, without what says their form.
  ///   - pages: what makes pages, which only HTML and PDF need.
  func export(_ document: Document, name: String, pages: PageExporter?) -> Export {
    switch self {
    case .html: { pages?.html(document, name: name) ?? [] }
    case .csl: { [DocumentFile("\(name).csl.json", CSLExporter().export(document))] }
    case .jsonld: { [DocumentFile("\(name).jsonld", LinkedDataExporter().export(document))] }
    case .jsonresume: { [DocumentFile("\(name).resume.json", JSONResumeExporter().export(document))] }
    case .json: { [DocumentFile("\(name).json", DocumentJSONExporter().export(document))] }
    case .pdf: { try pages?.pdf(document, name: name) ?? [] }
    case .csv:
      { DocumentCSVExporter().export(document).map { DocumentFile("\(name)-tables/\($0.name)", $0.bytes) } }
    }
  }

  /// What a file of a document is to a reader, by its name.
  static func title(of document: Document, file: String) -> String {
    let purposes = [
      (".csl.json", "its publications, for reference managers (CSL-JSON)"),
      (".resume.json", "as a résumé for machines (JSON Resume)"), (".jsonld", "as linked data (schema.org)"),
      (".html", "to read and print"), (".pdf", "to print"), (".json", "for machines"),
      (".csv", "the table “\(FileAccess.name(of: file).dropLast(4))” for spreadsheets"),
    ]
    let purpose = purposes.first { file.hasSuffix($0.0) }?.1 ?? "in another form"
    return "\(document.title), \(purpose)"
  }
}
