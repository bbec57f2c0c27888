import DossierAssembly
import PortfolioModel
import PortfolioStore

extension DocumentOptions {
  /// The name of a document's files by the pattern of its template, as everybody's documents are called too.
  func fileName(
    by pattern: FileNamePattern, of document: Document, person: Person, in file: PortfolioFile
  ) throws -> String {
    PatternedFileNames(
      pattern, people: try storing { try file.people() }, title: document.title, asOf: document.asOf,
      audience: document.audience)[person]
  }
}
