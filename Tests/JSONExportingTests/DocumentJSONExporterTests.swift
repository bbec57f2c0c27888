import DossierAssembly
import Foundation
import JSONExporting
import PortfolioModel
import TestSupport
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
    #expect(export(document) == expected)
  }

  @Test func `what was filled in stands beside the text, its places counted in code points`() {
    let text = export(.sample)
    let start = text.range(of: #""insertions": ["#)?.lowerBound ?? text.endIndex
    let end = text.range(of: #""wordCount": 3"#)?.upperBound ?? text.endIndex
    #expect(
      text[start..<max(start, end)] == """
        "insertions": [
                    {
                      "cell": {"decimals": 1, "isCorrected": false, "kind": "number", "origins": [{"kind": "computed", "recordIDs": ["T-7K3Q", "T-9XYZ0"]}], "value": 412.5},
                      "end": 10,
                      "kind": "figure",
                      "label": "Contact hours",
                      "name": "teaching.hours.total",
                      "period": "Whole career",
                      "start": 5
                    },
                    {
                      "citations": [
                        {"label": "Ward teaching", "recordID": "T-7K3Q"},
                        {}
                      ],
                      "end": 45,
                      "kind": "citation",
                      "start": 17
                    }
                  ],
                  "markdown": "Über 412.5 hours [T-7K3Q; evidence not shown].",
                  "title": "Summary",
                  "type": "prose",
                  "wordCount": 3
        """)
  }

  @Test(.needsPythonValidator) func `a document with every kind of block is valid`() throws {
    #expect(try PythonValidator.problems(export(.sample), schema: Schemas.document) == [])
  }

  @Test(.needsPythonValidator) func `the bytes are what Python writes with sorted keys`() throws {
    let compact = export(.sample, layout: .compact)
    #expect(try PythonValidator.rewritten(compact) == compact)
    // The other layout differs in white space only.
    #expect(try PythonValidator.rewritten(export(.sample)) == compact)
  }

  @Test(.needsPythonValidator) func `a document that is not of the format is refused`() throws {
    let changes = [
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
    ]
    let text = export(.sample)
    let changed = changes.map { text.replacing($0.0, with: $0.1, maxReplacements: 1) }
    let problems = try PythonValidator.problems(in: changed, schema: Schemas.document)
    for (index, change) in changes.enumerated() {
      #expect(changed[index] != text, "\(change)")
      #expect(problems[index].count == 1, "\(change)")
    }
  }

  @Test func `the schema names every gap, audience and style, and the version`() throws {
    // When this fails, add what is missing to docs/schemas/dossier-document.schema.json by hand.
    let schema = try JSONDecoder().decode(DocumentSchema.self, from: Data(contentsOf: Schemas.document))
    #expect(Set(schema.defs.gap.properties.kind.values) == Set(Gap.Kind.allCases.map(\.rawValue)))
    #expect(Set(schema.defs.run.properties.style.values) == Set(EntryList.Run.Style.allCases.map(\.rawValue)))
    #expect(Set(schema.properties.audience.values) == Set(Audience.allCases.map(\.rawValue)))
    #expect(schema.properties.schemaVersion.const == DocumentJSONExporter.schemaVersion)
  }

  private func export(_ document: Document, layout: CanonicalJSON.Layout = .indented) -> String {
    String(decoding: DocumentJSONExporter(layout: layout).export(document), as: UTF8.self)
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
