import PortfolioModel

extension PluginMessage {
  /// Reads a message; members that are not known are passed over.
  ///
  /// - Parameter file: the file that is imported, for the places of diagnostics.
  package static func read(_ node: JSONNode, file: String, into reading: inout WireReading) -> PluginMessage? {
    guard case .object = node else {
      reading.report("", "is \(node.description), not an object")
      return nil
    }
    guard let type = reading.text("type", of: node) else { return nil }
    let message = message(type, node, file: file, &reading)
    return reading.problems.isEmpty ? message : nil
  }

  private static func message(
    _ type: String, _ node: JSONNode, file: String, _ reading: inout WireReading
  ) -> PluginMessage? {
    switch type {
    case "hello": return hello(node, &reading)
    case "match":
      let word = reading.text("confidence", of: node)
      let confidence = word.flatMap { ProbeResult.Confidence(word: $0) }
      if let word, confidence == nil {
        reading.report("confidence", "is not possible, likely or certain", excerpt: word)
      }
      guard let reason = reading.text("reason", of: node), let confidence else { return nil }
      return .probed(.match(confidence: confidence, reason: printable(reason)))
    case "noMatch":
      var likeness = 0.0
      if case .number(let number)? = node["likeness"] { likeness = min(max(number, 0), 1) }
      return .probed(
        .noMatch(likeness: likeness, difference: printable(reading.text("difference", of: node) ?? "")))
    case "observation": return observation(node, &reading)
    case "reject":
      let diagnostics = diagnostics(node, file: file, &reading)
      return .reject(diagnostics, rows: reading.count("rows", of: node) ?? 1)
    case "skip":
      let reason = reading.text("reason", of: node) ?? ""
      return .skip(SkipReason(printable(reason)), rows: reading.count("rows", of: node) ?? 1)
    case "note": return diagnostic(node, file: file, &reading).map { .note($0) }
    case "exported":
      guard let text = reading.text("day", of: node) else { return nil }
      guard let day = CalendarDay(text) else {
        reading.report("day", "is not a day such as 2026-05-01", excerpt: text)
        return nil
      }
      return .exported(day)
    case "end": return reading.count("rowsRead", of: node, isRequired: true).map { .end(rowsRead: $0) }
    case "failure":
      let isBrokenOff = reading.flag("isBrokenOff", of: node)
      return diagnostic(node, file: file, &reading).map { .failure($0, isBrokenOff: isBrokenOff) }
    default:
      if reading.flag("optional", of: node) { return .unknown(type: type) }
      reading.report("type", "is not known, and the message is not optional", excerpt: type)
      return nil
    }
  }

  private static func hello(_ node: JSONNode, _ reading: inout WireReading) -> PluginMessage? {
    guard let version = reading.count("protocol", of: node, from: 1, isRequired: true) else { return nil }
    // Of another major only the version is known to be where it is.
    let isKnown = ImporterProtocol.versions.contains(version)
    var other = WireReading()
    func text(_ name: String, _ reading: inout WireReading) -> String {
      printable((isKnown ? reading.text(name, of: node) : other.text(name, of: node)) ?? "")
    }
    let id = text("id", &reading)
    if isKnown, !id.isEmpty, !isKebabCase(id) {
      reading.report("id", "is not in kebab case, such as teaching-calendar", excerpt: id)
    }
    let system = text("system", &reading)
    if isKnown, !system.isEmpty, !isKebabCase(system) {
      reading.report("system", "is not in kebab case, such as teaching-calendar", excerpt: system)
    }
    let summary = text("summary", &reading)
    let number = (isKnown ? reading.count("version", of: node, from: 1, isRequired: true) : nil) ?? 0
    let format = ImporterDescriptor.Format(rawValue: other.optionalText("format", of: node) ?? "") ?? .other
    let fileNames = node["fileNames"].map { isKnown ? reading.texts($0, at: "fileNames") : [] } ?? []
    return .hello(
      PluginHello(
        protocolVersion: version,
        descriptor: ImporterDescriptor(id: id, version: number, system: system, summary: summary, format: format),
        fileNames: fileNames))
  }

  private static func isKebabCase(_ text: String) -> Bool {
    text.utf8.count <= 64 && !text.hasPrefix("-")
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func observation(_ node: JSONNode, _ reading: inout WireReading) -> PluginMessage? {
    let name = reading.text("kind", of: node)
    let kind = name.flatMap { RecordKind(rawValue: $0) }
    if let name, kind == nil {
      let near = nearestNames(to: name, among: RecordKind.allCases.map(\.rawValue))
      reading.report(
        "kind", "is no kind of record\(near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?")",
        excerpt: name)
    }
    let key = node["key"].map { reading.texts($0, at: "key") }
    if key?.isEmpty == true { reading.report("key", "is empty; a record without a key has no such member") }
    let subject = subject(node, &reading)
    let place = place(node, &reading)
    let unmapped = node["unmapped"].map { reading.unmapped($0, at: "unmapped") } ?? [:]
    let rows = reading.count("rows", of: node) ?? 1
    guard let kind else { return nil }
    if node["fields"] == nil { reading.report("fields", "is missing; it is an object") }
    let fields = node["fields"].map { reading.fields($0, of: kind, at: "fields") } ?? [:]
    return .observation(
      Observation(kind: kind, key: key, subject: subject, place: place, fields: fields, unmapped: unmapped), rows: rows)
  }

