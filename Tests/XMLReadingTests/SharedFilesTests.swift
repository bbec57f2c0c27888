import Foundation
import Testing

@testable import XMLReading

/// Files that others wrote to attack or to test XML parsers; they are not part of the package.
@Suite("Files written against XML parsers")
struct SharedFilesTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/xml").standardizedFileURL

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private func files(in name: String) throws -> [URL] {
    let root = Self.folder.appending(path: name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return paths.map { root.appending(path: $0) }.filter { !$0.hasDirectoryPath && isFile($0) }
  }

  private func isFile(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
  }

  /// A name that never occurs, so that the whole file is walked, then all of it as one record.
  private func outcomes(of url: URL) throws -> [XMLOutcome] {
    let bytes = [UInt8](try Data(contentsOf: url))
    return try ["//never", "/*"].map { pattern in
      try Reading(bytes, records: [pattern]) { "\($0.text().utf8.count)" }.result.outcome
    }
  }

  @Test(
    "No attack crashes, takes long, or brings in what is outside the file",
    .enabled(if: isPresent, "../shared/data is absent"))
  func attacks() throws {
    // Far from the half minute that an attack takes where it works, and enough for a busy machine.
    let clock = ContinuousClock()
    let files = try files(in: "attack")
    #expect(files.count > 30)
    for url in files {
      let bytes = [UInt8](try Data(contentsOf: url))
      var text = ""
      let time = try clock.measure {
        _ = try Reading(bytes, records: ["/*"]) { element in
          text = element.text()
          return ""
        }
      }
      #expect(time < .seconds(5), "\(url.lastPathComponent) took \(time)")
      let isLeaking = text.contains("root:x:0")
      #expect(!isLeaking, "\(url.lastPathComponent)")
      if bytes.range(of: "<!ENTITY") {
        #expect(try outcomes(of: url).allSatisfy { $0 != .complete }, "\(url.lastPathComponent)")
      }
    }
  }

  @Test("No conformance test crashes or takes long", .enabled(if: isPresent, "../shared/data is absent"))
  func conformance() throws {
    // Far from the half minute that an attack takes where it works, and enough for a busy machine.
    let clock = ContinuousClock()
    var complete = 0
    for url in try files(in: "conformance") {
      let time = try clock.measure {
        let outcomes = try outcomes(of: url)
        if outcomes.last == .complete { complete += 1 }
        #expect((outcomes.first == .complete) == (outcomes.last == .complete), "\(url.path)")
      }
      #expect(time < .seconds(5), "\(url.path) took \(time)")
    }
    #expect(complete > 1_000)
  }

  @Test(
    "W3C's valid files without a subset of their own are read, and its ill-formed ones break off",
    .enabled(if: isPresent, "../shared/data is absent"))
  func w3c() throws {
    // It names a DTD and says that it does not need it, but does; no reader without DTDs can know.
    let lenient = ["185.xml"]
    var wrong: [String] = []
    var counts = [0, 0]
    for url in try files(in: "conformance/w3c-xmlconf") where url.pathExtension == "xml" {
      let path = url.path
      let isValid = path.contains("/valid/") || path.contains("pass")
      let isIllFormed = path.contains("/xmltest/not-wf/sa/")
      guard isValid || isIllFormed, !path.contains("/out/"), !lenient.contains(url.lastPathComponent)
      else { continue }
      let outcome = try Reading([UInt8](try Data(contentsOf: url))).result.outcome
      if case .refused = outcome { continue }
      counts[isValid ? 0 : 1] += 1
      if isValid != (outcome == .complete) { wrong.append("\(path) \(outcome)") }
    }
    #expect(wrong == [])
    #expect(counts[0] > 10 && counts[1] > 50, "\(counts)")
  }

  @Test(
    "Real files read the same in pieces of any size, also after damage",
    .enabled(if: isPresent, "../shared/data is absent"))
  func pieces() throws {
    var random = Xorshift(state: 88_172_645_463_325_252)
    for folder in ["pubmed", "digitalmeasures", "orcid", "marcxml", "jats", "attack"] {
      for url in try files(in: folder) where url.pathExtension == "xml" {
        var bytes = [UInt8](try Data(contentsOf: url))
        guard !bytes.isEmpty, bytes.count < 60_000, random.next() % 4 == 0 else { continue }
        for damage in 0..<3 {
          if damage > 0 {
            for _ in 0..<damage {
              let marks = Array("<>&;'\"[]!-?/ =x\0".utf8)
              bytes[Int(random.next() % UInt64(bytes.count))] =
                marks[Int(random.next() % UInt64(marks.count))]
            }
          }
          let whole = try Reading(bytes, records: ["/*/*"])
          let pieces = try Reading(
            bytes, records: ["/*/*"], pieceSize: 1 + Int(random.next() % 40))
          #expect(whole.records == pieces.records, "\(url.lastPathComponent) \(damage)")
          #expect(
            whole.result.unknownElements == pieces.result.unknownElements, "\(url.lastPathComponent)")
          let isSame = Self.kind(whole.result.outcome) == Self.kind(pieces.result.outcome)
          #expect(
            isSame, "\(url.lastPathComponent) \(whole.result.outcome) \(pieces.result.outcome)")
        }
      }
    }
  }

  /// libxml2's wording and column depend on how much it has seen; what happened must not.
  private static func kind(_ outcome: XMLOutcome) -> String {
    switch outcome {
    case .complete: "complete"
    case .stopped: "stopped"
    case .brokenOff: "broken off"
    case .refused(let refusal, let line): "\(refusal) \(line)"
    }
  }
}

/// The same numbers in every run.
private struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension [UInt8] {
  /// Whether the bytes contain `text`.
  fileprivate func range(of text: String) -> Bool {
    let part = Array(text.utf8)
    guard count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains { Array(self[$0..<($0 + part.count)]) == part }
  }
}
