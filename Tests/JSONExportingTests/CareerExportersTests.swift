import Foundation
import JSONExporting
import TestSupport
import Testing

@Suite struct CareerExportersTests {
  private let document = CareerSample.document

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `publications become CSL-JSON, with dates as rough as they are`() {
    #expect(
      text(CSLExporter().export(document)) == """
        [
          {
            "DOI": "10.5555/a<b>",
            "PMID": "98203127",
            "author": [
              {"family": "Rivera", "given": "Ana"},
              {"family": "Okafor", "given": "Ben"}
            ],
            "container-title": "Annals of teaching",
            "id": "P-0001",
            "issue": "3",
            "issued": {"date-parts": [[2020, 7]]},
            "page": "145-152",
            "title": "A </script><b>bold</b> & “quoted” title",
            "type": "article-journal",
            "volume": "13"
          },
          {
            "author": [
              {"literal": "Rivera A, Okafor B"}
            ],
            "container-title": "A book",
            "editor": [
              {"family": "Nguyen", "given": "Kim"},
              {"family": "editors", "given": "The"}
            ],
            "id": "P-0002",
            "issued": {"date-parts": [[2023]], "season": "Spring"},
            "publisher": "Example Press",
            "status": "In press",
            "title": "A chapter",
            "type": "chapter"
          },
          {
            "event-place": "Utrecht",
            "event-title": "A meeting",
            "genre": "Invited talk",
            "id": "P-0003",
            "issued": {"date-parts": [[2022, 10, 1], [2022, 10, 3]]},
            "keyword": "talks, meetings",
            "title": "A talk",
            "type": "speech"
          },
          {
            "id": "P-0004",
            "issued": {"date-parts": [[2021], [2022]]},
            "title": "A thing",
            "type": "document"
          }
        ]

        """)
  }

  @Test func `the career becomes a résumé, and nothing is said of ends that nobody recorded`() throws {
    let root = try JSONSerialization.jsonObject(with: Data(JSONResumeExporter().export(document))) as? [String: Any]
    func lines(_ key: String, _ names: [String]) -> [String] {
      ((root?[key] as? [[String: Any]]) ?? []).map { entry in
        names.map { entry[$0].map { "\($0)" } ?? "-" }.joined(separator: " | ")
      }
    }
    #expect(
      lines("work", ["position", "name", "description", "startDate", "endDate", "summary"]) == [
        "Clerkship director | Medicine clerkship | - | 2020-01 | - | -",
        "Associate Professor | Lakeside University | Medicine | 2019-07 | - | -",
        "Clerkship director | Medicine clerkship | - | 2016 | 2018 | -",
        "Instructor in Medicine | Lakeside University | - | 2013 | - | The end is not recorded.",
      ])
    #expect(
      lines("education", ["studyType", "institution", "startDate", "endDate"]) == [
        "MD | Marlowe College | 2004 | 2009-06-01"
      ])
    #expect(lines("awards", ["title", "date"]) == ["Mentor of the Year | 2020"])
    #expect(lines("certificates", ["name", "issuer", "date"]) == ["Board certification | A board | 2010-11-03"])
    #expect(lines("volunteer", ["organization", "position", "startDate"]) == ["Curriculum committee | Chair | -"])
    #expect(
      lines("projects", ["name", "type", "startDate", "endDate", "url"]) == [
        "Clinical reasoning | teaching | 2024 | 2024 | -"
      ])
    #expect(
      lines("publications", ["name", "releaseDate", "summary", "url"]) == [
        "A chapter | 2023 | Book chapter; In press | -", "A talk | 2022-10-01 | Invited talk | -",
        "A thing | 2021 | puppetry | -",
        "A </script><b>bold</b> & “quoted” title | 2020-07 | Journal article | https://doi.org/10.5555/a%3Cb%3E",
      ])
    let basics = root?["basics"] as? [String: Any]
    #expect(basics?["name"] as? String == "Ana Rivera" && basics?["label"] as? String == "Associate Professor")
    #expect(basics?["email"] == nil)
  }

  @Test func `nothing in embedded linked data can end its element`() throws {
    let embedded = LinkedDataExporter().embedded(document)
    #expect(!embedded.contains { "<>&".contains($0) } && !embedded.contains("\n"))
    #expect(embedded.contains(#"A \u003C/script\u003E\u003Cb\u003Ebold\u003C/b\u003E \u0026 “quoted” title"#))
    let plain = try JSONSerialization.jsonObject(with: Data(LinkedDataExporter().export(document))) as? NSDictionary
    #expect(try JSONSerialization.jsonObject(with: Data(embedded.utf8)) as? NSDictionary == plain)
  }

  @Test(.needsPythonValidator) func `CSL-JSON validates against the schema of its specification`() throws {
    let schema = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas/csl-data.schema.json")
    try PythonValidator.check(schema: schema)
    #expect(try PythonValidator.problems(text(CSLExporter().export(document)), schema: schema) == [])
  }

  @Test(.needsPythonValidator, .needsPublishedSchemas)
  func `the résumé validates against the published schema of JSON Resume`() throws {
    #expect(
      try PythonValidator.problems(text(JSONResumeExporter().export(document)), schema: PublishedSchemas.jsonResume)
        == [])
  }

  /// What a type may say is written out in the release of schema.org that a package carries.
  @Test(.needsPublishedSchemas) func `linked data has types and properties that schema.org has`() throws {
    let types = try JSONDecoder().decode([String: Set<String>].self, from: Data(contentsOf: PublishedSchemas.schemaOrg))
    var problems: [String] = []
    func check(_ value: Any, inRole: String? = nil) {
      if let list = value as? [Any] { for element in list { check(element, inRole: inRole) } }
      guard let node = value as? [String: Any] else { return }
      let type = node["@type"] as? String
      if let type, types[type] == nil { problems.append("no type \(type)") }
      for (key, member) in node where !key.hasPrefix("@") {
        // A role repeats the property that it stands for (schema.org, "Introducing Role").
        if let type, types[type]?.contains(key) != true, !(type == "EmployeeRole" && key == inRole) {
          problems.append("\(type) has no \(key)")
        }
        check(member, inRole: key)
      }
    }
    let root = try JSONSerialization.jsonObject(with: Data(LinkedDataExporter().export(document))) as? [String: Any]
    check(root?["@graph"] ?? [])
    #expect(problems == [])
    #expect(types.count > 500)
  }
}
