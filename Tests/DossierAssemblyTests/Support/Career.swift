import DossierAssembly
import PortfolioModel
import Testing

/// A portfolio made by hand: records as their owner would type them.
struct Career {
  var person = Person(id: 1, displayName: "Ida B. Wellstone, MD")
  var observations: [RecordedObservation] = []
  var decisions: [RecordedDecision] = []

  static let source = SourceDescription(
    number: 1, fileName: "export.csv", sha256: "00", system: "registrar", importer: "plain 1",
    exportDate: CalendarDay(year: 2025, month: 6, day: 1))

  /// Adds a record whose fields are read as the command line reads them; returns the identity that names it.
  @discardableResult
  mutating func add(
    _ kind: RecordKind, _ fields: KeyValuePairs<String, String>, source: SourceDescription = Self.source,
    location: SourceLocation = #_sourceLocation
  ) -> ObservationIdentity {
    var values = FieldSet()
    for (name, text) in fields {
      let name = FieldName(name)
      guard let definition = kind.definition.field(name) else {
        Issue.record("\(kind) has no field \(name)", sourceLocation: location)
        continue
      }
      do {
        values[name] = try definition.type.value(from: text)
      } catch {
        Issue.record("\(name): \(error)", sourceLocation: location)
      }
    }
    return add(kind, values: values, source: source)
  }

  @discardableResult
  mutating func add(
    _ kind: RecordKind, values: FieldSet, source: SourceDescription = Self.source
  ) -> ObservationIdentity {
    let number = UInt64(observations.count + 1)
    let identity = ObservationIdentity(high: number &* 0x9E37_79B9_7F4A_7C15, low: number)
    observations.append(
      RecordedObservation(
        identity: identity, source: source, kind: kind,
        place: SourcePlace(line: observations.count + 2, row: observations.count + 1), fields: values, unmapped: [:]))
    return identity
  }

  mutating func decide(_ decision: Decision, sourceValue: Value? = nil) {
    decisions.append(
      RecordedDecision(
        number: Int64(decisions.count + 1), decision: decision, madeOn: day("2025-06-15"), sourceValue: sourceValue))
  }

  var portfolio: Portfolio {
    Portfolio.resolve(person: person, observations: observations, decisions: decisions)
  }

  /// Assembles a document from a template in YAML.
  func document(
    _ template: String, asOf: String = "2025-07-15", period: String? = nil, audience: Audience? = .owner,
    smallN: Int = 5, gaps: Bool? = false, statements: [Statement] = [], candidate: Candidate = Candidate(),
    calendar: AcademicCalendar = .july, location: SourceLocation = #_sourceLocation
  ) throws -> Document {
    let read = try #require(
      period.map { Period($0, calendar: calendar) } ?? .career, "a period", sourceLocation: location)
    return DossierAssembler.assemble(
      try DossierTemplate(yaml: template), portfolio: portfolio, statements: statements, decisions: decisions,
      request: AssemblyRequest(
        asOf: day(asOf), period: period == nil ? nil : read, audience: audience, smallNThreshold: smallN,
        calendar: calendar, includesGapReport: gaps, candidate: candidate))
  }
}

/// A day that the test knows to exist.
func day(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(text) else { preconditionFailure("\(text) is not a day") }
  return day
}

/// A template of one section, of the blocks given in YAML.
func template(_ blocks: String, period: String = "career") -> String {
  let indented = blocks.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
  return """
    id: test
    title: Test
    audience: self
    period: \(period)
    sections:
      - id: section
        title: Section
        blocks:
    \(indented.joined(separator: "\n"))
    """
}
