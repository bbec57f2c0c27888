import CSVExporting
import CSVReading
import Foundation
import Testing

/// What is written is read again as it was, by this program and by Python.
@Suite struct CSVRoundTripTests {
  /// Rows of cells that are hard to write, the same in every run.
  private static let rows: [[String]] = {
    let parts = ["a", ",", "\"", "\n", "\r\n", "\r", " ", "ü", "=1", "-", "", "'", "\t", "x;y", "„“", "🩺", "\u{FEFF}"]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<300).map { _ in
      (0..<4).map { _ in (0..<next(5)).map { _ in parts[next(parts.count)] }.joined() }
    }
  }()

  private static let bytes: [UInt8] = {
    var text = CSVText()
    for row in rows { text.append(row: row.map { .text($0) }) }
    return text.finish()
  }()

  private static let expected = rows.map { $0.map { CSVText.neutralized($0) } }

  @Test func `our own reader reads it`() throws {
    var reader = try CSVReader(CSVArraySource(Self.bytes), dialect: .standard)
    var read: [[String]] = []
    while try reader.next() {
      read.append(Self.texts(of: reader.record))
    }
    #expect(read == Self.expected)
    #expect(reader.ending == .complete)
    #expect(reader.takeProblems().isEmpty)
  }

  private static func texts(of record: borrowing CSVRecord) -> [String] {
    var texts: [String] = []
    for index in 0..<record.fieldCount { texts.append(record.string(index)) }
    return texts
  }

  @Test func `Python reads it`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
          json.dump(list(csv.reader(file, strict=True)), sys.stdout)
      """,
    ]
    let file = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString).csv")
    try Data(Self.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.arguments?.append(file.path())
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(try JSONDecoder().decode([[String]].self, from: output) == Self.expected)
  }

  @Test func `a row of one empty cell is a row`() {
    var text = CSVText()
    text.append(row: [.text("Title")])
    text.append(row: [.empty])
    #expect(String(decoding: text.finish(), as: UTF8.self) == "\u{FEFF}Title\r\n\"\"\r\n")
  }
}
