import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// The shipped XML mappings, and files to try them on.
enum ShippedXML {
  static let ids = [
    "orcid", "pubmed", "digital-measures", "medbiq-activity-report", "crossref", "endnote", "mods", "oai-pmh",
    "datacite", "symplectic-elements-feed", "symplectic-elements-api", "medbiq-curriculum-inventory",
    "medbiq-educational-achievement", "sciencv", "word-bibliography", "europe-pmc", "jats", "marcxml",
  ]

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let examples = package.appending(path: "examples")
  static let shared = package.deletingLastPathComponent().appending(path: "shared/data")
  static let hasSharedData = FileManager.default.fileExists(atPath: shared.appending(path: "xml").path)

  static func reading(_ id: String) throws -> MappingReader.Reading {
    let file = package.appending(path: "templates/mappings/\(id).yml")
    return MappingReader.read(try String(contentsOf: file, encoding: .utf8), fileName: "\(id).yml")
  }

  /// Reading a mapping takes longer than reading most files with it.
  private static let mappings = Dictionary(
    uniqueKeysWithValues: ids.compactMap { id in (try? reading(id).mapping).map { (id, $0) } })

  static func importer(_ id: String) throws -> XMLImporter {
    XMLImporter(try #require(mappings[id], "\(id).yml has errors"))
  }

  /// All XML files of a folder of the shared data and of the folders within.
  static func files(in folder: String) throws -> [URL] {
    let root = shared.appending(path: "xml/\(folder)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".nxml") }.sorted().map { root.appending(path: $0) }
  }

  static func isClaimed(_ bytes: [UInt8], named name: String, by id: String) throws -> Bool {
    let sample = SourceSample(
      fileName: name, bytes: Array(bytes.prefix(SourceSample.size)), isWhole: bytes.count <= SourceSample.size)
    if case .match = try importer(id).probe(sample) { return true }
    return false
  }

  /// The mappings that claim a file, and are surer of it than all others.
  static func surest(_ file: URL) throws -> [String] {
    let bytes = [UInt8](try Data(contentsOf: file))
    let sample = SourceSample(
      fileName: file.lastPathComponent, bytes: Array(bytes.prefix(SourceSample.size)),
      isWhole: bytes.count <= SourceSample.size)
    let claims = try ids.compactMap { id -> (id: String, confidence: ProbeResult.Confidence)? in
      guard case .match(let confidence, _) = try importer(id).probe(sample) else { return nil }
      return (id, confidence)
    }
    let greatest = claims.map(\.confidence).max()
    return claims.filter { $0.confidence == greatest }.map(\.id)
  }

  static func isClaimed(_ file: URL, by id: String) throws -> Bool {
    try isClaimed([UInt8](Data(contentsOf: file)), named: file.lastPathComponent, by: id)
  }

  /// Reads a file; a file that breaks off is a diagnostic beside what was read before.
  static func read(_ file: URL, with id: String) throws -> Reading {
    try read([UInt8](Data(contentsOf: file)), named: file.lastPathComponent, with: id)
  }

  static func read(_ bytes: [UInt8], named name: String, with id: String) throws -> Reading {
    var reading = Reading()
    do {
      try importer(id).observe(Source(fileName: name, bytes: bytes), into: &reading)
    } catch let failure as SourceFailure {
      reading.failure = failure.diagnostic
    }
    return reading
  }

  /// All that an importer says of one file.
  struct Reading: ObservationSink {
    var observations: [Observation] = []
    var diagnostics: [Diagnostic] = []
    var skipped: [SkipReason: Int] = [:]
    var observed = 0
    var rejected = 0
    var rowsRead: Int?
    var exportDay: CalendarDay?
    var failure: Diagnostic?

    /// Whether every element is accounted for exactly once.
    var isSumRight: Bool { rowsRead == observed + rejected + skipped.values.reduce(0, +) }

    mutating func observe(_ observation: Observation, rows: Int) {
      observations.append(observation)
      observed += rows
    }

    mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {
      self.diagnostics += diagnostics
      rejected += rows
    }

    mutating func skip(_ reason: SkipReason, rows: Int) { skipped[reason, default: 0] += rows }
    mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
    mutating func exported(on day: CalendarDay) { exportDay = day }
    mutating func finish(rowsRead: Int) { self.rowsRead = rowsRead }

    /// The observation whose key begins with a text.
    func observation(_ kind: RecordKind, key: String) throws -> Observation {
      try #require(observations.first { $0.kind == kind && $0.key?.first == key }, "no \(kind) with the key \(key)")
    }
  }

  /// An observation as lines: kind and key, the person, then each field.
  static func text(_ observation: Observation) -> String {
    var lines = ["\(observation.kind.rawValue) \(observation.key?.joined(separator: " | ") ?? "without a key")"]
    switch observation.subject {
    case .owner: lines.append("of the owner")
    case .author(let field): lines.append("of one of the \(field)")
    case .person(let reference):
      let identifiers = reference.identifiers.map { "\($0.scheme) \($0.value)" }
      lines.append("of " + (identifiers + [reference.name?.displayed].compactMap { $0 }).joined(separator: ", "))
    }
    lines += observation.fields.present.map { "\($0.name): \($0.value.text)" }.sorted()
    return lines.joined(separator: "\n")
  }
}

@Suite("Shipped XML mappings")
struct XMLShippedMappingTests {
  @Test("A shipped mapping is read without a problem", arguments: ShippedXML.ids)
  func isSound(_ id: String) throws {
    let reading = try ShippedXML.reading(id)
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(reading.mapping?.id == id)
  }

  @Test(
    "An example is claimed by the mapping of its format, and by no other",
    arguments: [
      ("orcid-record.xml", "orcid"), ("pubmed.xml", "pubmed"), ("activity-insight.xml", "digital-measures"),
      ("cme-activity-report.xml", "medbiq-activity-report"),
    ])
  func example(_ file: String, isOf mapping: String) throws {
    let url = ShippedXML.examples.appending(path: file)
    #expect(try ShippedXML.ids.filter { try ShippedXML.isClaimed(url, by: $0) } == [mapping])
  }

  @Test(
    "A document of another kind is claimed by none",
    arguments: [
      "<eFetchResult><ERROR>UID=999999999: cannot get document summary</ERROR></eFetchResult>",
      "<eSearchResult><Count>0</Count></eSearchResult>",
      "<pmc-articleset><article/></pmc-articleset>",
      "<Error><Message>No such user.</Message></Error>",
      "<Users><User username=\"mokonkwo\"/></Users>",
      #"<Data xmlns="urn:example:other"><Record/></Data>"#,
      #"<work xmlns="urn:example:other"><title>A</title></work>"#,
      #"<person:person xmlns:person="http://www.orcid.org/ns/person"/>"#,
      #"<CompetencyFramework xmlns="http://ns.medbiq.org/competencyframework/v1/"/>"#,
      #"<feed xmlns="http://www.w3.org/2005/Atom"><title>A diary</title><entry><title>Today</title></entry></feed>"#,
      "<book><title>About crossref</title></book>",
      "<metadata><idinfo/></metadata>",
      "<mods><titleInfo><title>In no namespace</title></titleInfo></mods>",
      "<profile><name>Somebody</name></profile>",
      "<resource><identifier>10.5555/a</identifier></resource>",
      "<xml><settings/></xml>",
      "<ActivityReports/>",
    ])
  func isRefused(_ text: String) throws {
    #expect(
      try ShippedXML.ids.filter { try ShippedXML.isClaimed(Array(text.utf8), named: "export.xml", by: $0) } == [])
  }

  private func read(_ text: String, with mapping: String) throws -> ShippedXML.Reading {
    let reading = try ShippedXML.read(Array(text.utf8), named: "export.xml", with: mapping)
    #expect(reading.isSumRight)
    return reading
  }

  @Test("Each learner of a directed work is a record, and none keeps another's name")
  func learners() throws {
    let reading = try read(
      """
      <Data><Record username="mokonkwo"><DSL id="7">
        <TYPE>Other</TYPE><TYPE_OTHER>Summer scholars</TYPE_OTHER><ROLE>Mentor</ROLE>
        <DTM_START>June</DTM_START><DTY_START>2023</DTY_START><DTM_END>August</DTM_END><DTY_END>2023</DTY_END>
        <DSL_STUDENT id="8"><FNAME>Ana</FNAME><LNAME>Rivera</LNAME><DEG>MD</DEG><UIN>1</UIN></DSL_STUDENT>
        <DSL_STUDENT id="9"><FNAME>Ben</FNAME><LNAME>Okafor</LNAME><TITLE>Rounds</TITLE></DSL_STUDENT>
        <ROOM>12</ROOM>
      </DSL></Record></Data>
      """, with: "digital-measures")
    #expect(
      reading.observations.map { ShippedXML.text($0) } == [
        """
        mentoringRelationship 7 | 8
        of username mokonkwo
        degree: MD
        mentee: Rivera, Ana
        menteeLevel: medStudent
        programme: Summer scholars
        role: primary
        spans: 2023-06/2023-08
        title: Summer scholars
        """,
        """
        mentoringRelationship 7 | 9
        of username mokonkwo
        mentee: Okafor, Ben
        programme: Summer scholars
        project: Rounds
        role: primary
        spans: 2023-06/2023-08
        title: Rounds
        """,
      ])
    #expect(reading.rowsRead == 1)
    #expect(reading.observations.map { $0.unmapped["ROOM"]?.text } == ["12", nil])
    let kept = reading.observations.map { $0.unmapped.present.map(\.value.text).joined(separator: " ") }
    #expect(kept.allSatisfy { !$0.contains("Rivera") && !$0.contains("Okafor") })
  }

