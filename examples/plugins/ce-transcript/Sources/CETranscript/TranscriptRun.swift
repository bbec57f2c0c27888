import Importing
import PortfolioModel

/// One transcript on its way.
struct TranscriptRun {
  private let diagnostics: TranscriptDiagnostics
  private var provider: (number: String, name: String)?
  private var courses: [String: Course] = [:]
  /// An attendee whose partial credit may be on the next line.
  private var waiting: TranscriptLine?
  private var hasEnded = false
  private var hasControl = false
  private var rows = 0
  private var counts = Counts()

  private struct Course {
    let title: String
    let credits: Double
    let kind: String
  }

  private struct Counts {
    var courses = 0
    var attendees = 0
    var partialCredits = 0
  }

  init(file: String) { diagnostics = TranscriptDiagnostics(file: file) }

  /// Takes a line; true when it is the last one of the transcript.
  mutating func take(_ bytes: [UInt8], number: Int, into sink: inout some ObservationSink) throws -> Bool {
    let line = TranscriptLine(bytes, number: number)
    if provider == nil {
      guard let line, line.kind == .provider, let id = line.text(2...11), let name = line.text(12...61) else {
        throw SourceFailure(diagnostics.notATranscript(), isBrokenOff: false)
      }
      provider = (id, name)
      rows += 1
      if let day = day(line, 62...69) { try sink.exported(on: day) }
      try sink.skip("provider, course, control and end lines", rows: 1)
      return false
    }
    rows += 1
    if line?.kind != .partialCredit { try release(nil, into: &sink) }
    switch line?.kind {
    case nil: try sink.reject([diagnostics.badLine(number, bytes)], rows: 1)
    case .attendee?:
      counts.attendees += 1
      waiting = line
    case .partialCredit?:
      counts.partialCredits += 1
      if let line { try release(line, into: &sink) }
    case .provider?, .course?, .control?, .end?:
      if let line { try takeStructure(line) }
      try sink.skip("provider, course, control and end lines", rows: 1)
    }
    return hasEnded
  }

  private mutating func takeStructure(_ line: TranscriptLine) throws {
    switch line.kind {
    case .course:
      guard let id = line.text(2...13), let title = line.text(14...73), let credits = line.number(74...78),
        let kind = line.text(79...80), !title.isEmpty
      else {
        // Whatever is said of a course later depends on this line.
        throw SourceFailure(
          diagnostics.badColumns(line.number, "course", "a number, a title and its credits"), isBrokenOff: false)
      }
      counts.courses += 1
      courses[id] = Course(title: title, credits: Double(credits) / 100, kind: kind)
    case .control:
      hasControl = true
      for (what, columns, found) in [
        ("courses", 2...9, counts.courses), ("attendees", 10...17, counts.attendees),
        ("partial credits", 18...25, counts.partialCredits),
      ] {
        guard let said = line.number(columns) else {
          throw SourceFailure(
            diagnostics.badColumns(line.number, "count of \(what)", "eight digits"), isBrokenOff: false)
        }
        if said != found {
          throw SourceFailure(
            diagnostics.wrongControl(line.number, what, said: said, found: found), isBrokenOff: false)
        }
      }
    case .end: hasEnded = hasControl
    case .provider, .attendee, .partialCredit: break
    }
  }

  /// Says what is known of the attendee who waits.
  private mutating func release(_ partial: TranscriptLine?, into sink: inout some ObservationSink) throws {
    guard let attendee = waiting else {
      if let partial { try sink.reject([diagnostics.unknownCourse(partial.number)], rows: 1) }
      return
    }
    waiting = nil
    let rows = partial == nil ? 1 : 2
    var problems: [Diagnostic] = []
    let id = attendee.text(2...13) ?? ""
    let course = courses[id]
    if course == nil { problems.append(diagnostics.unknownCourse(attendee.number)) }
    let completed = day(attendee, 79...86)
    if completed == nil {
      problems.append(diagnostics.badColumns(attendee.number, "day completed", "a day as YYYYMMDD"))
    }
    let name = PersonName(family: attendee.text(29...58) ?? "", given: attendee.text(59...78) ?? "")
    if name.family.isEmpty { problems.append(diagnostics.badColumns(attendee.number, "name", "a text")) }
    var credits = course?.credits
    if let partial {
      credits = partial.number(29...33).map { Double($0) / 100 }
      if credits == nil { problems.append(diagnostics.badColumns(partial.number, "credits", "five digits")) }
      if partial.text(2...28) != attendee.text(2...28) {
        problems.append(diagnostics.badColumns(partial.number, "course and licence", "that of the line above"))
      }
    }
    guard problems.isEmpty, let course, let completed, let credits, let provider else {
      try sink.reject(problems, rows: rows)
      return
    }
    let licence = attendee.text(14...28) ?? ""
    var fields: FieldSet = [
      "title": .text(course.title), "type": .token("course"), "credits": .number(credits),
      "spans": .spans([DateSpan(.day(completed))]),
    ]
    fields["provider"] = provider.name.isEmpty ? nil : .text(provider.name)
    fields["creditType"] = Self.creditTypes[course.kind].map { .token($0) }
    var unmapped: FieldSet = ["Course number": .text(id)]
    if fields["creditType"] == nil, !course.kind.isEmpty { unmapped["Kind of credit"] = .text(course.kind) }
    try sink.observe(
      Observation(
        kind: .professionalDevelopment, key: [provider.number, id, licence],
        subject: .person(
          PersonReference(
            identifiers: [PersonIdentifier(scheme: "licence", value: licence)].compactMap { $0 }, name: name)),
        place: SourcePlace(line: attendee.number, row: self.counts.attendees), fields: fields, unmapped: unmapped),
      rows: rows)
  }

  private static let creditTypes = ["A1": "amaCategory1", "A2": "amaCategory2", "MC": "moc", "CP": "cpd", "CE": "ce"]

  private func day(_ line: TranscriptLine, _ columns: ClosedRange<Int>) -> CalendarDay? {
    guard let number = line.number(columns) else { return nil }
    return CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// Says what is outstanding, and that the transcript is whole.
  mutating func finish(at line: Int, into sink: inout some ObservationSink) throws {
    try release(nil, into: &sink)
    guard provider != nil else { throw SourceFailure(diagnostics.notATranscript(), isBrokenOff: false) }
    guard hasEnded else { throw SourceFailure(diagnostics.breaksOff(line), isBrokenOff: true) }
    try sink.finish(rowsRead: rows)
  }
}
