import Foundation
import JSONExporting
import PortfolioModel
import TestSupport
import Testing

@Suite struct PortfolioJSONExporterTests {
  @Test func `a portfolio is written whole`() {
    let source = Sample.source(7, "teaching.csv", system: "plain", exported: "2025-07-01")
    let observation = RecordedObservation(
      identity: ObservationIdentity(high: 0x0123_4567_89AB_CDEF, low: 1), source: source, kind: .teachingActivity,
      place: SourcePlace(line: 2, row: 1), fields: ["contactHours": .hours(Hours(20, .total))],
      unmapped: ["Room": .text("12")])
    let decision = RecordedDecision(
      number: 4, decision: .correct(observation.identity, field: "contactHours", value: .hours(Hours(24, .total))),
      madeOn: Sample.day, sourceValue: .hours(Hours(20, .total)))
    let expected = """
      {
        "decisions": [
          {
            "field": "contactHours",
            "identity": "0123456789abcdef0000000000000001",
            "kind": "correct",
            "madeOn": "2026-05-01",
            "sourceValue": {"hours": {"amount": 20, "basis": "total"}},
            "value": {"hours": {"amount": 24, "basis": "total"}}
          }
        ],
        "person": {
          "aliases": [
            "Halloran I"
          ],
          "displayName": "Ines Halloran, MD, MEd",
          "identifiers": [
            {"scheme": "email", "value": "ines.halloran@example.org"}
          ]
        },
        "records": [
          {
            "conflicts": [],
            "fields": {
              "contactHours": {
                "isCorrected": true,
                "origin": {
                  "decision": {
                    "field": "contactHours",
                    "identity": "0123456789abcdef0000000000000001",
                    "kind": "correct",
                    "madeOn": "2026-05-01",
                    "sourceValue": {"hours": {"amount": 20, "basis": "total"}},
                    "value": {"hours": {"amount": 24, "basis": "total"}}
                  },
                  "kind": "decision"
                },
                "preference": "correction",
                "said": [
                  {
                    "origin": {
                      "kind": "source",
                      "place": {"line": 2, "row": 1},
                      "source": {"fileName": "teaching.csv", "sha256": "\(source.sha256)"}
                    },
                    "value": {"hours": {"amount": 20, "basis": "total"}}
                  }
                ],
                "sourceChangedSinceCorrection": false,
                "value": {"hours": {"amount": 24, "basis": "total"}}
              }
            },
            "id": "T-04HMASW9NF6Y",
            "identities": [
              "0123456789abcdef0000000000000001"
            ],
            "isFeatured": false,
            "isHidden": false,
            "kind": "teachingActivity",
            "observations": [
              {
                "fields": {
                  "contactHours": {"hours": {"amount": 20, "basis": "total"}}
                },
                "identity": "0123456789abcdef0000000000000001",
                "place": {"line": 2, "row": 1},
                "source": {"fileName": "teaching.csv", "sha256": "\(source.sha256)"},
                "unmapped": [
                  {"name": "Room", "value": "12"}
                ]
              }
            ],
            "shortID": "T-04HM",
            "superseded": []
          }
        ],
        "schemaVersion": 1,
        "sources": [
          {
            "exportDate": "2025-07-01",
            "fileName": "teaching.csv",
            "importer": "plain 1",
            "sha256": "\(source.sha256)",
            "system": "plain"
          }
        ]
      }

      """
    #expect(export([observation], [decision]) == expected)
  }

  @Test func `neither the order nor the numbers of imports and decisions show`() {
    let expected = export(SamplePortfolio.observations(), SamplePortfolio.decisions())
    for seed in 1...20 {
      var generator = SeededGenerator(seed: seed)
      let imports = [Int64(10), 20, 30, 40].shuffled(using: &generator)
      let numbers = Array(stride(from: Int64(seed), to: 10 * 7 + Int64(seed), by: 7))
      let changed = export(
        SamplePortfolio.observations(importNumbers: imports).shuffled(using: &generator),
        SamplePortfolio.decisions(numbers: numbers).shuffled(using: &generator))
      #expect(changed == expected, "seed \(seed)")
    }
  }

  @Test func `what is left out or said differently shows`() {
    let all = SamplePortfolio.observations()
    let expected = export(all, SamplePortfolio.decisions())
    for index in all.indices {
      var fewer = all
      fewer.remove(at: index)
      #expect(export(fewer, SamplePortfolio.decisions()) != expected)
    }
    for index in SamplePortfolio.decisions().indices {
      var fewer = SamplePortfolio.decisions()
      fewer.remove(at: index)
      #expect(export(all, fewer) != expected)
    }
  }

  @Test(.needsPythonValidator) func `a portfolio with every kind of value and decision is valid`() throws {
    let text = export(SamplePortfolio.observations(), SamplePortfolio.decisions())
    #expect(try PythonValidator.problems(text, schema: Schemas.portfolio) == [])
    let compact = export(SamplePortfolio.observations(), SamplePortfolio.decisions(), layout: .compact)
    #expect(try PythonValidator.rewritten(text) == compact)
  }

  @Test(.needsPythonValidator) func `a portfolio that is not of the format is refused`() throws {
    let changes = [
      (#""schemaVersion": 1,"#, ""),
      (#""displayName""#, #""mood": "good", "displayName""#),
      (#""kind": "teachingActivity""#, #""kind": "juggling""#),
      (#""contactHours": {"#, #""contactHoursPerMoon": {"#),
      (#""amount": 24,"#, #""amount": "24","#),
      (#""basis": "year""#, #""basis": "moon""#),
      (#""overallMean": 4.35"#, #""overallMean": "4.35""#),
      (#""kind": "feature""#, #""kind": "applaud""#),
      (#""sourceChangedSinceCorrection": true"#, #""sourceChanged": true"#),
      (#""fileName": "scopus.csv","#, ""),
    ]
    let text = export(SamplePortfolio.observations(), SamplePortfolio.decisions())
    let changed = changes.map { text.replacing($0.0, with: $0.1, maxReplacements: 1) }
    let problems = try PythonValidator.problems(in: changed, schema: Schemas.portfolio)
    for (index, change) in changes.enumerated() {
      #expect(changed[index] != text, "\(change)")
      #expect(problems[index] != [], "\(change)")
    }
  }

  @Test func `the schema is what the model's kinds, fields and vocabularies make it`() throws {
    let made = String(decoding: PortfolioSchema.bytes(), as: UTF8.self)
    if ProcessInfo.processInfo.environment["RECORD_SCHEMAS"] != nil {
      try Data(made.utf8).write(to: Schemas.portfolio)
      Issue.record("recorded docs/schemas/portfolio.schema.json; run again without RECORD_SCHEMAS")
    }
    let published = try String(contentsOf: Schemas.portfolio, encoding: .utf8)
    #expect(
      made == published,
      "the model has changed: run `RECORD_SCHEMAS=1 swift test --filter JSONExportingTests` and look at the difference")
  }

  private func export(
    _ observations: [RecordedObservation], _ decisions: [RecordedDecision],
    layout: CanonicalJSON.Layout = .indented
  ) -> String {
    let portfolio = Portfolio.resolve(
      person: SamplePortfolio.person, observations: observations, decisions: decisions)
    return String(
      decoding: PortfolioJSONExporter(layout: layout).export(portfolio, decisions: decisions), as: UTF8.self)
  }
}
