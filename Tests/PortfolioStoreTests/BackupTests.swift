import Foundation
import GRDB
import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// The whole file as JSON, and back.
struct BackupTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func backup(of file: PortfolioFile) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try file.backUp { bytes += $0 }
    return bytes
  }

  @Test func `A small portfolio as JSON`() throws {
    let file = try scratch.personal()
    try file.set("theme", to: "plain \"and\" simple\n")
    let text = String(decoding: try backup(of: file), as: UTF8.self)
    #expect(
      text == """
        {"format":"dossier-portfolio","schemaVersion":3,"tables":{
        "alias":[
        ],
        "attachment":[
        ],
        "attachment_chunk":[
        ],
        "companion":[
        ],
        "companion_chunk":[
        ],
        "decision":[
        ],
        "mapping_text":[
        ],
        "observation":[
        ],
        "observation_identity":[
        ],
        "person":[
        {"id":1,"name":"Ada B. Abara, MD"}
        ],
        "person_identifier":[
        ],
        "setting":[
        {"name":"isInstitution","value":"false"},
        {"name":"name","value":"Ada B. Abara, MD"},
        {"name":"theme","value":"plain \\"and\\" simple\\n"}
        ],
        "shape":[
        ],
        "source":[
        ],
        "source_chunk":[
        ],
        "sqlite_sequence":[
        {"name":"person","seq":1}
        ],
        "statement":[
        ],
        "succession":[
        ]
        }}

        """)
  }

  @Test func `What is restored is what was exported, row for row and byte for byte`() throws {
    let file = try scratch.institution()
    try file.bring(
      "@2024-05-01\nA1|employeeNumber:E1 Ada Abara|Sepsis\nA2|employeeNumber:E2 Bruno Brandt|Stroke\n", named: "a.txt")
    try file.bring((0..<3_000).map { "B\($0)|employeeNumber:E1 Ada|Lecture \($0)" }.joined(separator: "\n"))
    try file.undo(1)
    try file.addAlias("A. Abara", to: 1)
    let day = try #require(CalendarDay(year: 2025, month: 3, day: 1))
    let record = try #require(try file.portfolio(of: 1).records.first)
    try file.record(.correct(record.identities[0], field: "title", value: .text("Übung\u{1}")), of: 1, on: day)
    let last = try file.record(.hide(record.identities[0]), of: 1, on: day)
    try file.removeDecision(last.number)
    try file.setStatement("candidate", markdown: "I teach.\n\n*Much.*", of: 1, on: day)
    try file.attach(Source(fileName: "x.pdf", bytes: [0, 1, 255]), to: record.identities[0], of: 1, on: day)
    let bytes = try backup(of: file)
    let restored = try PortfolioFile.restore(
      Source(fileName: "backup.json", bytes: bytes), at: scratch.path("restored.portfolio"))
    #expect(try backup(of: restored) == bytes)
    #expect(try restored.titles() == file.titles())
    #expect(try restored.titles().contains { $0.contains("Übung") })
    var source: [UInt8] = []
    try restored.readSource(1) { source += $0 }
    #expect(source.starts(with: Array("@2024-05-01".utf8)))
    // A number that was given and taken back is not given again.
    #expect(try restored.record(.hide(record.identities[0]), of: 1, on: day).number == last.number + 1)
    // The JSON is for others too.
    #expect((try? JSONSerialization.jsonObject(with: Data(bytes))) != nil)
  }

  @Test func `A backup that is cut short, or of another format, makes no file`() throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis")
    let bytes = try backup(of: file)
    let path = scratch.path("restored.portfolio")
    for (length, line) in [(0, 1), (20, 1), (bytes.count / 2, nil), (bytes.count - 3, nil)] {
      do {
        _ = try PortfolioFile.restore(Source(fileName: "b.json", bytes: Array(bytes.prefix(length))), at: path)
        Issue.record("a backup of \(length) bytes was restored")
      } catch let failure as StoreFailure {
        #expect(failure.diagnostic.code == "STO013")
        if let line { #expect(failure.diagnostic.place?.line == line) }
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `A backup of a newer version is refused`() throws {
    let text = #"{"format":"dossier-portfolio","schemaVersion":99,"tables":{"#
    #expect(throws: StoreFailure.self) {
      try PortfolioFile.restore(
        Source(fileName: "b.json", bytes: Array(text.utf8)), at: scratch.path("restored.portfolio"))
    }
  }
}
