import PortfolioModel

@testable import Importing

/// A destination that remembers what it was given.
final class MemoryDestination: ImportDestination {
  var people: [Person]
  var isInstitution: Bool
  private(set) var kept: [Memory] = []
  private(set) var cancelled = 0

  init(people: [Person] = [Person(id: 1, displayName: "Ada B. Abara, MD")], isInstitution: Bool = false) {
    (self.people, self.isInstitution) = (people, isInstitution)
  }

  func knownImport(of request: ImportRequest) -> Int64? { nil }

  func beginImport(of request: ImportRequest) -> Memory { Memory(self) }

  final class Memory: ImportSession {
    let people: [Person]
    let isInstitution: Bool
    private(set) var bytes: [UInt8] = []
    private(set) var titles: [String] = []
    private(set) var created: [String] = []
    private(set) var summary: ImportSummary?
    private let destination: MemoryDestination

    init(_ destination: MemoryDestination) {
      self.destination = destination
      (people, isInstitution) = (destination.people, destination.isInstitution)
    }

    func keep(_ bytes: [UInt8]) { self.bytes += bytes }

    func record(_ observation: Observation, of person: Int64, rows: Int) {
      guard case .text(let title)? = observation.fields["title"] else { return }
      titles.append("\(person) \(title)")
    }

    func create(name: String, identifiers: [PersonIdentifier]) -> Int64 {
      created.append(name)
      return Int64(people.count + created.count)
    }

    func add(_ identifier: PersonIdentifier, to person: Int64) {
      created.append("\(person) \(identifier.scheme) \(identifier.value)")
    }

    func finish(_ summary: ImportSummary, keep: Bool) -> ImportOutcome {
      self.summary = summary
      if keep { destination.kept.append(self) }
      return ImportOutcome(number: Int64(destination.kept.count))
    }

    func cancel() { destination.cancelled += 1 }
  }
}
