import Mustache

/// What a page template can show.
enum PageValue {
  /// Text, which the page escapes, or markup, which the page takes in three braces.
  case text(String)
  case flag(Bool)
  case list([PageValue])
  case object([String: PageValue])
  /// Nothing: a section of it is left out. Named, so that Mustache does not go on to look for the name further out.
  case nothing

  static func optional(_ text: String?) -> PageValue { text.map { .text($0) } ?? .nothing }

  /// The value as Mustache wants it.
  var mustache: Any {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag
    case .list(let values): values.map(\.mustache)
    case .object(let values): PageObject(values: values)
    case .nothing: PageNothing()
    }
  }
}
