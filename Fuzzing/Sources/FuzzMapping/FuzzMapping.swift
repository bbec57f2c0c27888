import Fuzzer
import Importing
import MappedImporters
import PortfolioModel

@_cdecl("FuzzMapping_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  runFuzzer(count, arguments) { fuzzMapping($0, $1) }
}

/// Reads the bytes as a mapping; one that is sound reads a small table, or a small XML file, with the sum right.
private func fuzzMapping(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let reading = MappingReader.read(text, fileName: "fuzzed.yml")
  guard let mapping = reading.mapping else {
    if reading.diagnostics.isEmpty { fatalError("A mapping is refused without a word.") }
    return 0
  }
  let sample = Array((mapping.format == .xml ? xml : csv).utf8)
  var sink = SumSink()
  do {
    let source = Source(fileName: "sample-2025.\(mapping.format == .xml ? "xml" : "csv")", bytes: sample)
    if mapping.format == .xml {
      try XMLImporter(mapping).observe(source, into: &sink)
    } else {
      try CSVImporter(mapping).observe(source, into: &sink)
    }
  } catch is SourceFailure {
    return 0
  } catch {
    fatalError("\(error)")
  }
  if sink.rows != sink.read { fatalError("\(sink.rows) rows are accounted for, \(sink.read ?? -1) were read.") }
  return 0
}

/// Counts what becomes of rows.
private struct SumSink: ObservationSink {
  var rows = 0
  var read: Int?

  mutating func observe(_ observation: Observation, rows: Int) { self.rows += rows }
  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) { self.rows += rows }
  mutating func skip(_ reason: SkipReason, rows: Int) { self.rows += rows }
  mutating func note(_ diagnostic: Diagnostic) {}
  mutating func exported(on day: CalendarDay) {}
  mutating func finish(rowsRead: Int) { read = rowsRead }
}

private let csv = """
  Exported on 2025-07-01
  Activity ID,Title,Course,Date,Start,End,Hours,Name,Email,Authors,DOI,Q1,Q2,Date,Score
  1,Intro,IM 101,03/04/2025,2025-01-01,2025-02-01,4.5,"Rivera, Ana",a@example.org,"Rivera A; Okafor B",10.1000/1,4,5,,*
  2,"Two
  lines",IM 102,Fall 2024,,,"1,250",Ana Rivera,,,,,Agree,x,3
  ,,,,,,,,,,,,,,
  Total,,,,,,,,,,,,,,

  """

private let xml = """
  <?xml version="1.0"?>
  <Data xmlns="http://example.org/data" date="2025-07-01"><Record username="arivera">
  <Item id="1"><TITLE>Intro &amp; more</TITLE><YEAR>2024</YEAR><AUTH><LNAME>Rivera</LNAME></AUTH><AUTH/></Item>
  <Item id="2"><TITLE/><NEW>x</NEW></Item></Record><Other/></Data>
  """
