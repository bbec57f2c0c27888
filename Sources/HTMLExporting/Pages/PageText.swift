import Mustache

/// How text is escaped on a page.
///
/// Mustache's own HTML escaping goes by characters, and a quotation mark with a combining accent is one character that
/// it does not know: it would end an attribute. This one goes by bytes.
struct PageText: MustacheContentType {
  func escapeText(_ text: String) -> String { HTMLBuffer.escaped(text) }

  /// The line that makes a template escape this way.
  static let pragma: String = {
    MustacheContentTypes.register(PageText(), named: "DOSSIER")
    return "{{% CONTENT_TYPE:DOSSIER }}\n"
  }()
}
