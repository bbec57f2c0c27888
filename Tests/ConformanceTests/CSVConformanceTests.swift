import CSVReading
import Foundation
import Testing

/// Every CSV file of suites that were written to test CSV parsers.
@Suite("CSV test suites", .enabled(if: ConformanceTable.hasData, "needs ../shared/data"))
struct CSVConformanceTests {
  @Test("Files are read as Python's csv module reads them, or for a reason not")
  func suites() throws {
    var table = ConformanceTable()
    for fact in try ConformanceTable.facts("csv") {
      let (path, dialect) = (fact[0], fact[1])
      let isReadByPython = fact[2] != "error"
      let expected = isReadByPython ? "\(dialect): \(fact[2]) records, \(fact[3]) cells" : "\(dialect): \(fact[4])"
      let bytes = [UInt8](try Data(contentsOf: ConformanceTable.data.appending(path: "csv/\(path)")))
      let reading = try Reading(bytes, dialect: try #require(Self.dialects[dialect]))
      let isSame =
        isReadByPython && reading.text == "\(fact[2]) records, \(fact[3]) cells"
        && reading.digest == fact[4]
      let verdict: ConformanceTable.Verdict = reading.isBrokenOff ? .refused : isSame ? .accepted : .wrong
      table.append(path, expected: expected, verdict: verdict, note: reading.note)
    }
    try table.expectCommitted("csv")
  }

  private static let dialects: [String: CSVDialect] = [
    "comma": .standard,
    "comma-backslash": CSVDialect(doubleQuote: false, escape: UInt8(ascii: "\\")),
    "semicolon": .semicolon,
    "tab": .tab,
    "tab-quoted": CSVDialect(delimiter: UInt8(ascii: "\t")),
    "colon": CSVDialect(delimiter: UInt8(ascii: ":")),
    "bar": CSVDialect(delimiter: UInt8(ascii: "|")),
  ]
}

/// All cells of a file, as sums.
private struct Reading {
  private(set) var records = 0
  private(set) var cells = 0
  private(set) var isBrokenOff = false
  private var problems: Set<String> = []
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: [UInt8], dialect: CSVDialect) throws {
    do {
      var reader = try CSVReader(CSVArraySource(bytes), dialect: dialect)
      while try reader.next() {
        guard !reader.record.isBlank else { continue }
        records += 1
        for cell in reader.record.strings {
          cells += 1
          for byte in cell.utf8 { add(byte) }
          add(0x1F)
        }
        add(0x1E)
      }
      for problem in reader.takeProblems() { problems.insert(Self.name(problem.kind)) }
      if case .unterminatedQuote? = reader.ending { isBrokenOff = true }
    } catch let error as CSVReadingError {
      isBrokenOff = true
      problems.insert("\(error)")
    }
  }

  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var digest: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  var text: String { "\(records) records, \(cells) cells" }

  var note: String {
    let ending = isBrokenOff ? "breaks off in a quoted field" : text
    return ([ending] + problems.sorted()).joined(separator: ", ")
  }

  private static func name(_ kind: CSVProblem.Kind) -> String {
    switch kind {
    case .invalidBytes: "invalid bytes reported"
    case .nulCharacters: "NULs reported"
    case .textAfterClosingQuote: "text after a closing quote reported"
    case .spaceBeforeQuote: "space before a quote reported"
    case .danglingEscape: "dangling escape reported"
    }
  }
}
