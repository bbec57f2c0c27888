import XMLReading

/// The elements with an `id` in a record and in the context that is kept for it, found once for each record.
final class XMLIdentifiedElements {
  private var elements: [String: XMLElement]?
  private static let all = try? XMLPath("//*[@id]")

  /// The first element of that id.
  func element(_ id: String, from element: XMLElement) -> XMLElement? {
    if elements == nil, let all = Self.all {
      var found: [String: XMLElement] = [:]
      element.forEach(all) { match in
        if let element = match.element, let id = element.attribute(XMLName("id")), found[id] == nil {
          found[id] = element
        }
        return true
      }
      elements = found
    }
    return elements?[id]
  }

  /// An element is only valid during the call for its record.
  func forget() { elements = nil }
}
