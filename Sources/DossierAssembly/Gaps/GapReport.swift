import PortfolioModel

/// Finds what a committee will miss.
///
/// Names and values come redacted, as the reader of the document may see them.
struct GapReport: Sendable {
  let materials: Materials
  let period: CoveredPeriod

  /// Gaps of the records; those of sections and statements are found where these are assembled.
  func gaps(undated: [Item]) -> [Gap] {
    yearsWithoutEvaluation + menteesWithoutOutcome + teachingDetails + leadershipWithoutAccomplishment
      + evaluationsWithoutNumber + unmarkedScholarship
      + effort + noLongerInSource + self.undated(undated)
  }

  private func select(_ kind: RecordKind) -> [Item] {
    materials.select(RecordQuery(kinds: [kind]), in: period, isOrdered: false).items
  }

  /// Academic years in which the person certainly taught and that no teaching evaluation can be of.
  private var yearsWithoutEvaluation: [Gap] {
    let calendar = materials.calendar
    var taught: [Int: [String]] = [:]
    for item in select(.teachingActivity) {
      for year in materials.certainYears(of: item, in: period) { taught[year, default: []].append(item.record.shortID) }
    }
    let evaluations = materials.items(of: .evaluationSummary)
    return taught.sorted { $0.key < $1.key }.compactMap { year, records in
      let days = calendar.firstDay(ofAcademicYear: year)...calendar.lastDay(ofAcademicYear: year)
      guard !evaluations.contains(where: { $0.spans.contains { $0.overlaps(days, in: calendar) } }) else { return nil }
      return Gap(
        kind: .yearWithoutEvaluation, message: "No teaching evaluation for \(DateFormatting.academicYear(year)).",
        remedy:
          "Import the evaluations of that year, or add one: dossier add evaluations subject=… responded=… overallMean=…",
        recordIDs: records)
    }
  }

  private var menteesWithoutOutcome: [Gap] {
    materials.sorted(select(.mentoringRelationship), by: .oldestFirst).filter { item in
      let record = item.record
      return record.text("status") == "completed" && record.groups("outcomes").isEmpty
        && record["noOutcomeReason"] == nil
    }.map { item in
      Gap(
        kind: .menteeWithoutOutcome,
        message: "\(materials.label(of: item)) has completed, and no outcome is recorded.",
        remedy: "Record one, or say why there is none: dossier correct \(item.record.shortID) noOutcomeReason=…",
        recordIDs: [item.record.shortID])
    }
  }

  private var teachingDetails: [Gap] {
    let items = select(.teachingActivity)
    return [
      missing("Contact hours", "contactHours", in: items, "contactHours=\"N total\""),
      missing("Learners", "learnerLevels", in: items, "learnerLevels=…"),
      missing("The number of learners", "learnerCount", in: items, "learnerCount=N"),
      missing("The role", "role", in: items, "role=…"),
    ].compactMap(\.self)
  }

  private func missing(_ what: String, _ field: FieldName, in items: [Item], _ example: String) -> Gap? {
    let lacking = materials.sorted(items.filter { $0.record[field] == nil }, by: .oldestFirst)
    guard !lacking.isEmpty else { return nil }
    let verb = what.hasSuffix("s") && !what.hasPrefix("The") ? "are" : "is"
    return Gap(
      kind: .missingDetail,
      message:
        "\(what) \(verb) not recorded for \(NumberFormatting.count(lacking.count, "teaching activity", "teaching activities")): \(names(lacking)).",
      remedy: "dossier correct \(lacking[0].record.shortID) \(example)", recordIDs: lacking.map(\.shortID))
  }

  private var leadershipWithoutAccomplishment: [Gap] {
    let lacking = materials.sorted(
      select(.leadershipRole).filter {
        $0.record.groups("accomplishments").isEmpty && $0.record["impact"] == nil
      }, by: .oldestFirst)
    guard !lacking.isEmpty else { return [] }
    return [
      Gap(
        kind: .missingDetail,
        message:
          "\(NumberFormatting.count(lacking.count, "leadership role has", "leadership roles have")) no accomplishment: \(names(lacking)).",
        remedy:
          "Say what changed, best with a number before and after: dossier correct \(lacking[0].record.shortID) accomplishments=\"…\"",
        recordIDs: lacking.map(\.shortID))
    ]
  }

