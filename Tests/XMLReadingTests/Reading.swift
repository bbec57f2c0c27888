@testable import XMLReading

/// The records of a file as text, and the result.
struct Reading {
  var records: [String] = []
  var result: XMLReadingResult

  /// Reads `bytes` in pieces and describes each record with `describe`.
  init(
    _ bytes: [UInt8], records: [String] = ["/*"], context: [String] = [], ignored: [String] = [],
    pieceSize: Int = .max, limits: XMLLimits = XMLLimits(),
    describe: (XMLElement) throws -> String = { markup($0) }
  ) throws {
    let matcher = XMLRecordMatcher(
      records: try records.map(XMLElementPattern.init), context: try context.map(XMLElementPattern.init),
      ignored: try ignored.map(XMLElementPattern.init))
    var described: [String] = []
    var reader = XMLRecordReader(matcher, limits: limits)
    reader.pieceSize = pieceSize
    result = try reader.read(XMLByteArraySource(bytes, pieceSize: pieceSize)) { record in
      described.append(try describe(record))
      return .next
    }
    self.records = described
  }

  init(
    _ text: String, records: [String] = ["/*"], context: [String] = [], ignored: [String] = [],
    pieceSize: Int = .max, limits: XMLLimits = XMLLimits(),
    describe: (XMLElement) throws -> String = { markup($0) }
  ) throws {
    try self.init(
      Array(text.utf8), records: records, context: context, ignored: ignored, pieceSize: pieceSize,
      limits: limits, describe: describe)
  }
}

/// An element as markup again, with its values unescaped.
func markup(_ element: XMLElement) -> String {
  let name = element.prefix.map { "\($0):\(element.localName)" } ?? element.localName
  let attributes = element.attributes.map { attribute in
    " \(attribute.prefix.map { "\($0):" } ?? "")\(attribute.localName)='\(attribute.value)'"
  }
  let content = element.content.map { child in
    switch child {
    case .text(let text): text
    case .element(let element): markup(element)
    }
  }
  return "<\(name)\(attributes.joined())>\(content.joined())</\(name)>"
}
