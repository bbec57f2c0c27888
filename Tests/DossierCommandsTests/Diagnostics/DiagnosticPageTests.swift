import DossierCommands
import Foundation
import Importing
import Testing

/// Every code is on the page, and comes about as the page says.
@Suite("docs/diagnostics.md")
struct DiagnosticPageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/diagnostics.md")

  private func readCase(_ code: Diagnostic.Code) throws -> DiagnosticCase? {
    let file = Self.folder.appending(path: "\(code).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return try DiagnosticCase(code: code.text, text: text)
  }

  @Test("Each code has a title, an explanation, and a case; each case has a code")
  func complete() throws {
    let entries = DiagnosticCatalogue.entries
    let codes = entries.map(\.code.text)
    #expect(Set(codes).count == codes.count, "a code is in the catalogue twice")
    for entry in entries {
      #expect(!entry.title.isEmpty && entry.explanation.hasSuffix("."), "\(entry.code)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).sorted()
    #expect(files == codes.map { "\($0).txt" }.sorted())
  }

  @Test("The tests that cases name are there")
  func elsewhere() throws {
    let tests = Self.page.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Tests")
    let names = Set(
      try FileManager.default.subpathsOfDirectory(atPath: tests.path()).map {
        URL(filePath: $0).deletingPathExtension().lastPathComponent
      })
    for entry in DiagnosticCatalogue.entries {
      for match in (try readCase(entry.code)?.elsewhere ?? "").matches(of: /`(\w+Tests)`/) {
        #expect(names.contains(String(match.1)), "\(entry.code): there is no \(match.1)")
      }
    }
  }

  @Test("The codes in the sources are those of the catalogue")
  func sources() throws {
    let sources = Self.page.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    var found: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path()) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: /"([A-Z]{3}\d{3})"/) { found.insert(String(match.1)) }
    }
    #expect(found.sorted() == DiagnosticCatalogue.entries.map(\.code.text).sorted())
  }

  @Test("Each case produces its diagnostic, and the page is as the cases and the catalogue say")
  func fresh() throws {
    var page = """
      # Diagnostics

      Every problem that `dossier` reports has a code. Here each stands with what it means, and with an input that
      produces it. In every example `career.portfolio` is the portfolio of Ana Rivera, made with
      `dossier init career.portfolio --employee-number 00412 --name "Ana Rivera, MD"`.

      This page is generated: `RECORD_EXPECTED=1 swift test --filter DiagnosticPageTests`.

      """
    var family = ""
    for entry in DiagnosticCatalogue.entries {
      if !entry.code.text.hasPrefix(family) || family.isEmpty {
        family = String(entry.code.text.prefix(3))
        page += "\n## \(DiagnosticCatalogue.familyTitle(family))\n"
      }
      page += "\n### \(entry.code): \(entry.title)\n\n\(entry.explanation)\n"
      guard let example = try readCase(entry.code) else {
        Issue.record("\(entry.code) has no case in \(Self.folder.lastPathComponent)")
        continue
      }
      page += try shown(example)
    }
    if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
      try Data(page.utf8).write(to: Self.page)
      Issue.record("docs/diagnostics.md was written; look at it and run again.")
      return
    }
    let written = try String(contentsOf: Self.page, encoding: .utf8)
    let difference = page.split(separator: "\n", omittingEmptySubsequences: false)
      .difference(from: written.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(difference.isEmpty, "RECORD_EXPECTED=1 swift test --filter DiagnosticPageTests writes the page anew")
  }

  /// Runs a case, and shows it as the page does.
  private func shown(_ example: DiagnosticCase) throws -> String {
    if let elsewhere = example.elsewhere { return "\n\(elsewhere)\n" }
    let run = try DiagnosticRun(example)
    #expect(run.messages.contains(" \(example.code): "), "\(example.code) does not come about:\n\(run.messages)")
    var text = ""
    for file in example.files where !file.text.isEmpty {
      text += "\n`\(file.name)`:\n\n```text\n\(file.text.trimmingCharacters(in: .newlines))\n```\n"
    }
    return text + "\n```console\n\(run.session)```\n"
  }
}