  private var evaluationsWithoutNumber: [Gap] {
    let lacking = select(.evaluationSummary).filter { item in
      let reading = item.reading
      return reading.mean != nil && (reading.responses == nil || reading.scale == nil)
    }
    guard let first = lacking.first else { return [] }
    let reading = first.reading
    // What is known is not asked for: who follows the advice must not overwrite it.
    let fields = [
      reading.responses == nil ? "responded=N" : nil, reading.scale == nil ? "scaleMinimum=N scaleMaximum=N" : nil,
    ].compactMap(\.self).joined(separator: " ")
    return [
      Gap(
        kind: .missingDetail,
        message:
          "\(NumberFormatting.count(lacking.count, "evaluation has", "evaluations have")) a mean without its number of responses or its scale: \(names(lacking)).",
        remedy: "dossier correct \(first.record.shortID) \(fields)",
        recordIDs: lacking.map(\.shortID))
    ]
  }

  /// Works of which none is marked as education scholarship: no export says it, and the case may rest on it.
  private var unmarkedScholarship: [Gap] {
    let works = select(.scholarlyProduct)
    guard let first = works.first, !works.contains(where: { $0.record["isEducational"] != nil }) else { return [] }
    return [
      Gap(
        kind: .missingDetail,
        message: "No publication says whether it is education scholarship.",
        remedy: "Mark those that are: dossier correct \(first.record.shortID) isEducational=yes")
    ]
  }

  /// Planned and actual effort of each time, where they do not add to 100 %.
  private var effort: [Gap] {
    guard materials.redactor.sees(.personal) else { return [] }
    let byTime = Dictionary(grouping: select(.effortAllocation)) { DateFormatting.text($0.spans) }
    let times = byTime.sorted { first, second in
      let days = (first.value.first?.firstDay, second.value.first?.firstDay)
      guard let one = days.0, let two = days.1, one != two else { return first.key < second.key }
      return one < two
    }
    return times.flatMap { time, items in
      [("Planned", FieldName("planned")), ("Actual", FieldName("actual"))].compactMap { name, field -> Gap? in
        let values = items.compactMap { $0.record.number(field) }
        let sum = values.reduce(0, +)
        guard !values.isEmpty, abs(sum - 100) >= 0.5 else { return nil }
        return Gap(
          kind: .effortSum, message: "\(name) effort of \(time) adds to \(NumberFormatting.text(sum)) %, not 100 %.",
          remedy: "Correct the lines, or add the one that is missing.", recordIDs: items.map(\.shortID))
      }
    }
  }

  /// Records of which no source's newest export tells any more; they are shown all the same.
  private var noLongerInSource: [Gap] {
    let gone = materials.all.filter(\.hasVanished)
    let byExport = Dictionary(grouping: gone) { $0.record.vanished[0].export }
    return byExport.sorted { $0.key.number < $1.key.number }.map { export, items in
      let verb = items.count == 1 ? "record is" : "records are"
      let day = export.exportDate.map { " of \(DateFormatting.text($0))" } ?? ""
      return Gap(
        kind: .noLongerInSource,
        message:
          "\(items.count) \(verb) no longer in the export \(materials.redactor.described(export).fullName)\(day): \(names(items)).",
        remedy: "See whether it still holds, and confirm or hide it: "
          + "dossier mark \(items[0].record.shortID) --confirmed, or --hidden.",
        recordIDs: items.map(\.shortID))
    }
  }

  private func undated(_ items: [Item]) -> [Gap] {
    let byKind = Dictionary(grouping: items, by: \.record.kind)
    return byKind.sorted { $0.key < $1.key }.map { kind, items in
      Gap(
        kind: .undated,
        message:
          "\(NumberFormatting.count(items.count, kind.definition.label.lowercased(), kind.pluralWords)) without a date: \(names(items)).",
        remedy: "dossier correct \(items[0].record.shortID) spans=…",
        recordIDs: items.map(\.shortID))
    }
  }

  /// At most five names; the ids of all are with the gap.
  private func names(_ items: [Item]) -> String {
    var names = items.prefix(5).map { "\(materials.label(of: $0)) (\($0.record.shortID))" }
    if items.count > 5 { names.append("and \(items.count - 5) more") }
    return names.joined(separator: "; ")
  }
}

extension RecordKind {
  /// The plural in words: "teaching activities".
  var pluralWords: String { String(definition.plural.map { $0 == "-" ? " " : $0 }) }
}
