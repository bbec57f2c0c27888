import Importing
import PortfolioModel

/// Reads the tests' own little format: a line is `key|person|title`, and what follows as `field=value`.
///
/// The person is empty for the owner, `employeeNumber:E1 Ada Abara`, or a name. Lines may also be `@2024-05-01` (the
/// day of the export), empty (skipped), `!why` (rejected), `#` (the file breaks off), `+1` (the count is wrong).
struct LineImporter: Importer {
  var id = "lines"
  var version = 1
  var system = "lines"

  var descriptor: ImporterDescriptor {
    ImporterDescriptor(id: id, version: version, system: system, summary: "Lines", format: .other)
  }

  func probe(_ sample: SourceSample) -> ProbeResult { .match(confidence: .possible, reason: "as asked") }

  func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    var bytes: [UInt8] = []
    while true {
      let chunk = try source.nextChunk()
      if chunk.isEmpty { break }
      bytes += chunk
    }
    var rows = 0
    var error = 0
    for (offset, line) in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let place = Diagnostic.Place(file: source.fileName, line: offset + 1)
      switch line.first {
      case "@":
        if let day = CalendarDay(line.dropFirst()) { try sink.exported(on: day) }
        continue
      case "#":
        throw SourceFailure(
          Diagnostic(.error, "LIN001", "The file breaks off.", at: place, remedy: "Get it whole."), isBrokenOff: true)
      case "+":
        error = 1
        continue
      default: rows += 1
      }
      if line.isEmpty {
        try sink.skip(.blank, rows: 1)
      } else if line.first == "!" {
        try sink.reject(
          [Diagnostic(.error, "LIN002", "The line says no.", at: place, remedy: "Correct it.")], rows: 1)
      } else {
        try sink.observe(observation(line, at: offset + 1), rows: 1)
      }
    }
    try sink.finish(rowsRead: rows + error)
  }

  private func observation(_ line: Substring, at number: Int) -> Observation {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    var fields: FieldSet = [:]
    if parts.count > 2 { fields["title"] = .text(String(parts[2])) }
    for part in parts.dropFirst(3) {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { fields[FieldName(String(pair[0]))] = .text(String(pair[1])) }
    }
    let person = parts.count > 1 ? parts[1] : ""
    return Observation(
      kind: .teachingActivity, key: parts[0].isEmpty ? nil : [String(parts[0])], subject: Self.subject(person),
      place: SourcePlace(line: number, row: number), fields: fields)
  }

  private static func subject(_ text: Substring) -> Subject {
    guard !text.isEmpty else { return .owner }
    let words = text.split(separator: " ", maxSplits: 1)
    if let colon = words[0].firstIndex(of: ":") {
      let identifier = PersonIdentifier(
        scheme: String(words[0][..<colon]), value: words[0][words[0].index(after: colon)...])
      return .person(
        PersonReference(
          identifiers: identifier.map { [$0] } ?? [], name: words.count > 1 ? PersonName(words[1]) : nil,
          text: words.count > 1 ? String(words[1]) : ""))
    }
    return .person(PersonReference(name: PersonName(text), text: String(text)))
  }
}
