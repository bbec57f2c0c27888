import Testing

@testable import XMLReading

@Suite("Records of an XML file")
struct RecordTests {
  let school = """
    <Data xmlns="http://example.edu/data" xmlns:dmd="http://example.edu/meta" dmd:date="2025-01-02">
      <Record userId="7" username="rivera">
        <dmd:IndexEntry text="Medicine"/>
        <SCHTEACH id="1"><TITLE>Anatomy</TITLE></SCHTEACH>
        <SCHTEACH id="2"><TITLE>Histology</TITLE></SCHTEACH>
        <NEWSCREEN id="3"><A><SCHTEACH>not a record</SCHTEACH></A></NEWSCREEN>
      </Record>
      <Record userId="8" username="okafor">
        <NEWSCREEN id="4"/>
        <SCHTEACH id="5"/>
      </Record>
    </Data>
    """

  @Test("An absolute path picks the records, and what it does not know is counted and skipped")
  func unknownElements() throws {
    let reading = try Reading(
      school, records: ["/Data/Record/SCHTEACH"], ignored: ["/Data/Record/IndexEntry"])
    #expect(
      reading.records == [
        "<SCHTEACH id='1'><TITLE>Anatomy</TITLE></SCHTEACH>",
        "<SCHTEACH id='2'><TITLE>Histology</TITLE></SCHTEACH>",
        "<SCHTEACH id='5'></SCHTEACH>",
      ])
    #expect(
      reading.result.unknownElements == [
        XMLUnknownElement(path: "/Data/Record/NEWSCREEN", firstLine: 6, count: 2)
      ])
    #expect(reading.result.outcome == .complete)
    #expect(reading.result.recordCount == 3)
    #expect(reading.result.problems == [])
    #expect(reading.result.byteCount == school.utf8.count)
  }

  @Test("A star at the end makes every child a record, except one that is named as something else")
  func star() throws {
    let reading = try Reading(
      school, records: ["/Data/Record/*"], ignored: ["/Data/Record/IndexEntry"]
    ) { $0.localName + ($0.attribute("id") ?? "-") }
    #expect(reading.records == ["SCHTEACH1", "SCHTEACH2", "NEWSCREEN3", "NEWSCREEN4", "SCHTEACH5"])
    #expect(reading.result.unknownElements == [])
  }

  @Test("A name alone matches anywhere, but not inside another record")
  func anywhere() throws {
    for pattern in ["SCHTEACH", "//SCHTEACH", "Record//SCHTEACH"] {
      let reading = try Reading(school, records: [pattern]) { $0.path }
      #expect(
        reading.records == [
          "/Data/Record[1]/SCHTEACH[1]", "/Data/Record[1]/SCHTEACH[2]",
          "/Data/Record[1]/NEWSCREEN[1]/A[1]/SCHTEACH[1]", "/Data/Record[2]/SCHTEACH[1]",
        ])
    }
    let outer = try Reading(school, records: ["//NEWSCREEN", "//SCHTEACH"]) { $0.path }
    #expect(
      outer.records == [
        "/Data/Record[1]/SCHTEACH[1]", "/Data/Record[1]/SCHTEACH[2]", "/Data/Record[1]/NEWSCREEN[1]",
        "/Data/Record[2]/NEWSCREEN[1]", "/Data/Record[2]/SCHTEACH[1]",
      ])
  }

  @Test("A record sees the attributes of its ancestors")
  func ancestors() throws {
    let name = try XMLPath("../@username")
    let date = try XMLPath("/Data/@dmd:date")
    let reading = try Reading(school, records: ["/Data/Record/SCHTEACH"]) { record in
      "\(record.text(at: name) ?? "-") \(record.text(at: date) ?? "-") \(record.parent?.path ?? "-")"
    }
    #expect(
      reading.records == [
        "rivera 2025-01-02 /Data/Record[1]", "rivera 2025-01-02 /Data/Record[1]",
        "okafor 2025-01-02 /Data/Record[2]",
      ])
  }

  @Test("Context that comes before the records is kept until the element around it ends")
  func context() throws {
    let text = """
      <people>
        <person><name><given>Ana</given> <family>Rivera</family></name><work>1</work><work>2</work></person>
        <person><work>3</work><name><given>Bo</given></name><work>4</work></person>
      </people>
      """
    let given = try XMLPath("../name/given")
    let family = try XMLPath("/people/person/name/family")
    let works = try XMLPath("../work")
    let reading = try Reading(text, records: ["/people/person/work"], context: ["/people/person/name"]) {
      record in
      "\(record.text()) \(record.text(at: given) ?? "-") \(record.text(at: family) ?? "-")"
        + " \(record.select(works).map { $0.text() })"
    }
    #expect(
      reading.records == ["1 Ana Rivera [\"1\"]", "2 Ana Rivera [\"2\"]", "3 - - [\"3\"]", "4 Bo - [\"4\"]"])
    #expect(reading.result.unknownElements == [])
  }

  @Test("A root that no pattern knows is one unknown element")
  func unknownRoot() throws {
    let reading = try Reading("<html><body/></html>", records: ["/Data/Record"])
    #expect(reading.result.unknownElements == [XMLUnknownElement(path: "/html", firstLine: 1, count: 1)])
    #expect(reading.result.outcome == .complete)
  }

  @Test("The caller can stop after any record")
  func stopping() throws {
    let reader = XMLRecordReader(XMLRecordMatcher(records: [try XMLElementPattern("r/p")]))
    var seen = 0
    let result = try reader.read(XMLByteArraySource("<r><p/><p/><p/></r>")) { _ in
      seen += 1
      return seen == 2 ? .stop : .next
    }
    #expect(result.outcome == .stopped)
    #expect(result.recordCount == 2)
  }

  @Test("What the caller or the byte source throws reaches the caller")
  func throwing() throws {
    struct Failure: Error, Equatable { var name: String }
    struct FailingSource: XMLByteSource {
      mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
        throw Failure(name: "disk")
      }
    }
    let reader = XMLRecordReader(XMLRecordMatcher(records: [try XMLElementPattern("p")]))
    #expect(throws: Failure(name: "caller")) {
      try reader.read(XMLByteArraySource("<r><p/><p/></r>")) { _ in throw Failure(name: "caller") }
    }
    #expect(throws: Failure(name: "disk")) {
      try reader.read(FailingSource()) { _ in .next }
    }
  }

  @Test("Lines are right beyond the 65,535 that libxml2's nodes can hold")
  func lines() throws {
    let text = "<r>" + String(repeating: "\n", count: 70_000) + "<p>\n<q/></p><p/></r>"
    let child = try XMLPath("q")
    let reading = try Reading(text, records: ["/r/p"]) { record in
      "\(record.line) \(record.first(child)?.line ?? 0)"
    }
    #expect(reading.records == ["70001 70002", "70002 0"])
  }

  @Test("Pieces of any size give the same records", arguments: 1...7)
  func pieces(size: Int) throws {
    let text =
      "\u{FEFF}<?xml version='1.0'?><!DOCTYPE r SYSTEM 'x>y'><!-- <p> --><?pi <p> ?>\n<r a='>' b=\"'/>\">"
      + "<p>é&amp;&eacute;<![CDATA[<p>]]]]></p><p/>\r\n<x:p xmlns:x='u' x:y=''>—</x:p></r>"
    let whole = try Reading(text, records: ["/r/p"])
    let pieces = try Reading(text, records: ["/r/p"], pieceSize: size)
    #expect(whole.records == ["<p>é&é<p>]]</p>", "<p></p>", "<x:p x:y=''>—</x:p>"])
    #expect(pieces.records == whole.records)
    #expect(pieces.result == whole.result)
  }

  @Test("A pattern that may begin anywhere again and again stays quick in deep files")
  func deepPatterns() throws {
    let text =
      String(repeating: "<a>", count: 250) + String(repeating: "<b/>", count: 1_000)
      + String(repeating: "</a>", count: 250)
    let time = try ContinuousClock().measure {
      let reading = try Reading(text, records: ["//a//a//a//a//a//c"])
      #expect(reading.result.recordCount == 0)
      #expect(reading.result.outcome == .complete)
    }
    #expect(time < .seconds(5))
  }

  @Test("A wrong pattern says where it is wrong")
  func wrongPatterns() {
    func failure(_ text: String) -> String {
      do {
        _ = try XMLElementPattern(text)
        return "no error"
      } catch {
        return "\(error.column): \(error.message)"
      }
    }
    #expect(failure("") == "1: An element name or * is missing here.")
    #expect(failure("/Data//") == "8: An element name or * is missing here.")
    #expect(
      failure("/Data/Record[1]")
        == "7: “Record[1]” is not an element name or *; a record pattern has no conditions.")
  }

  @Test("Many readings at once do not disturb each other")
  func concurrency() async throws {
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          let items = String(repeating: "<p>x&undefined;</p>", count: 200 + task)
          let text = "<!DOCTYPE r SYSTEM 'x'><r>\(items)</r>"
          let reading = try Reading(text, records: ["/r/p"])
          return reading.records.count - reading.result.problemCount
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 0, count: 16))
  }
}
