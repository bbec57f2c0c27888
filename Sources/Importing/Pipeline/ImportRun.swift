import PortfolioModel

/// One file on its way: filters by person, counts, and knows in the end whether the sum is right.
final class ImportRun<Session: ImportSession> {
  private let request: ImportRequest
  private let session: Session
  private var filter: PersonFilter
  var log: DiagnosticLog
  /// The day of the export as the file says it.
  var exportDate: CalendarDay?

  private var counts: [Int] = []
  private var rowsObserved = 0
  private var observations = 0
  private var rowsRejected = 0
  private var skipped: [SkipReason: Int] = [:]
  private var ofOthers = 0
  private var others: [String] = []
  private var othersSeen: Set<String> = []
  private var peopleCreated = 0
  private var ownerIsMissing = false
  /// Where the text of a letter stands, which is not to be kept.
  private var letter: SourcePlace?
  /// An identifier of a row that was passed over: the person may be known by it.
  private var identifierOfOther: PersonIdentifier?

  /// How many names of other people a report lists.
  private static var namesListed: Int { 20 }
  /// How many characters of a title are shown.
  private static var titleLength: Int { 60 }
  /// How many are told apart when they are counted.
  private static var namesCounted: Int { 100_000 }

  init(_ request: ImportRequest, owner: Person?, session: Session) {
    (self.request, self.session) = (request, session)
    filter = PersonFilter(owner: owner, people: session.people)
    log = DiagnosticLog(sheet: request.part.isEmpty ? nil : request.part)
  }

  private var file: String { request.fileName }

  func observe(_ observation: Observation, rows: Int) throws {
    switch observation.subject {
    case .owner:
      guard let owner = filter.person else {
        if !ownerIsMissing { log.append(.nobodyNamed(file: file)) }
        ownerIsMissing = true
        passOver(.nobodyNamed, rows: rows)
        return
      }
      try take(observation, of: owner.id, rows: rows)
    case .person(let reference): try observe(observation, about: reference, rows: rows)
    case .author(let field): try observe(observation, authors: observation.fields[field], rows: rows)
    }
  }

  private func observe(_ observation: Observation, about reference: PersonReference, rows: Int) throws {
    let (resolution, isRepeated) = filter.resolve(reference)
    switch resolution {
    case .person(let person):
      if !isRepeated {
        for identifier in filter.learn(from: reference, about: person) { try session.add(identifier, to: person) }
      }
      try take(observation, of: person, rows: rows)
    case .stranger:
      let name = reference.text.isEmpty ? reference.name?.displayed ?? "" : reference.text
      let person = try session.create(name: name, identifiers: reference.identifiers)
      filter.insert(Person(id: person, displayName: name, identifiers: reference.identifiers))
      peopleCreated += 1
      try take(observation, of: person, rows: rows)
    case .other:
      if identifierOfOther == nil { identifierOfOther = reference.identifiers.first }
      see(reference.text)
      passOver(.anotherPerson, rows: rows)
    case .unclear(let question):
      passOver(question.skipReason, rows: rows)
      if !isRepeated { log.append(diagnostic(for: question, reference, at: observation.place)) }
    }
  }

  private func observe(_ observation: Observation, authors: Value?, rows: Int) throws {
    var list: [Value] = []
    if case .list(let values)? = authors { list = values }
    let found = filter.find(among: list)
    if !found.unclear.isEmpty {
      let names = found.unclear.compactMap { PersonName(author: list[$0])?.readable }
      log.append(
        filter.person.map {
          .unclearAuthor(names, person: $0.displayName, file: file, place: observation.place)
        }
          ?? .unclearAuthors(
            names, people: found.candidates.map { "#\($0) \(filter.name(of: $0))" }, file: file,
            place: observation.place))
    }
    guard !found.people.isEmpty else {
      if found.unclear.isEmpty { see(work(observation, by: list)) }
      passOver(found.unclear.isEmpty ? .anotherPerson : .unclearName, rows: rows)
      return
    }
    // A work of several people is an observation for each; its row is accounted for once.
    for (position, person) in found.people.enumerated() {
      try take(observation, of: person, rows: position == 0 ? rows : 0)
    }
  }

  /// A work as the report names it: "Okonkwo MA, Berg L et al.: “Bedside teaching in …”".
  private func work(_ observation: Observation, by authors: [Value]) -> String {
    var text = authors.prefix(2).compactMap { author -> String? in
      guard let name = PersonName(author: author) else { return nil }
      return name.given.isEmpty ? name.family : "\(name.family) \(name.given)"
    }.joined(separator: ", ")
    if authors.count > 2 { text += " et al." }
    guard case .text(let title)? = observation.fields["title"] else { return text }
    let clipped = title.count > Self.titleLength ? title.prefix(Self.titleLength - 1) + "…" : title[...]
    return text.isEmpty ? "“\(clipped)”" : "\(text): “\(clipped)”"
  }

