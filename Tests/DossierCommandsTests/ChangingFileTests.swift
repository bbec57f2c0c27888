import Foundation
import Importing
import PortfolioModel
import PortfolioStore
import Testing

@testable import DossierCommands

/// Files that change while they are read.
struct ChangingFileTests {
  let session: Session

  init() throws {
    session = try Session()
    try session.write(String(repeating: "A,B\n", count: 600_000), to: "large.csv")
  }

  private func input() throws -> InputFile {
    try InputFile(path: "large.csv", in: session.context)
  }

  /// The codes of what reading a file to its end fails with, after a change in the middle.
  private func codes(changing change: () throws -> Void) throws -> [String] {
    do {
      let source = try input().source()
      _ = try source.nextChunk()
      try change()
      while !(try source.nextChunk().isEmpty) {}
      return []
    } catch let failure as CommandFailure {
      return failure.diagnostics.map(\.code.text)
    }
  }

  private var path: String { session.folder.appending(path: "large.csv").path() }

  @Test func `a file that grows or is cut short while it is read is refused`() throws {
    #expect(try codes {} == [])
    #expect(
      try codes {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("A,B\n".utf8))
      } == ["CLI046"])
    #expect(try codes { try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 1_100_000) } == ["CLI046"])
  }

  @Test func `a file that is written again, with the same size, is refused`() throws {
    #expect(
      try codes {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.write(contentsOf: Data("C,D\n".utf8))
      } == ["CLI046"])
  }

  @Test func `a file that is replaced between looking and reading is refused`() throws {
    let input = try input()
    try FileManager.default.removeItem(atPath: path)
    try session.write("A,B\n", to: "large.csv")
    #expect(throws: CommandFailure.self) { try input.source() }
  }

  @Test func `nothing of a file that changes is written`() throws {
    session.makePortfolio()
    try session.write("Title,Dates\nRounds,2024\n", to: "teaching.csv")
    session.run("import teaching.csv")
    let before = try session.snapshot()
    let file = try input()
    let portfolio = try PortfolioFile.open(at: session.folder.appending(path: "career.portfolio").path())
    #expect(throws: CommandFailure.self) {
      try ImportPipeline(into: portfolio).run(
        ImportRequest(
          fileName: "large.csv", byteCount: file.size,
          open: {
            let source = try file.source()
            try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 100)
            return source
          }, importer: Reading(), reason: "as asked", importedAt: ""))
    }
    #expect(try session.snapshot() == before)
  }

  private struct Reading: Importer {
    var descriptor: ImporterDescriptor {
      ImporterDescriptor(id: "reading", version: 1, system: "reading", summary: "Reads", format: .other)
    }
    func probe(_ sample: SourceSample) -> ProbeResult { .match(confidence: .possible, reason: "as asked") }
    func observe(_ source: Source, into sink: inout some ObservationSink) throws {
      while !(try source.nextChunk().isEmpty) {}
      try sink.finish(rowsRead: 0)
    }
  }
}
