/// What a host says to a plugin: one JSON object a line.
package enum HostMessage: Sendable {
  /// The majors of the protocol that the host speaks, and what it is.
  case hello(versions: [Int], host: String)
  case probe(SourceSample)
  case `import`(fileName: String)
  /// The next bytes of the file.
  case chunk([UInt8])
  case endOfFile
  /// A message of a later minor version that may be passed over.
  case unknown(type: String)

  /// The message as a line, with its end.
  package var line: [UInt8] {
    if case .chunk(let bytes) = self {
      // Base64 has nothing to escape, and there is much of it.
      return Array(#"{"type":"chunk","bytes":""#.utf8) + Base64.encoded(bytes[...]) + Array("\"}\n".utf8)
    }
    var json = JSONText()
    json.object { json in
      switch self {
      case .hello(let versions, let host):
        json.member("type", "hello")
        json.key("protocol")
        json.array(versions) { $0.integer($1) }
        json.member("host", host)
      case .probe(let sample):
        json.member("type", "probe")
        json.member("fileName", sample.fileName)
        json.member("isWhole", sample.isWhole)
        json.member("bytes", Base64.text(of: sample.bytes))
      case .import(let fileName):
        json.member("type", "import")
        json.member("fileName", fileName)
      case .chunk: break
      case .endOfFile: json.member("type", "endOfFile")
      case .unknown(let type):
        json.member("type", type)
        json.member("optional", true)
      }
    }
    return json.bytes + [0x0A]
  }

  /// Reads a message; members that are not known are passed over.
  package static func read(_ node: JSONNode, into reading: inout WireReading) -> HostMessage? {
    guard let type = reading.text("type", of: node) else { return nil }
    switch type {
    case "hello":
      let list = node["protocol"].flatMap { reading.array($0, at: "protocol") } ?? []
      let versions = list.compactMap { node -> Int? in
        if case .number(let number) = node { return Int(exactly: number) }
        return nil
      }
      if versions.isEmpty { reading.report("protocol", "has no version") }
      return .hello(versions: versions, host: reading.optionalText("host", of: node) ?? "")
    case "probe":
      guard let fileName = reading.text("fileName", of: node), let bytes = bytes(node, &reading) else { return nil }
      return .probe(SourceSample(fileName: fileName, bytes: bytes, isWhole: reading.flag("isWhole", of: node)))
    case "import": return reading.text("fileName", of: node).map { .import(fileName: $0) }
    case "chunk": return bytes(node, &reading).map { .chunk($0) }
    case "endOfFile": return .endOfFile
    default:
      if reading.flag("optional", of: node) { return .unknown(type: type) }
      reading.report("type", "is not known, and the message is not optional", excerpt: type)
      return nil
    }
  }

  private static func bytes(_ node: JSONNode, _ reading: inout WireReading) -> [UInt8]? {
    guard let text = reading.text("bytes", of: node) else { return nil }
    guard let bytes = Base64.bytes(of: text) else {
      reading.report("bytes", "is not Base64")
      return nil
    }
    return bytes
  }
}