  private func take(_ observation: Observation, of person: Int64, rows: Int) throws {
    if observation.kind == .referee, letter == nil,
      RefereeLetter.isAmong(observation.fields) || RefereeLetter.isAmong(observation.unmapped)
    {
      letter = observation.place
    }
    try session.record(observation, of: person, rows: rows)
    observations += 1
    rowsObserved += rows
  }

  private func passOver(_ reason: SkipReason, rows: Int) {
    ofOthers += rows
    skip(reason, rows: rows)
  }

  private func see(_ name: String) {
    guard !name.isEmpty, othersSeen.count < Self.namesCounted, othersSeen.insert(name).inserted else { return }
    if others.count < Self.namesListed { others.append(name) }
  }

  private func diagnostic(
    for question: PersonResolution.Question, _ reference: PersonReference, at place: SourcePlace
  ) -> Diagnostic {
    switch question {
    case .name:
      .unclearName(
        reference.text, person: filter.person?.displayName ?? "somebody in the portfolio", file: file, place: place)
    case .nameAlone: .nameAlone(reference.text, file: file, place: place)
    case .twoPeople(let people):
      .twoPeople(people.map { filter.name(of: $0) }, file: file, place: place)
    }
  }

  func reject(_ diagnostics: [Diagnostic], rows: Int) {
    rowsRejected += rows
    for diagnostic in diagnostics { log.append(diagnostic) }
    if !diagnostics.contains(where: { $0.severity == .error }) {
      log.append(.rejectedWithoutReason(importer: request.importer.descriptor, file: file))
    }
  }

  func skip(_ reason: SkipReason, rows: Int) { skipped[reason, default: 0] += rows }

  func finish(rowsRead: Int) { counts.append(rowsRead) }

  private var rowsSkipped: Int { skipped.values.reduce(0, +) }
  private var rowsAccounted: Int { rowsObserved + rowsRejected + rowsSkipped }

  /// What speaks against keeping any of the file.
  func refusal() -> Diagnostic? {
    let importer = request.importer.descriptor
    // A file that breaks off, and is accepted all the same, may end before the count is given.
    if counts.count > 1 || counts.isEmpty && !request.acceptsPartial { return .noCount(importer: importer, file: file) }
    let read = counts.first ?? rowsAccounted
    if read != rowsAccounted { return .wrongSum(read: read, accounted: rowsAccounted, importer: importer, file: file) }
    if rowsRejected > 0, Double(rowsRejected) > request.maximumRejectedShare * Double(read) {
      return .tooManyRejected(
        rejected: rowsRejected, read: read, limit: request.maximumRejectedShare, file: file)
    }
    // With the file, the letter would be kept as bytes.
    if let letter { return .letter(file: file, place: letter) }
    // Somebody else's file is not kept; its rows would be, as bytes.
    if observations == 0, ofOthers > 0 {
      return ownerIsMissing
        ? .nobodyNamed(file: file)
        : .onlyOthers(person: filter.person?.displayName, identifier: identifierOfOther, file: file)
    }
    return nil
  }

  var summary: ImportSummary {
    let dated: (CalendarDay?, DateOrigin?) =
      if let day = request.asOf {
        (day, .option)
      } else if let day = exportDate {
        (day, .file)
      } else {
        (request.modifiedOn, request.modifiedOn.map { _ in .modification })
      }
    return ImportSummary(
      exportDate: dated.0, datedBy: dated.1, rowsRead: counts.first ?? rowsAccounted,
      rowsRejected: rowsRejected, rowsSkipped: rowsSkipped, rowsOfOthers: ofOthers)
  }

  func report(_ status: ImportReport.Status) -> ImportReport {
    let summary = summary
    var report = ImportReport(request, status: status)
    report.exportDate = summary.exportDate
    report.isExportDateOfFile = summary.datedBy == .modification
    report.rowsRead = summary.rowsRead
    report.rowsImported = rowsObserved
    report.rowsRejected = rowsRejected
    report.skipped = skipped.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    report.peopleCreated = peopleCreated
    report.otherPeople = others
    report.otherPeopleBeyond = othersSeen.count - others.count
    report.diagnostics = log
    return report
  }

  func report(_ outcome: ImportOutcome) -> ImportReport {
    for place in outcome.repeatedKeys.sorted(by: { $0.line < $1.line }) {
      log.append(.repeatedKey(file: file, place: place))
    }
    if outcome.repeatedKeysBeyond > 0 { log.count(warnings: outcome.repeatedKeysBeyond, of: "IMP010") }
    if outcome.repeatedRows > 0 {
      rowsObserved -= outcome.repeatedRows
      skip(.repeated, rows: outcome.repeatedRows)
    }
    var report = report(.imported(number: outcome.number))
    report.observations = outcome.observations
    return report
  }
}

extension SkipReason {
  package static let unclearName: SkipReason = "name unclear"
  package static let unknownName: SkipReason = "name not known in the portfolio"
  package static let nobodyNamed: SkipReason = "nobody named"
  package static let repeated: SkipReason = "repeats of another row"
}

extension PersonResolution.Question {
  var skipReason: SkipReason {
    switch self {
    case .name, .twoPeople: .unclearName
    case .nameAlone: .unknownName
    }
  }
}
