import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("XML by a mapping")
struct XMLEngineTests {
  private let mapping = """
    mapping: feed
    version: 1
    format: xml
    system: feed
    summary: Feed
    identify: { root: Data, paths: [/Data/Record] }
    exportDate: { path: /Data/@date }
    ignore: [/Data/Record/Index]
    skip: [{ element: /Data/Record/PCI, reason: contact data }]
    leaveOut: [LOG]
    records:
      - kind: scholarlyProduct
        element: /Data/Record/PUB
        key: ["@id"]
        person: { ids: { username: ../@username } }
        fields:
          title: TITLE
          spans: { year: Y, month: M, day: D }
          keywords: KEY
          authors:
            each: AUTH
            fields: { family: L, given: { concat: [F, MI], with: " " } }
      - kind: serviceActivity
        element: [/Data/Record/UNI, /Data/Record/COL]
        when: { path: STATUS, present: true }
        person: { ids: { username: ../@username } }
        fields:
          body: ORG
          level: { path: name(), values: { UNI: university, COL: school } }
          spans: { start: { year: SY }, end: { year: EY }, whenNoEnd: ongoing }
    """

  @Test("Elements become records with their ancestors' attributes, groups and partial dates")
  func records() throws {
    let reading = try EngineReading(
      """
      <?xml version="1.0"?>
      <d:Data xmlns:d="urn:x" date="2025-01-31T10:00:00">
        <d:Record username="ARivera">
          <Index key="1"/>
          <PCI><MAIL>a@x.org</MAIL></PCI>
          <d:PUB id="11"><TITLE>On <i>teaching</i></TITLE><Y>2024</Y><M>January (1st Quarter/Winter)</M><D/>
            <KEY>one</KEY><KEY>two</KEY><AUTH><F>Ana</F><MI>M</MI><L>Rivera</L></AUTH><AUTH><L>Okafor</L></AUTH>
            <LOG><x>1</x></LOG><PUBLISHER n="3">Press</PUBLISHER></d:PUB>
          <UNI><ORG>Senate</ORG><STATUS>yes</STATUS><SY>2020</SY></UNI>
          <COL><ORG>Library</ORG><STATUS>yes</STATUS><SY>2020</SY><EY>2019</EY></COL>
          <COL><ORG>None</ORG></COL>
          <NEW/><NEW/>
        </d:Record>
      </d:Data>
      """, with: mapping)
    #expect(
      reading.summary == """
        scholarlyProduct 6 | key 11 | of arivera username=arivera | title: On teaching | spans: 2024 | keywords: one; two | \
        authors: family: Rivera, given: Ana M; family: Okafor | [PUBLISHER/@n: 3] | [PUBLISHER: Press] | \
        [M: January (1st Quarter/Winter)]
        serviceActivity 9 | of arivera username=arivera | body: Senate | level: university | spans: 2020/.. | [STATUS: yes]
        """)
    #expect(reading.skipped == ["contact data": 1, "no rule applies": 1, "unknown element NEW": 2])
    #expect(
      reading.problems == """
        file:10 (/d:Data/d:Record[1]/COL[1]/EY): error VAL003: The end lies before the start. “2020–2019” Correct one of the dates in the file.
        file:12 (/d:Data/d:Record/NEW): warning XML005: The mapping does not know this element; all 2 are skipped. Add a record, skip or ignore for it to the mapping.
        """)
    #expect(reading.exportDay?.description == "2025-01-31")
    #expect(reading.observations.first?.place.elementPath == "/d:Data/d:Record[1]/d:PUB[1]")
  }

  @Test("A file that breaks off says where, and what was read before counts")
  func brokenOff() throws {
    let reading = try EngineReading(
      "<Data><Record username='a'><UNI><ORG>X</ORG><STATUS>1</STATUS></UNI><UNI><ORG>Y", with: mapping)
    #expect(reading.observations.count == 1)
    #expect(reading.failure?.isBrokenOff == true)
    #expect(reading.failure?.diagnostic.code == XMLDiagnostics.brokenOff)
    let misspelt = try EngineReading("<Data>\n<1></Data>", with: mapping)
    #expect(
      misspelt.failure?.diagnostic.description == """
        file:2:2: error XML003: The file breaks off: StartTag: invalid element name. Nothing after this place is read, and the file may be incomplete: export it again.
        """)
  }

  /// A file that asks for something dangerous.
  enum Danger: String, CaseIterable {
    case internalSubset, billionLaughs, externalEntity, hugeTag

    var file: String {
      switch self {
      case .internalSubset: "<!DOCTYPE Data [<!ENTITY a 'b'>]><Data>&a;</Data>"
      case .billionLaughs:
        "<!DOCTYPE Data [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><Data>&c;</Data>"
      case .externalEntity: "<!DOCTYPE Data [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Data>&x;</Data>"
      case .hugeTag: "<Data a='" + String(repeating: "x", count: 2_000_000) + "'/>"
      }
    }
  }

  @Test("What is dangerous is refused", arguments: Danger.allCases)
  func dangerous(danger: Danger) throws {
    let reading = try EngineReading(danger.file, with: mapping)
    #expect(reading.observations.isEmpty)
    #expect(reading.failure?.isBrokenOff == false)
    #expect(reading.failure?.diagnostic.code == XMLDiagnostics.refused)
  }

  @Test("Empty files, workbooks and other roots are refused by name")
  func refusals() throws {
    #expect(try EngineReading("", with: mapping).failure?.diagnostic.code == XMLDiagnostics.emptyFile)
    #expect(try EngineReading([0x50, 0x4B, 3, 4], with: mapping).failure?.diagnostic.code == XMLDiagnostics.notXML)
    #expect(
      try EngineReading("<Other/>", with: mapping).problems
        == "file: error XML010: The file is not one that “feed” reads: the root element is <Other>. Use another mapping."
    )
  }

  @Test("A file is recognised by its root and what occurs near its beginning, also where a record is larger than that")
  func probe() throws {
    let mapping = try #require(MappingReader.read(mapping, fileName: "m").mapping)
    let importer = XMLImporter(mapping)
    func probe(_ text: String) -> ProbeResult {
      importer.probe(SourceSample(fileName: "f.xml", bytes: Array(text.utf8), isWhole: false))
    }
    let start = "<?xml version='1.0'?><!-- <Other> --><Data xmlns='urn:x'>"
    #expect(
      probe(start + "<Record username='a'><UNI><ORG>X</ORG>")
        == .match(confidence: .certain, reason: "the root element is <Data>"))
    #expect(
      probe(start + "<Else/>") == .noMatch(likeness: 0.5, difference: "no /Data/Record is near the beginning"))
    #expect(
      probe("<Users><User/></Users>") == .noMatch(likeness: 0, difference: "the root element is <Users>, not <Data>"))
  }
}
