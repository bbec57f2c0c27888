import Importing
import XMLReading

/// What the first bytes of an XML file tell: its root, and which elements occur.
struct XMLStart {
  let qualifiedName: String
  let namespaceURI: String?
  private let bytes: [UInt8]

  /// Reads the beginning of a file; nil where it has no root element.
  init?(_ bytes: [UInt8]) {
    var scanner = XMLRootScanner(bytes)
    guard let tag = scanner.rootTag() else { return nil }
    let name = String(tag.prefix { !$0.isWhitespace })
    guard !name.isEmpty else { return nil }
    self.bytes = bytes
    qualifiedName = name
    let declaration = name.firstIndex(of: ":").map { "xmlns:\(name[..<$0])" } ?? "xmlns"
    namespaceURI = Self.attribute(declaration, in: tag)
  }

  var localName: String {
    qualifiedName.firstIndex(of: ":").map { String(qualifiedName[qualifiedName.index(after: $0)...]) } ?? qualifiedName
  }

  /// Whether an element occurs; it may begin in the bytes and end behind them.
  func has(_ path: String) -> Bool {
    // A record is known at its end, so a child or grandchild that ends stands for one that does not.
    ["", "/*", "/*/*"].contains { suffix in
      guard let pattern = try? XMLElementPattern(path + suffix) else { return false }
      var found = false
      _ = try? XMLRecordReader(XMLRecordMatcher(records: [pattern])).read(XMLByteArraySource(bytes)) { _ in
        found = true
        return .stop
      }
      return found
    }
  }

  private static func attribute(_ name: String, in tag: String) -> String? {
    guard let start = tag.firstRange(of: name + "=")?.upperBound, start < tag.endIndex else { return nil }
    let quote = tag[start]
    guard quote == "\"" || quote == "'" else { return nil }
    return String(tag[tag.index(after: start)...].prefix { $0 != quote })
  }
}
