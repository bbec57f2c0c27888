import PortfolioModel

/// Builds the lists of a list template from the records that it selected.
struct ListBuilder: Sendable {
  let template: ListTemplate
  let cells: CellMaker

  /// One list, or one for each heading of what the template groups by; then what the marks in them mean.
  func blocks(_ items: [Item]) -> [Block] {
    let lists: [EntryList]
    if let groupBy = template.groupBy {
      var groups: [GroupKey: [Item]] = [:]
      for item in items {
        groups[GroupKey(item, by: groupBy, sort: template.query.sort, cells: cells), default: []].append(item)
      }
      lists = groups.sorted { $0.key < $1.key }.enumerated().compactMap { place, group in
        list(group.value, id: place == 0 ? template.id : "\(template.id)-\(place + 1)", title: group.key.title)
      }
    } else {
      lists = list(items, id: template.id, title: template.title).map { [$0] } ?? []
    }
    var blocks = lists.map { Block.list($0) }
    if template.format == .citation {
      let marked = cells.materials.menteeAuthors
      if items.contains(where: { marked[$0.position] != nil }) {
        blocks.append(
          .note("An asterisk marks an author with the name of a mentee of \(cells.materials.person.displayName)."))
      }
    }
    return blocks
  }

  private func list(_ items: [Item], id: String, title: String?) -> EntryList? {
    let entries: [EntryList.Entry] =
      switch template.format {
      case .citation: items.map { CitationFormatting(cells: cells).entry($0) }
      case .brief:
        items.map { CitationFormatting(cells: cells).brief($0, namesMentees: template.query.isWithMentee == true) }
      case .entry: items.map { entry($0) }
      case .labelled: items.map { labelled($0) }
      case .comments: items.flatMap { comments(of: $0) }
      }
    guard !entries.isEmpty else { return nil }
    return EntryList(id: id, title: title, isNumbered: template.isNumbered, entries: entries)
  }

  /// Title in bold, then the fields that the template names or that suit the kind.
  private func entry(_ item: Item) -> EntryList.Entry {
    let titleFields = Self.titleFields(of: item.record.kind)
    let fields = (template.fields.isEmpty ? Self.usualFields(of: item.record.kind) : template.fields).filter {
      !titleFields.contains($0)
    }
    let shown = fields.filter { item.record[$0] != nil }.map { (name: $0, cell: cells.cell($0, of: item)) }
    let texts = shown.compactMap { part -> String? in
      switch part.cell.content {
      case .text(let text): text
      case .number(let number, _):
        "\(ValueFormatting.definition(part.name, of: item.record.kind)?.label ?? ""): \(NumberFormatting.text(number))"
      case .absent, .suppressed, .records: nil
      }
    }
    var runs = [EntryList.Run(cells.materials.label(of: item), .strong)]
    if !texts.isEmpty { runs.append(EntryList.Run(". " + texts.joined(separator: ", "))) }
    let dates = cells.dates(of: item)
    let titleOrigins = cells.origins(titleFields, of: item)
    let date: String = if case .text(let text) = dates.content { text } else { DateFormatting.undated }
    return EntryList.Entry(
      recordID: item.record.shortID, date: date, runs: runs, links: CitationFormatting.links(of: item.record),
      origins: titleOrigins.origins + dates.origins + shown.flatMap(\.cell.origins),
      isCorrected: titleOrigins.isCorrected || dates.isCorrected || shown.contains(where: \.cell.isCorrected))
  }

  /// What evaluators wrote, as far as the reader may read it and enough of them answered.
  private func comments(of item: Item) -> [EntryList.Entry] {
    let record = item.record
    let redactor = cells.materials.redactor
    guard redactor.hiding("comments", of: record) == nil else { return [] }
    let origins = cells.origins(["comments"], of: item)
    let usual = DateFormatting.text(item.spans, style: cells.dateStyle)
    return record.groups("comments").compactMap { comment in
      guard case .text(let text)? = comment["text"], redactor.showsComment(comment) else { return nil }
      var runs = [EntryList.Run(text)]
      if comment["isReleased"] != .flag(true) { runs.insert(EntryList.Run("Not released: ", .strong), at: 0) }
      if comment["isRedacted"] == .flag(true) { runs.append(EntryList.Run(" [redacted by the faculty member]")) }
      if let group = record.text("evaluatorGroup") {
        runs.append(EntryList.Run(" (\(Vocabulary.evaluatorGroup.label(of: group).lowercased()))"))
      }
      return EntryList.Entry(
        recordID: record.shortID, date: usual, runs: runs, links: [], origins: origins.origins,
        isCorrected: origins.isCorrected)
    }
  }

  static func titleFields(of kind: RecordKind) -> [FieldName] {
    switch kind {
    case .mentoringRelationship: ["mentee"]
    case .referee: ["name"]
    case .evaluationSummary: ["title", "subject"]
    default: ["title"]
    }
  }

  /// What an entry of a kind says after its title where the template names nothing.
  static func usualFields(of kind: RecordKind) -> [FieldName] {
    switch kind {
    case .teachingActivity: ["method", "role", "learnerLevels", "organization"]
    case .curriculumProduct: ["type", "role", "organization"]
    case .mentoringRelationship: ["menteeLevel", "role", "project"]
    case .learnerAssessment: ["type", "role", "organization"]
    case .leadershipRole: ["body", "level", "organization"]
    case .evaluationSummary: ["evaluatorGroup", "instrument"]
    case .scholarlyProduct: ["type", "venue"]
    case .grant: ["funder", "number", "role", "status"]
    case .honour: ["granter", "type", "result", "scope"]
    case .serviceActivity: ["body", "role", "level", "organization"]
    case .professionalDevelopment: ["provider", "type", "credits", "creditType"]
    case .appointment: ["rank", "type", "unit", "organization"]
    case .education: ["degree", "field", "organization"]
    case .credential: ["type", "issuer", "state", "status"]
    case .clinicalActivity: ["site", "setting", "role"]
    case .goal: ["area", "measure", "status", "progress"]
    case .effortAllocation: ["category", "planned", "actual"]
    case .statement: ["kind"]
    case .referee: ["rank", "institution", "category", "status"]
    case .evidenceDocument: ["registerNumber", "type"]
    case .benchmark: ["metric", "group", "mean"]
    case .leave: ["type"]
    }
  }
}
