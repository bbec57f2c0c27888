import HTMLExporting
import Testing

/// The pages that a school may change.
@Suite("Page templates")
struct PageTemplateTests {
  @Test("name the files that are missing")
  func missing() throws {
    var files = try Pages.shipped().files
    files["print.css"] = nil
    files["table.mustache"] = nil
    let error = #expect(throws: PageTemplateError.self) { try HTMLExporter(templates: PageTemplates(files: files)) }
    #expect(error == .missing(files: ["print.css", "table.mustache"]))
  }

  @Test("say where they cannot be read")
  func malformed() throws {
    let templates = try Pages.shipped().overridden(by: ["note.mustache": "<p>\n{{#text}}</p>{{/note}}\n"])
    let error = #expect(throws: PageTemplateError.self) { try HTMLExporter(templates: templates) }
    guard case .malformed(let file, let line, _, _)? = error else {
      Issue.record("not malformed: \(String(describing: error))")
      return
    }
    #expect(file == "note.mustache")
    #expect(line == 2)
  }

  @Test("of a school replace the shipped ones, one by one")
  func overriding() throws {
    let html = try Pages.html(
      SmallDocument.document,
      overrides: ["note.mustache": "<aside>{{> school }}{{text}}</aside>", "school.mustache": "§ "])
    #expect(html.contains("<aside>§ Hours are totals.</aside>"))
    #expect(html.contains("<h1>Ada Quillfeather, MD</h1>"))
  }

  @Test("never show a value of the page around them for one that is missing")
  func scope() throws {
    let html = try Pages.html(
      SmallDocument.document, overrides: ["prose.mustache": "[{{#title}}{{title}}{{/title}}{{title}}]"])
    #expect(html.contains("[]"))
  }
}
