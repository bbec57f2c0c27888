import XMLReading

/// A path by way of the element that a text names: `follow(EventReference)/Title`.
///
/// The text is an id, `#id`, or an XPath such as `/Inventory/Events/Event[@id='E1']`, of which the id is taken as it is
/// written: what a file says is never evaluated.
struct XMLFollowedPath {
  private let start: XMLPath
  /// Nil where the element itself is meant.
  private let rest: XMLPath?

  /// Nil where the text is not such a path.
  init?(_ text: String) {
    guard let inner = Self.start(of: text), let start = try? XMLPath(inner) else { return nil }
    self.start = start
    let rest = text.dropFirst("follow(".count + inner.count + 1)
    if rest.isEmpty {
      self.rest = nil
    } else {
      guard rest.first == "/", let path = try? XMLPath(String(rest.dropFirst())) else { return nil }
      self.rest = path
    }
  }

  /// What stands in the brackets: where the text is.
  static func start(of text: String) -> String? {
    guard text.hasPrefix("follow(") else { return nil }
    let inner = text.dropFirst("follow(".count).prefix { $0 != ")" }
    return inner.isEmpty || inner.endIndex == text.endIndex ? nil : String(inner)
  }

  func texts(from element: XMLElement, _ identified: XMLIdentifiedElements) -> [String] {
    element.select(start).flatMap { match -> [String] in
      guard let target = identified.element(Self.id(in: match.text(.trimmed)), from: element) else { return [] }
      guard let rest else { return [target.text(.trimmed)] }
      return target.select(rest).map { $0.text(.trimmed) }
    }
  }

  /// `E1` of `/Inventory/Events/Event[@id='E1']`, of `#E1` and of `E1`.
  private static func id(in text: String) -> String {
    if let open = text.firstRange(of: "@id=")?.upperBound, open < text.endIndex, "'\"".contains(text[open]) {
      return String(text[text.index(after: open)...].prefix { $0 != text[open] })
    }
    return text.hasPrefix("#") ? String(text.dropFirst()) : text
  }
}
