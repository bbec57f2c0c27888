import Mustache

/// What a page template can show.
enum PageValue {
  /// Text, which the page escapes, or short markup, which the page takes in three braces.
  case text(String)
  /// Markup that was put together, which the page takes in three braces.
  case markup(HTMLMarkup)
  case flag(Bool)
  case list([PageValue])
  case object(PageFields)
  /// Nothing: a section of it is left out. Named, so that Mustache does not go on to look for the name further out.
  case nothing

  /// How long the texts and the markup are, in bytes.
  var utf8Count: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .markup(let markup): markup.count
    case .list(let values): values.reduce(0) { $0 + $1.utf8Count }
    case .object(let fields): fields.utf8Count
    case .flag, .nothing: 0
    }
  }

  static func optional(_ text: String?) -> PageValue { text.map { .text($0) } ?? .nothing }

  /// The value as Mustache wants it.
  var mustache: Any {
    switch self {
    case .text(let text): text
    case .markup(let markup): markup.string
    case .flag(let flag): flag
    case .list(let values): values.map(\.mustache)
    case .object(let values): PageObject(values: values)
    case .nothing: PageNothing()
    }
  }
}
