/// The values within an element, by their paths.
struct XMLLeaves {
  /// In the order of their first occurrence.
  private(set) var paths: [String] = []
  private(set) var values: [String: [String]] = [:]

  init(_ element: OutlineElement) { add(element, path: "") }

  private mutating func add(_ element: OutlineElement, path: String) {
    for attribute in element.attributes {
      append(attribute.value, path.isEmpty ? "@\(attribute.name)" : "\(path)/@\(attribute.name)")
    }
    if element.isLeaf, !path.isEmpty { append(element.text, path) }
    if path.split(separator: "/").count < 6 {
      for child in element.children { add(child, path: path.isEmpty ? child.name : "\(path)/\(child.name)") }
    }
  }

  private mutating func append(_ value: String, _ path: String) {
    guard !value.isEmpty else { return }
    if values[path] == nil { paths.append(path) }
    values[path, default: []].append(value)
  }
}
