import Fuzzer
import XMLReading

@_cdecl("FuzzXML_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  runFuzzer(count, arguments) { fuzzXML($0, $1) }
}

/// Reads the bytes as XML records in one piece and in small pieces, which must give the same records.
private func fuzzXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let file = Array(bytes.dropFirst())
  let whole = read(file, pieceSize: .max)
  let pieces = read(file, pieceSize: 1 + Int(choice))
  if whole.records != pieces.records { fatalError("The pieces give other records: \(whole) \(pieces)") }
  if whole.kind != pieces.kind { fatalError("The pieces end otherwise: \(whole.kind) \(pieces.kind)") }
  return 0
}

private func read(_ bytes: [UInt8], pieceSize: Int) -> (records: [String], kind: String) {
  var records: [String] = []
  var limits = XMLLimits()
  limits.startTagLength = 4096
  limits.attributesPerElement = 32
  limits.depth = 32
  limits.distinctNames = 256
  limits.recordSize = 1 << 18
  do {
    let matcher = XMLRecordMatcher(
      records: [try XMLElementPattern("/*/*")], context: [try XMLElementPattern("//a")],
      ignored: [try XMLElementPattern("/*/b")])
    let reader = XMLRecordReader(matcher, limits: limits)
    let result = try reader.read(XMLByteArraySource(bytes, pieceSize: pieceSize)) { element in
      records.append(markup(element))
      return .next
    }
    // How libxml2 words a fault depends on how much of the file it has seen; what happened must not.
    let kind =
      switch result.outcome {
      case .complete: "complete"
      case .stopped: "stopped"
      case .brokenOff: "broken off"
      case .refused(let refusal, let line): "\(refusal) \(line)"
      }
    return (records, kind)
  } catch {
    return (records, "\(error)")
  }
}

/// An element as text again, with all that can be asked of it.
private func markup(_ element: XMLElement) -> String {
  let attributes = element.attributes.map { " \($0.prefix ?? ""):\($0.localName)='\($0.value)'" }
  let content = element.content.map { child in
    switch child {
    case .text(let text): text
    case .element(let element): markup(element)
    }
  }
  return "<\(element.prefix ?? ""):\(element.localName)\(attributes.joined())>\(content.joined())</>"
}
