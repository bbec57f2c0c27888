package import PortfolioModel

/// How the files of a document are called, for schools that refuse others: `{lastName}_{firstName}_CV`.
package struct FileNamePattern: Hashable, Sendable {
  package let parts: [Part]

  package enum Part: Hashable, Sendable {
    case text(String)
    case placeholder(Placeholder)
  }

  package enum Placeholder: String, Hashable, Sendable, CaseIterable {
    case lastName
    case firstName
    /// The title of the document, in words joined by hyphens.
    case title
    /// The day that the document is of, as `2025-09-01`.
    case date
    case audience
  }

  /// What cannot be read in a pattern.
  package enum Problem: Error, Hashable {
    case unknownPlaceholder(String)
    case unclosed
    case character(Character)
  }

  package init(_ pattern: some StringProtocol) throws(Problem) {
    var parts: [Part] = []
    var text = ""
    var rest = pattern[...]
    while let character = rest.first {
      rest.removeFirst()
      if character == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw .unclosed }
        let name = String(rest[..<end])
        guard let placeholder = Placeholder(rawValue: name) else { throw .unknownPlaceholder(name) }
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.placeholder(placeholder))
        rest = rest[end...].dropFirst()
      } else if Self.isSafe(character) {
        text.append(character)
      } else {
        throw .character(character)
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The name without an ending; nothing of it can lead out of a folder.
  package func name(for person: Person, title: String, asOf: CalendarDay, audience: Audience) -> String {
    let name = PersonName(person.displayName)
    let made = parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(.lastName): Self.safe(name?.family ?? person.displayName)
      case .placeholder(.firstName): Self.safe(String(name?.given.split(separator: " ").first ?? ""))
      case .placeholder(.title): Self.safe(title)
      case .placeholder(.date): asOf.description
      case .placeholder(.audience): audience.rawValue
      }
    }.joined()
    return made.contains { $0.isLetter || $0.isNumber } ? made : "document"
  }

  /// Letters, digits, hyphens and underscores; blanks become hyphens, and the rest goes.
  private static func safe(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "-" : $0 }.filter(isSafe))
  }

  private static func isSafe(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