  private static func place(_ node: JSONNode, _ reading: inout WireReading) -> SourcePlace {
    guard let place = node["place"] else {
      reading.report("place", "is missing; it is an object with a line")
      return SourcePlace(line: 1)
    }
    guard reading.members(place, at: "place") != nil else { return SourcePlace(line: 1) }
    return SourcePlace(
      line: reading.count("line", of: place, at: "place", from: 1, isRequired: true) ?? 1,
      row: reading.count("row", of: place, at: "place", from: 1),
      elementPath: reading.optionalText("elementPath", of: place, at: "place").map { printable($0) })
  }

  private static func subject(_ node: JSONNode, _ reading: inout WireReading) -> Subject {
    guard let subject = node["subject"] else { return .owner }
    guard reading.members(subject, at: "subject") != nil else { return .owner }
    if let field = reading.optionalText("authorIn", of: subject, at: "subject") {
      return .author(in: FieldName(field))
    }
    var identifiers: [PersonIdentifier] = []
    for (index, node) in (subject["identifiers"].flatMap { reading.array($0, at: "subject.identifiers") } ?? [])
      .enumerated()
    {
      let path = "subject.identifiers[\(index)]"
      guard let scheme = reading.text("scheme", of: node, at: path),
        let value = reading.text("value", of: node, at: path)
      else { continue }
      guard let identifier = PersonIdentifier(scheme: scheme, value: value) else {
        reading.report(path, "is not a valid identifier of its scheme", excerpt: value)
        continue
      }
      identifiers.append(identifier)
    }
    let name = name(subject["name"], &reading)
    if identifiers.isEmpty, name == nil {
      reading.report("subject", "names nobody: it has identifiers, a name, or authorIn")
    }
    let text = reading.optionalText("text", of: subject, at: "subject") ?? ""
    return .person(PersonReference(identifiers: identifiers, name: name, text: printable(text)))
  }

  private static func name(_ node: JSONNode?, _ reading: inout WireReading) -> PersonName? {
    switch node {
    case nil: return nil
    case .text(let text)?: return PersonName(text)
    case let node?:
      guard reading.members(node, at: "subject.name") != nil,
        let family = reading.text("family", of: node, at: "subject.name")
      else { return nil }
      return PersonName(family: family, given: reading.optionalText("given", of: node, at: "subject.name") ?? "")
    }
  }
}

// MARK: - Diagnostics

extension PluginMessage {
  private static func diagnostics(_ node: JSONNode, file: String, _ reading: inout WireReading) -> [Diagnostic] {
    guard let list = node["diagnostics"] else {
      reading.report("diagnostics", "is missing; it is an array with at least one error")
      return []
    }
    let elements = reading.array(list, at: "diagnostics") ?? []
    return elements.enumerated().compactMap { diagnostic($1, file: file, at: "diagnostics[\($0)]", &reading) }
  }

  private static func diagnostic(_ node: JSONNode, file: String, _ reading: inout WireReading) -> Diagnostic? {
    guard let member = node["diagnostic"] else {
      reading.report("diagnostic", "is missing; it is an object")
      return nil
    }
    return diagnostic(member, file: file, at: "diagnostic", &reading)
  }

  private static func diagnostic(
    _ node: JSONNode, file: String, at path: String, _ reading: inout WireReading
  ) -> Diagnostic? {
    guard reading.members(node, at: path) != nil else { return nil }
    let word = reading.text("severity", of: node, at: path)
    let severity = word.flatMap { Diagnostic.Severity(rawValue: $0) }
    if let word, severity == nil { reading.report("\(path).severity", "is not error or warning", excerpt: word) }
    let code = reading.text("code", of: node, at: path)
    if let code, !isCode(code) {
      reading.report("\(path).code", "is not letters and three digits, such as ICS001", excerpt: code)
    }
    guard let severity, let code, let message = reading.text("message", of: node, at: path),
      let remedy = reading.text("remedy", of: node, at: path)
    else { return nil }
    let place = Diagnostic.Place(
      file: file, line: reading.count("line", of: node, at: path, from: 1),
      column: reading.count("column", of: node, at: path, from: 1),
      name: reading.optionalText("name", of: node, at: path).map { printable($0) })
    return Diagnostic(
      severity, Diagnostic.Code(code), printable(message), at: place,
      excerpt: reading.optionalText("excerpt", of: node, at: path).map { printable($0) }, remedy: printable(remedy))
  }

  private static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return (5...11).contains(bytes.count) && bytes.dropLast(3).allSatisfy { (65...90).contains($0) }
      && bytes.suffix(3).allSatisfy { (48...57).contains($0) }
  }

  /// A text that goes to a terminal: bounded, and without control characters, which could move the cursor.
  static func printable(_ text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars.prefix(2000) {
      clean.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return clean
  }
}
