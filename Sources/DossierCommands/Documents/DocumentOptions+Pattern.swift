import DossierAssembly
import PortfolioModel
import PortfolioStore

extension DocumentOptions {
  /// The name of a document's files by the pattern of its template; with the person's number where two people of the file
  /// would get the same.
  func fileName(
    by pattern: FileNamePattern, of document: Document, person: Person, in file: PortfolioFile
  ) throws -> String {
    func name(for person: Person) -> String {
      pattern.name(for: person, title: document.title, asOf: document.asOf, audience: document.audience)
    }
    let own = name(for: person)
    let others = try storing { try file.people() }.filter { $0.id != person.id }
    return others.contains { name(for: $0).lowercased() == own.lowercased() } ? "\(own)-\(person.id)" : own
  }
}
