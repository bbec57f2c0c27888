import DossierAssembly
import Foundation
import PortfolioModel

/// The tables of docs/audiences.md: who sees which field. They are the expectation of the tests.
struct AudiencesPage {
  /// What a reader sees of a field.
  enum Sight: String {
    case yes
    case no
    /// Something in its place: a code, a count, the kind only.
    case instead
  }

  let text: String
  /// By `kind.field`; the audiences in the order of their cases.
  let rows: [String: [Sight]]

  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/audiences.md")

  init() throws {
    text = try String(contentsOf: Self.file, encoding: .utf8)
    var rows: [String: [Sight]] = [:]
    var kind = ""
    for line in text.split(separator: "\n") {
      if let title = line.wholeMatch(of: /### .* \(`([a-z-]+)`\)/) { kind = String(title.1) }
      guard let row = line.wholeMatch(of: /\| `(\w+)` .*?\| (\w+) \| (\w+) \| (\w+) \| (\w+) \|/) else { continue }
      let sights = [row.2, row.3, row.4, row.5].compactMap { Sight(rawValue: String($0)) }
      if sights.count == 4 { rows["\(kind).\(row.1)"] = sights }
    }
    self.rows = rows
  }

  /// The tables as what was seen makes them.
  static func tables(of seen: [String: [Sight]]) -> String {
    RecordKind.allCases.map { kind in
      let definition = kind.definition
      let rows = definition.fields.map { field in
        let sights = seen["\(definition.plural).\(field.name.rawValue)"] ?? []
        return "| `\(field.name.rawValue)` \(field.label) | \(sights.map(\.rawValue).joined(separator: " | ")) |"
      }
      return """
        ### \(definition.label) (`\(definition.plural)`)

        | field | self | department | external | public |
        |---|---|---|---|---|
        \(rows.joined(separator: "\n"))

        """
    }.joined(separator: "\n")
  }
}
