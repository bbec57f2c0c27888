/// What a page consists of: a reader of HTML as this package writes it, with every attribute in double quotes.
struct Markup {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The text inside, up to three elements deep, entities resolved.
    var text = ""
    /// The names of the elements around it, outermost first.
    let parents: [String]
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var elements: [Element] = []

  private static let void: Set<String> = ["meta", "br", "hr", "img", "link", "input", "wbr"]

  /// Throws when an element is not closed, or closed where it is not open.
  ///
  /// Goes by bytes, as browsers do: to Swift, a quotation mark with an accent is another character.
  init(_ html: String) throws {
    var open: [Int] = []
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      note(Self.decode(rest[..<start]), inside: open)
      rest = rest[(start + 1)...]
      if rest.starts(with: "!".utf8) {
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else if rest.starts(with: "/".utf8) {
        let name = String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        guard let last = open.popLast(), elements[last].name == name else {
          throw Malformed(description: "</\(name)> where \(open.map { elements[$0].name }) is open")
        }
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else {
        let (element, isClosed) = try Self.readTag(&rest, parents: open.map { elements[$0].name })
        elements.append(element)
        if !isClosed, !Self.void.contains(element.name) { open.append(elements.count - 1) }
        if element.name == "style" {
          guard let end = rest.firstRange(of: Array("</style>".utf8)) else {
            throw Malformed(description: "a style that is not closed")
          }
          elements[elements.count - 1].text = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
          rest = rest[end.lowerBound...]
        }
      }
    }
    guard open.isEmpty else { throw Malformed(description: "open at the end: \(open.map { elements[$0].name })") }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func note(_ decoded: String, inside open: [Int]) {
    for index in open.suffix(4) { elements[index].text += decoded }
  }

  private static func readTag(
    _ rest: inout ArraySlice<UInt8>, parents: [String]
  ) throws -> (element: Element, isClosed: Bool) {
    func isName(_ byte: UInt8) -> Bool {
      let scalar = Unicode.Scalar(byte)
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
    }
    let name = String(decoding: rest.prefix(while: isName), as: UTF8.self)
    guard !name.isEmpty else { throw Malformed(description: "< before \(decode(rest.prefix(30)))") }
    rest = rest.dropFirst(name.utf8.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      for (end, isClosed) in [(">", false), ("/>", true)] where rest.starts(with: end.utf8) {
        rest = rest.dropFirst(end.utf8.count)
        return (Element(name: name, attributes: attributes, parents: parents), isClosed)
      }
      let attribute = String(decoding: rest.prefix(while: isName), as: UTF8.self)
      rest = rest.dropFirst(attribute.utf8.count)
      guard !attribute.isEmpty else { throw Malformed(description: "in <\(name)>: \(decode(rest.prefix(30)))") }
      guard rest.starts(with: "=\"".utf8) else {
        attributes[attribute] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
      rest = rest.dropFirst(3 + value.count)
      attributes[attribute] = decode(value)
    }
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      let entity = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"].first {
        rest.starts(with: $0.key.utf8)
      }
      result += entity.map { Array($0.value.utf8) } ?? [byte]
      rest = rest.dropFirst(entity?.key.utf8.count ?? 1)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