  @Test("Several people's records in one file are each person's own")
  func people() throws {
    let reading = try read(
      """
      <Data><Record username="A"><MEMBER><NAME>One</NAME></MEMBER></Record>
      <Record PennStateHealthUsername="b" userId="2"><MEMBER><NAME>Two</NAME></MEMBER></Record></Data>
      """, with: "digital-measures")
    #expect(
      reading.observations.map { ShippedXML.text($0).split(separator: "\n")[1] } == [
        "of username a", "of username b, digitalMeasuresUserId 2",
      ])
  }

  @Test("A record that names nobody is rejected")
  func nobody() throws {
    let reading = try read("<Data><Record><MEMBER><NAME>One</NAME></MEMBER></Record></Data>", with: "digital-measures")
    #expect(reading.rejected == 1)
    #expect(reading.diagnostics.map(\.severity) == [.error])
  }

  @Test("An end date alone is a day, and a start date alone goes on")
  func convention() throws {
    let reading = try read(
      """
      <Data><Record username="a">
      <SERVICE_COLLEGE><ORG>One</ORG><DTM_END>May</DTM_END><DTY_END>2024</DTY_END></SERVICE_COLLEGE>
      <SERVICE_COLLEGE><ORG>Two</ORG><DTM_START>May</DTM_START><DTY_START>2024</DTY_START></SERVICE_COLLEGE>
      <SERVICE_COLLEGE><ORG>Three</ORG></SERVICE_COLLEGE>
      </Record></Data>
      """, with: "digital-measures")
    #expect(reading.observations.map { $0.fields["spans"]?.text } == ["2024-05", "2024-05/..", nil])
  }

  @Test(
    "Of several summaries of a work the one with the highest display index is read, wherever it stands",
    arguments: [
      (["0", "2", "1"], "12"), (["1", "0", "0"], "11"), (["10", "9", "0"], "11"), ([nil, nil, nil], "11"),
    ] as [([String?], String)])
  func preferred(_ indexes: [String?], _ code: String) throws {
    let summaries = indexes.enumerated().map { number, index in
      let attribute = index.map { " display-index=\"\($0)\"" } ?? ""
      return """
        <w:work-summary put-code="1\(number + 1)"\(attribute)><w:title><c:title>A</c:title></w:title></w:work-summary>
        """
    }
    let reading = try read(
      """
      <a:works xmlns:a="http://www.orcid.org/ns/activities" xmlns:w="http://www.orcid.org/ns/work"
      xmlns:c="http://www.orcid.org/ns/common" path="/0000-0002-1825-0097/works">
      <a:group>\(summaries.joined())</a:group></a:works>
      """, with: "orcid")
    #expect(reading.observations.map(\.key) == [[code, "work"]])
    #expect(reading.rowsRead == 1)
    #expect(
      reading.observations.first?.subject
        == .person(
          PersonReference(
            identifiers: [try #require(PersonIdentifier(scheme: "orcid", value: "0000-0002-1825-0097"))],
            text: "0000-0002-1825-0097")))
  }

  @Test("A family name that looks like “not available” is a name")
  func family() throws {
    let reading = try read(
      """
      <PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>[On <i>E. coli</i> <sup>2</sup>].</ArticleTitle>
      <AuthorList><Author ValidYN="Y"><LastName>Na</LastName><Initials>J</Initials></Author>
      <Author ValidYN="N"><LastName>Nobody</LastName></Author>
      <Author><CollectiveName>The Study Group</CollectiveName></Author></AuthorList>
      </Article></MedlineCitation></PubmedArticle>
      """, with: "pubmed")
    #expect(
      reading.observations.map { ShippedXML.text($0) } == [
        """
        scholarlyProduct 1
        of one of the authors
        authors: family: Na, given: J; name: The Study Group
        pmid: 1
        title: [On E. coli 2]
        type: journalArticle
        """
      ])
  }
}
