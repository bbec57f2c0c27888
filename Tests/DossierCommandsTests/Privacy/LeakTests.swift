import DossierAssembly
import Foundation
import PortfolioModel
import Testing

@testable import DossierCommands

/// What is planted in a field is found in what its readers get, and in nothing that other readers get.
@Suite("What no reader may find")
struct LeakTests {
  private let documents: PlantedDocuments

  init() throws { documents = try PlantedDocuments() }

  /// What each audience sees of each field, in a table of all fields.
  private func seen() throws -> [String: [AudiencesPage.Sight]] {
    let template = try PlantedDocuments.everything()
    var seen: [String: [AudiencesPage.Sight]] = [:]
    for audience in Audience.allCases {
      let document = documents.document(template, audience: audience)
      for kind in RecordKind.allCases {
        let table = document.table("\(kind.definition.plural)-table")
        for field in kind.definition.fields {
          let plants = documents.planted.plants.filter {
            $0.kind == kind && ($0.field == field.name.rawValue || $0.field.hasPrefix(field.name.rawValue + "."))
          }
          let contents = table?.contents(of: field.name.rawValue) ?? []
          seen["\(kind.definition.plural).\(field.name.rawValue)", default: []].append(Self.sight(contents, plants))
        }
      }
    }
    return seen
  }

  private static func sight(_ contents: [String], _ plants: [PlantedPortfolio.Plant]) -> AudiencesPage.Sight {
    guard !contents.isEmpty else { return .no }
    let markers = plants.flatMap(\.markers)
    if markers.isEmpty || contents.contains(where: { text in markers.contains { text.contains($0) } }) { return .yes }
    return .instead
  }

  @Test("docs/audiences.md says of every field who sees it, and it is so")
  func page() throws {
    // A visibility is a value that nobody plants, since it decides about its record.
    var seen = try seen()
    for kind in RecordKind.allCases { seen["\(kind.definition.plural).visibility"] = [.yes, .yes, .no, .no] }
    let page = try AudiencesPage()
    if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
      let head = page.text.components(separatedBy: "### ")[0]
      try (head + AudiencesPage.tables(of: seen)).write(to: AudiencesPage.file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/audiences.md; read the difference before you commit it")
      return
    }
    for (field, sights) in seen.sorted(by: { $0.key < $1.key }) {
      #expect(page.rows[field] == sights, "\(field), for \(Audience.allCases.map(\.rawValue))")
    }
    #expect(Set(page.rows.keys) == Set(seen.keys), "every field is on the page, and no other")
  }

  @Test("The owner finds everything, so that a search that finds nothing means something")
  func owner() throws {
    let document = documents.document(try PlantedDocuments.everything(), audience: .owner)
    for (form, text) in try documents.files(of: document) where form.hasPrefix("html") || form.hasPrefix("json ") {
      let page = try AudiencesPage()
      for plant in documents.planted.plants where !plant.field.contains(".") && !plant.markers.isEmpty {
        guard page.rows["\(plant.kind.definition.plural).\(plant.field)"]?.first == .yes else { continue }
        #expect(plant.markers.contains { text.contains($0) }, "\(plant.kind).\(plant.field) in \(form)")
      }
      for marker in PlantedPortfolio.elsewhere.map(\.marker) where marker != PlantedPortfolio.unmappedMarker {
        #expect(text.contains(marker), "\(marker) in \(form)")
      }
    }
  }

  @Test("No form of any document has what its reader may not see", arguments: Audience.allCases)
  func leaks(_ audience: Audience) throws {
    let forbidden = try documents.planted.forbidden(to: audience) + PlantedPortfolio.nowhere
    for (name, template) in try documents.templates() {
      let document = documents.document(template, audience: audience)
      try search(document, name: name, for: forbidden)
    }
  }

  @Test(
    "Mentees are found by no name where the owner asks for initials, codes or counts",
    arguments: Audience.allCases, [MenteeNaming.initials, .code, .counts])
  func menteeNames(_ audience: Audience, _ naming: MenteeNaming) throws {
    var forbidden = ["Zqrivera", "Xana", "Zqrefused", "Wanda"]
    if naming != .initials { forbidden += ["X.ZQ.", "W.Z."] }
    if naming == .counts {
      forbidden += documents.planted.plants.filter { $0.field == "menteeCode" }.flatMap(\.markers)
    }
    for (name, template) in try documents.templates() {
      // The gap report is for those who can do something about it, and calls mentees by their codes.
      let document = documents.document(template, audience: audience, gaps: false, menteeNames: naming)
      try search(document, name: name, for: forbidden)
    }
  }

  private func search(_ document: Document, name: String, for forbidden: [String]) throws {
    for (form, text) in try documents.files(of: document) {
      let folded = text.lowercased()
      for marker in forbidden where folded.contains(marker.lowercased()) {
        Issue.record("\(marker) in \(form) of \(name) for \(document.audience)")
      }
    }
  }

  @Test("What is left out is counted, and nothing of it is told")
  func withheld() throws {
    let template = try DossierTemplate(
      yaml: """
        id: counted
        title: Counted
        sections:
          - {id: honours, title: Honours, blocks: [{list: {records: honours}}]}
          - {id: roles, title: Roles, blocks: [{table: {records: leadership-roles, columns: [title, budget, protectedEffort]}}]}
          - {id: words, title: Words, blocks: [{list: {records: evaluations, format: comments}}]}
          - {id: effort, title: Effort, audiences: [self, department], blocks: [{list: {records: effort-allocations}}]}
        """)
    let counts = Audience.allCases.map { documents.document(template, audience: $0).withheld }
    #expect(
      counts == [
        nil, Withheld(records: 1, values: 1), Withheld(records: 3, values: 3), Withheld(records: 4, values: 4),
      ])
    let external = documents.document(template, audience: .external)
    let html = try #require(try documents.files(of: external).first { $0.form.hasPrefix("html") })
    #expect(html.text.contains("For this reader, 3 values and 3 records are left out."))
  }
}

extension Document {
  fileprivate func table(_ id: String) -> Table? {
    for section in sections {
      for case .table(let table) in section.blocks where table.id == id { return table }
    }
    return nil
  }
}

extension Table {
  /// What the cells of a column show, of those that show anything.
  fileprivate func contents(of column: String) -> [String] {
    guard let place = columns.firstIndex(where: { $0.id == column }) else { return [] }
    return groups.flatMap(\.rows).compactMap { row in
      switch row.cells[place].content {
      case .text(let text): text
      case .number(let number, _): number == number.rounded() ? String(Int(number)) : String(number)
      case .records(let ids): ids.joined(separator: ", ")
      case .absent, .suppressed: nil
      }
    }
  }
}
