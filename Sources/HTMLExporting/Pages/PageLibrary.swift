import Mustache

/// Parsed page templates and the style sheets.
struct PageLibrary: Sendable {
  let screenStyle: String
  let printStyle: String
  private let library: MustacheLibrary
  /// Those that need nothing of the library to be filled.
  private let plain: [String: PlainTemplate]

  init(_ templates: PageTemplates) throws(PageTemplateError) {
    let missing = PageTemplates.requiredFiles.filter { templates.files[$0] == nil }
    guard missing.isEmpty else { throw .missing(files: missing) }
    screenStyle = templates.files["screen.css", default: ""]
    printStyle = templates.files["print.css", default: ""]
    var library = MustacheLibrary()
    var plain: [String: PlainTemplate] = [:]
    for (name, text) in templates.files.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".mustache") {
      let page = String(name.dropLast(".mustache".count))
      library.register(try Self.parse(text, file: name), named: page)
      plain[page] = PlainTemplate(text)
    }
    (self.library, self.plain) = (library, plain)
  }

  /// Appends the page `name`, filled in; nothing when there is no such page, which the initializer rules out.
  func render(_ name: String, _ fields: PageFields, to buffer: inout HTMLBuffer) {
    if let page = plain[name] {
      page.render(fields, to: &buffer)
    } else {
      buffer.markup(renderWithLibrary(name, fields))
    }
  }

  /// The page `name` filled in; nothing when there is no such page, which the initializer rules out.
  func render(_ name: String, _ fields: PageFields) -> HTMLBuffer {
    if let page = plain[name] { page.render(fields) } else { renderWithLibrary(name, fields) }
  }

  /// The same by the Mustache library, which knows all of its language.
  func renderWithLibrary(_ name: String, _ fields: PageFields) -> HTMLBuffer {
    var buffer = HTMLBuffer(capacity: 0)
    buffer.markup(library.render(PageObject(values: fields), withTemplate: name) ?? "")
    return buffer
  }

  private static func parse(_ text: String, file: String) throws(PageTemplateError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: PageText.pragma + text)
    } catch let error as MustacheTemplate.ParserError {
      // The first line is the pragma.
      throw .malformed(
        file: file, line: error.context.lineNumber - 1, column: error.context.columnNumber,
        message: "\(error.error)")
    } catch {
      throw .malformed(file: file, line: 1, column: 1, message: "\(error)")
    }
  }
}
