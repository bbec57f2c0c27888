import PortfolioModel

extension PluginMessage {
  /// The message as a line, with its end.
  package var line: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("type", type)
      write(into: &json)
    }
    return json.bytes + [0x0A]
  }

  private func write(into json: inout JSONText) {
    switch self {
    case .hello(let hello):
      json.member("protocol", hello.protocolVersion)
      json.member("id", hello.descriptor.id)
      json.member("version", hello.descriptor.version)
      json.member("system", hello.descriptor.system)
      json.member("summary", hello.descriptor.summary)
      json.member("format", hello.descriptor.format.rawValue)
      json.member("fileNames", hello.fileNames)
    case .probed(.match(let confidence, let reason)):
      json.member("confidence", confidence.word)
      json.member("reason", reason)
    case .probed(.noMatch(let likeness, let difference)):
      json.key("likeness")
      json.number(likeness)
      json.member("difference", difference)
    case .observation(let observation, let rows):
      json.member("kind", observation.kind.rawValue)
      if let key = observation.key { json.member("key", key) }
      json.member("subject", observation.subject)
      json.key("place")
      json.write(observation.place)
      json.key("fields")
      json.write(observation.fields)
      if !observation.unmapped.isEmpty {
        json.key("unmapped")
        json.write(observation.unmapped)
      }
      json.member("rows", rows)
    case .reject(let diagnostics, let rows):
      json.key("diagnostics")
      json.array(diagnostics) { $0.write($1) }
      json.member("rows", rows)
    case .skip(let reason, let rows):
      json.member("reason", reason.text)
      json.member("rows", rows)
    case .note(let diagnostic):
      json.key("diagnostic")
      json.write(diagnostic)
    case .exported(let day): json.member("day", day.description)
    case .end(let rowsRead): json.member("rowsRead", rowsRead)
    case .failure(let diagnostic, let isBrokenOff):
      json.key("diagnostic")
      json.write(diagnostic)
      json.member("isBrokenOff", isBrokenOff)
    case .unknown: json.member("optional", true)
    }
  }
}

extension ProbeResult.Confidence {
  /// The word on the wire and in mappings.
  package var word: String {
    switch self {
    case .possible: "possible"
    case .likely: "likely"
    case .certain: "certain"
    }
  }

  package init?(word: String) {
    switch word {
    case "possible": self = .possible
    case "likely": self = .likely
    case "certain": self = .certain
    default: return nil
    }
  }
}
