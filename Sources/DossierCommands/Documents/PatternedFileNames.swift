import DossierAssembly
import Packaging
import PortfolioModel

/// The names of everybody's files by the pattern of a template: no two are the same, on any system.
///
/// Where two people would get the same, all who would have it get their number in the portfolio file behind it. Small and
/// capital letters, and letters with and without marks, count as the same, since some file systems think so.
struct PatternedFileNames: Sendable {
  private let names: [Int64: String]

  init(_ pattern: FileNamePattern, people: [Person], title: String, asOf: CalendarDay, audience: Audience) {
    var names: [Int64: String] = [:]
    for person in people {
      names[person.id] = Self.clipped(
        pattern.name(for: person, title: title, asOf: asOf, audience: audience))
    }
    let plain = names
    var numbered = Set(people.map(\.id).filter { plain[$0].map { PackagePath.isDevice($0) } ?? false })
    // A number can make a name that somebody else has without one, so until there is nothing more to do.
    while true {
      for id in numbered { names[id] = plain[id].map { "\($0)-\(id)" } }
      let same = Dictionary(grouping: people.map(\.id)) { Self.folded(names[$0] ?? "") }.values.filter { $0.count > 1 }
      let more = Set(same.flatMap(\.self)).subtracting(numbered)
      if more.isEmpty { break }
      numbered.formUnion(more)
    }
    self.names = names
  }

  /// The name without an ending.
  subscript(person: Person) -> String { names[person.id] ?? "document-\(person.id)" }

  private static func folded(_ name: String) -> String { withoutDiacritics(name).lowercased() }

  /// As long as every file system takes it, with an ending and more.
  private static func clipped(_ name: String) -> String {
    var clipped = ""
    var length = 0
    for character in name {
      length += character.utf8.count
      guard length <= 120 else { break }
      clipped.append(character)
    }
    return clipped
  }
}
