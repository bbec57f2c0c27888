import Foundation
import ImporterTesting
import Importing
import PluginHosting
import PortfolioModel
import Testing

/// A plugin that a test writes: Python that speaks the protocol up to the request, then does as the test says.
final class ScriptedPlugin {
  private let folder: URL
  let path: String

  static let descriptor = ImporterDescriptor(
    id: "scripted", version: 1, system: "scripted", summary: "A test", format: .other)

  /// - Parameters:
  ///   - body: Python that is run after the request was read.
  ///   - whole: the whole script instead.
  init(_ body: String = "", whole: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-scripted-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "scripted").path()
    try Data((whole ?? Self.preamble + body).utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let preamble = """
    #!/usr/bin/env python3
    import json, os, signal, socket, subprocess, sys, time
    def say(type, **members):
        sys.stdout.write(json.dumps({"type": type, **members}) + "\\n")
        sys.stdout.flush()
    def hear():
        return json.loads(sys.stdin.readline())
    def goal(title, line=1, **members):
        say("observation", kind="goal", place={"line": line}, fields={"title": title}, **members)
    def everything():
        while hear()["type"] != "endOfFile": pass
    hear()
    say("hello", protocol=1, id="scripted", version=1, system="scripted", summary="A test", format="other")
    request = hear()

    """

  /// The sandbox where there is one; found once.
  static let sandbox = PluginSandbox.find()

  static var hasSandbox: Bool { if case .bubblewrap = sandbox { true } else { false } }

  func importer(
    sandbox: PluginSandbox = .none(reason: "a test"), limits: PluginLimits = PluginLimits(),
    host change: (inout PluginHost) -> Void = { _ in }
  ) throws -> PluginImporter {
    var host = PluginHost(limits: limits, sandbox: sandbox)
    change(&host)
    return PluginImporter(Self.descriptor, file: try .pin(path), fileNames: [], host: host)
  }

  /// What an import comes to: the titles, or the failure with its log.
  static func outcome(of importer: PluginImporter, bytes: [UInt8] = Array("one\ntwo\n".utf8)) -> String {
    var sink = RecordingSink()
    do {
      try importer.observe(Source(fileName: "a.txt", bytes: bytes), into: &sink)
      let titles = sink.observations.map { $0.fields["title"]?.text ?? "–" }.joined(separator: ", ")
      return "\(sink.rowsRead ?? -1) rows: \(titles)"
    } catch let failure as SourceFailure {
      let notes = sink.diagnostics.map { "\n\($0.code) \($0.message)" }.joined()
      let excerpt = failure.diagnostic.excerpt.map { " “\($0)”" } ?? ""
      let place = failure.diagnostic.place.flatMap { $0.line == nil ? nil : "\($0): " } ?? ""
      return "\(place)\(failure.diagnostic.code) \(failure.diagnostic.message)\(excerpt)\(notes)"
    } catch {
      return "\(error)"
    }
  }
}
