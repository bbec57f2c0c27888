import DossierAssembly
import Foundation
import JSONExporting
import PortfolioModel
import Testing

@Suite struct DocumentJSONExporterTests {
  @Test func `a document is written whole, its sources by number`() {
    let source = Sample.source(1, "teaching.csv", system: "plain")
    let document = Document(
      templateID: "annual-review", title: "Annual review",
      titlePage: TitlePage(name: "Ines Halloran", facts: [], headlines: []), periodLabel: "2025", audience: .owner,
      asOf: Sample.day,
      sections: [
        Section(
          id: "facts", number: "1", title: "Facts",
          blocks: [
            .keyFacts([
              KeyFact(
                label: "Hours",
                cell: Cell(
                  .number(24, decimals: 0),
                  origins: [.decision(record: "T-7K3Q", field: "contactHours", number: 3)], isCorrected: true)),
              KeyFact(label: "Score", cell: Cell(.suppressed("n < 5, not shown"))),
            ])
          ])
      ],
      gaps: [], emptySections: ["Grants"], sources: [source], decisions: [])
    let expected = """
      {
        "asOf": "2026-05-01",
        "audience": "self",
        "decisions": [],
        "emptySections": [
          "Grants"
        ],
        "gaps": [],
        "language": "en",
        "period": "2025",
        "schemaVersion": 1,
        "sections": [
          {
            "blocks": [
              {
                "facts": [
                  {
                    "cell": {"decimals": 0, "isCorrected": true, "kind": "number", \
      "origins": [{"decisionNumber": 3, "field": "contactHours", "kind": "decision", \
      "recordID": "T-7K3Q"}], "value": 24},
                    "label": "Hours"
                  },
                  {
                    "cell": {"isCorrected": false, "kind": "suppressed", "origins": [], "reason": "n < 5, not shown"},
                    "label": "Score"
                  }
                ],
                "type": "keyFacts"
              }
            ],
            "id": "facts",
            "number": "1",
            "subsections": [],
            "title": "Facts"
          }
        ],
        "sources": [
          {
            "fileName": "teaching.csv",
            "importer": "plain 1",
            "number": 1,
            "sha256": "\(source.sha256)",
            "system": "plain"
          }
        ],
        "template": "annual-review",
        "title": "Annual review",
        "titlePage": {
          "facts": [],
          "headlines": [],
          "name": "Ines Halloran"
        }
      }

      """
    #expect(String(decoding: DocumentJSONExporter().export(document), as: UTF8.self) == expected)
  }

  @Test(.needsPythonValidator) func `a document with every kind of block is valid`() throws {
    let bytes = DocumentJSONExporter().export(.sample)
    #expect(try PythonValidator.problems(bytes, schema: Schemas.document) == [])
  }

  @Test(.needsPythonValidator) func `the bytes are what Python writes with sorted keys`() throws {
    let compact = DocumentJSONExporter(layout: .compact).export(.sample)
    #expect(try PythonValidator.rewritten(compact) == String(decoding: compact, as: UTF8.self))
    // The other layout differs in white space only.
    let indented = DocumentJSONExporter().export(.sample)
    #expect(try PythonValidator.rewritten(indented) == String(decoding: compact, as: UTF8.self))
  }

  @Test(
    .needsPythonValidator,
    arguments: [
      (#""language": "en","#, #""language": "en", "mood": "good","#),
      (#""schemaVersion": 1,"#, ""),
      (#""schemaVersion": 1,"#, #""schemaVersion": 2,"#),
      (#""audience": "department""#, #""audience": "everyone""#),
      (#""kind": "yearWithoutEvaluation""#, #""kind": "somethingElse""#),
      (#""importNumber": 2,"#, #""importNumber": "2","#),
      (#""style": "strong""#, #""style": "bold""#),
      (#""type": "timeline""#, #""type": "pie""#),
      (#""reason": "n < 5, not shown""#, #""value": "4.2""#),
      (#""asOf": "2026-05-01""#, #""asOf": "1 May 2026""#),
    ])
  func `a document that is not of the format is refused`(part: String, replacement: String) throws {
    let text = String(decoding: DocumentJSONExporter().export(.sample), as: UTF8.self)
    let changed = text.replacing(part, with: replacement, maxReplacements: 1)
    try #require(changed != text)
    #expect(try PythonValidator.problems(Array(changed.utf8), schema: Schemas.document).count == 1)
  }

  @Test func `the schema names every gap, audience and style, and the version`() throws {
    // When this fails, add what is missing to docs/schemas/dossier-document.schema.json by hand.
    let schema = try JSONDecoder().decode(DocumentSchema.self, from: Data(contentsOf: Schemas.document))
    #expect(Set(schema.defs.gap.properties.kind.values) == Set(Gap.Kind.allCases.map(\.rawValue)))
    #expect(Set(schema.defs.run.properties.style.values) == Set(EntryList.Run.Style.allCases.map(\.rawValue)))
    #expect(Set(schema.properties.audience.values) == Set(Audience.allCases.map(\.rawValue)))
    #expect(schema.properties.schemaVersion.const == DocumentJSONExporter.schemaVersion)
  }
}

/// The parts of the document's schema that list what the code lists.
private struct DocumentSchema: Decodable {
  let properties: Properties
  let defs: Definitions

  enum CodingKeys: String, CodingKey {
    case properties
    case defs = "$defs"
  }

  struct Properties: Decodable {
    let audience: Choice
    let schemaVersion: Constant
  }

  struct Definitions: Decodable {
    let gap: Gap
    let run: Run
  }

  struct Gap: Decodable {
    let properties: Properties
    struct Properties: Decodable { let kind: Choice }
  }

  struct Run: Decodable {
    let properties: Properties
    struct Properties: Decodable { let style: Choice }
  }

  struct Choice: Decodable {
    let values: [String]
    enum CodingKeys: String, CodingKey { case values = "enum" }
  }

  struct Constant: Decodable { let const: Int }
}
