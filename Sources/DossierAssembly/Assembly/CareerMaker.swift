import PortfolioModel

/// Makes the career of a document: of the records that it shows, the fields that other forms have a place for.
struct CareerMaker: Sendable {
  let materials: Materials

  /// - Parameter shown: The positions of the records that the document shows.
  func career(showing shown: Set<Int>) -> Career {
    let identifiers = materials.person.identifiers
    let redactor = materials.redactor
    let items = materials.all.filter { shown.contains($0.position) }
    return Career(
      name: DisplayName.withDegrees(materials), plainName: plainName,
      orcid: identifiers.first { $0.scheme == "orcid" }?.value,
      email: redactor.isInside ? identifiers.first { $0.scheme == "email" }?.value : nil,
      entries: items.map(entry))
  }

  /// The name before degrees, as far as a comma tells.
  private var plainName: String {
    String(materials.person.displayName.prefix { $0 != "," })
  }

  private func entry(_ item: Item) -> Career.Entry {
    let record = item.record
    var fields: [(name: FieldName, value: Value)] = []
    for name in Self.fieldsByPlace[record.kind.place] {
      guard let value = record[name], materials.redactor.hiding(name, of: record) == nil else { continue }
      fields.append((name, record.kind == .scholarlyProduct ? value : covered(value)))
    }
    return Career.Entry(
      recordID: record.shortID, kind: record.kind, spans: item.spans, label: materials.label(of: item),
      sharesFiles: materials.redactor.sharesFiles(of: record), fields: fields)
  }

  /// The value with codes in the place of mentees’ names.
  private func covered(_ value: Value) -> Value {
    guard !materials.cover.isEmpty else { return value }
    switch value {
    case .text(let text): return .text(materials.cover.covered(text))
    case .list(let values): return .list(values.map { covered($0) })
    default: return value
    }
  }

  /// By the kind's place: every record asks.
  private static let fieldsByPlace = RecordKind.allCases.sorted().map { fields[$0] ?? [] }

  private static let common: [FieldName] = ["title", "organization", "unit", "url"]

  /// The fields that leave the program in other forms; a field that is not here is in none of them.
  private static let fields: [RecordKind: [FieldName]] = [
    .appointment: common + ["rank", "rankText", "type", "location"],
    .credential: common + ["type", "issuer", "status"],
    .curriculumProduct: common + ["type", "role", "doi", "version"],
    .education: common + ["type", "degree", "field", "isCompleted", "distinction", "location"],
    .evidenceDocument: ["title", "registerNumber", "type", "pages", "linkedRecords"],
    .grant: common + ["funder", "number", "role", "status"],
    .honour: common + ["granter", "result", "type"],
    .leadershipRole: common + ["body", "role", "level"],
    .professionalDevelopment: common + ["provider", "type"],
    .scholarlyProduct: common + [
      "type", "authors", "authorsText", "venue", "publisher", "editors", "volume", "issue", "pages", "status", "doi",
      "pmid", "pmcid", "isbn", "issn", "location", "sponsor", "language", "keywords",
    ],
    .serviceActivity: common + ["body", "role", "roleText", "type"],
    .teachingActivity: common + ["courseCode", "topic", "method", "role"],
  ]
}
