import DossierAssembly
import Importing
import PortfolioModel

/// What is kept of one person when everybody's documents are built.
struct EveryoneRow: Sendable {
  let number: Int64
  let name: String
  /// The names of the files in the documents' folder, in the order of forms; empty where there is no document.
  let files: [String]
  /// Nil where there is no document.
  let figures: PersonFigures?
  /// Why there is no document, or what is to be said of it.
  let diagnostics: [Diagnostic]
  /// Where the document may identify a patient.
  let patients: [Diagnostic]
  /// By family name, given names and number.
  let order: Order

  struct Order: Hashable, Comparable, Sendable {
    let family: String
    let given: String
    let number: Int64

    static func < (one: Self, two: Self) -> Bool {
      (one.family, one.given, one.number) < (two.family, two.given, two.number)
    }
  }

  init(
    person: Person, files: [String] = [], figures: PersonFigures? = nil, diagnostics: [Diagnostic],
    patients: [Diagnostic] = []
  ) {
    (number, name) = (person.id, person.displayName)
    (self.files, self.figures) = (files, figures)
    (self.diagnostics, self.patients) = (diagnostics, patients)
    let read = PersonName(person.displayName)
    order = Order(
      family: foldedForMatching(read?.family ?? person.displayName), given: foldedForMatching(read?.given ?? ""),
      number: person.id)
  }

  var isBuilt: Bool { figures != nil }
}
