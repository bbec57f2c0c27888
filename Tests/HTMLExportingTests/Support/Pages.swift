import DossierAssembly
import Foundation
import HTMLExporting

/// The pages that the package ships, read from its `templates` folder.
enum Pages {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func shipped() throws -> PageTemplates {
    let folder = root.appendingPathComponent("templates/pages")
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !name.hasPrefix(".") {
      files[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return PageTemplates(files: files)
  }

  /// The document as HTML; the style sheets are replaced where a test does not look at them.
  static func html(
    _ document: Document, options: HTMLExportOptions = HTMLExportOptions(), overrides: [String: String] = [:]
  ) throws -> String {
    let exporter = try HTMLExporter(templates: shipped().overridden(by: overrides))
    return exporter.export(document, options: options).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  static let noStyle = ["screen.css": "/* screen */", "print.css": "/* print */"]
}
