import Foundation
import Testing

/// Chromium and pdftotext, run as processes: the page as a reader has it.
enum PrintedPage {
  /// Whether both are installed.
  static let isAvailable = tool("chromium") != nil && tool("pdftotext") != nil

  /// Prints a page to PDF and reads the text back, page by page.
  static func text(of html: URL) throws -> [String] {
    let pdf = html.deletingPathExtension().appendingPathExtension("pdf")
    let profile = html.deletingLastPathComponent().appending(path: "chromium")
    try run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(profile.path())",
        "--print-to-pdf=\(pdf.path())", html.absoluteString,
      ])
    return try pages(of: pdf)
  }

  /// The text of a PDF file, page by page.
  static func pages(of pdf: URL) throws -> [String] {
    let text = pdf.deletingPathExtension().appendingPathExtension("txt")
    try run("pdftotext", ["-layout", pdf.path(), text.path()])
    return try String(contentsOf: text, encoding: .utf8).split(separator: "\u{0C}").map(String.init)
  }

  /// What `pdfinfo` says of a file: "Tagged" is "yes".
  static func facts(of pdf: URL) throws -> [String: String] {
    let process = Process()
    process.executableURL = tool("pdfinfo")
    process.arguments = [pdf.path()]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    var facts: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { facts[parts[0]] = parts[1] }
    }
    return facts
  }

  private static func tool(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { URL(filePath: "\($0)/\(name)") }.first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }

  private static func run(_ name: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = tool(name)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(name) ended with status \(process.terminationStatus)")
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where the page cannot be printed.
  static var needsChromium: Self {
    .enabled(if: PrintedPage.isAvailable, "needs chromium and pdftotext (Debian: chromium, poppler-utils)")
  }
}
