import CSVReading
import Fuzzer

@_cdecl("FuzzCSV_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  runFuzzer(count, arguments) { fuzzCSV($0, $1) }
}

/// Reads the bytes as CSV in one piece and in small pieces, which must say the same, and sniffs their dialect.
///
/// The first byte chooses the dialect and the size of the pieces.
private func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let file = Array(bytes.dropFirst())
  let dialects: [CSVDialect] = [
    .standard, .semicolon, .tab,
    CSVDialect(delimiter: UInt8(ascii: "|"), doubleQuote: false, escape: UInt8(ascii: "\\")),
    CSVDialect(quote: UInt8(ascii: "'"), commentPrefix: UInt8(ascii: "#"), skipInitialSpace: true),
    CSVDialect(encoding: .windows1252), CSVDialect(encoding: .utf16LittleEndian),
  ]
  let dialect = dialects[Int(choice % 8) % dialects.count]
  let whole = read(file, dialect, chunkSize: .max)
  let pieces = read(file, dialect, chunkSize: 1 + Int(choice >> 3))
  if whole != pieces { fatalError("The pieces give another result: \(whole) \(pieces)") }
  let sniffed = CSVDialect.sniff(file, isWhole: true)
  if sniffed.agreeingCount > sniffed.recordCount { fatalError("More records agree than there are.") }
  _ = read(file, sniffed.dialect, chunkSize: .max)
  return 0
}

/// All that reading a file says, as text.
private func read(_ bytes: [UInt8], _ dialect: CSVDialect, chunkSize: Int) -> [String] {
  var said: [String] = []
  let limits = CSVLimits(fieldSize: 4096, fieldsPerRecord: 512, recordSize: 16_384)
  do {
    var reader = try CSVReader(CSVArraySource(bytes, chunkSize: chunkSize), dialect: dialect, limits: limits)
    while try reader.next() {
      said.append("\(reader.record.place) \(reader.record.strings)")
      for field in 0..<reader.record.fieldCount { said.append("\(reader.record.line(of: field))") }
    }
    said.append("\(String(describing: reader.ending)) \(reader.takeProblems())")
  } catch {
    said.append("\(error)")
  }
  return said
}
