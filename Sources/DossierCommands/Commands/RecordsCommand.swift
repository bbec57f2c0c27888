import ArgumentParser
import DossierAssembly
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier records [KIND]`
struct RecordsCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "Lists records, newest first, with their ids.")

  @Argument(help: "A kind: teaching, mentoring, leadership, publications, …")
  var kind: String?

  @Option(name: .long, help: "Only what falls into a period: AY2024-25, 2024, 2024-07..2025-06, since-last-promotion.")
  var period: String?

  @Option(name: .long, help: "Only records in which a text occurs.")
  var search: String?

  @Flag(
    name: .long,
    help: "Only records to look at: no longer in a newer export, or corrected before their source changed.")
  var needsAttention = false

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var form: ListOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let wanted = try kind.map { text in
      guard let kind = RecordKind(named: text) else { throw CommandFailure(.unknownKind(text)) }
      return kind
    }
    if form.output == .csv, wanted == nil {
      throw CommandFailure(
        .invalid("for records of several kinds", "csv", expected: "it with a kind, since each has columns of its own"))
    }
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let resolved = try file.resolved(person)
    let calendar = PersonSettings(try storing { try file.settings() }, person: person.id).calendar
    let days = try self.days(in: resolved, calendar: calendar, context: context)
    let needle = search.map { foldedForMatching($0) }
    let records = resolved.records.filter { record in
      if let wanted, record.kind != wanted { return false }
      if needsAttention, RecordAttention.reasons(for: record).isEmpty { return false }
      if let days, !record.spans.contains(where: { $0.overlaps(days, in: calendar) }) { return false }
      if let needle { return record.fields.values.contains { foldedForMatching($0.value.text).contains(needle) } }
      return true
    }.sorted { first, second in
      if first.kind != second.kind { return first.kind < second.kind }
      let days = (first.spans.first?.earliestDay(in: calendar), second.spans.first?.earliestDay(in: calendar))
      switch days {
      case (let one?, let two?) where one != two: return one > two
      case (_?, nil): return true
      case (nil, _?): return false
      default: return first.id < second.id
      }
    }
    if form.output == .json {
      context.write(
        RecordsJSON.text(of: records, in: resolved, decisions: try storing { try file.decisions(of: person.id) }))
      return .done
    }
    if form.output == .csv, let wanted {
      context.write(RecordsCSV.text(of: records, kind: wanted))
      return .done
    }
    var table = TextTable()
    var last: RecordKind?
    for record in records {
      if record.kind != last, wanted == nil {
        context.write(table.text)
        table = TextTable()
        context.write((last == nil ? "" : "\n") + record.kind.definition.plural + "\n")
        last = record.kind
      }
      table.append([
        record.shortID, record.spans.isEmpty ? "not dated" : record.spans.map(\.description).joined(separator: ", "),
        RecordSummary.title(of: record) + (record.isHidden ? " (hidden)" : "")
          + (needsAttention || record.vanished.isEmpty ? "" : " (\(RecordAttention.vanished(record)))"),
      ])
      if needsAttention {
        for reason in RecordAttention.reasons(for: record) { table.append(["", "", "  " + reason]) }
      }
    }
    context.write(table.text)
    if days != nil {
      let undated = resolved.records.filter { $0.spans.isEmpty && (wanted == nil || $0.kind == wanted) }.count
      if undated > 0 {
        context.report("\(undated) records without a date are in no period, so not among these.\n")
      }
    }
    if records.isEmpty { context.report("No such records.\n") }
    return .done
  }

  /// The days of the typed period; nil for the whole career.
  private func days(
    in portfolio: Portfolio, calendar: AcademicCalendar, context: CommandContext
  ) throws -> ClosedRange<CalendarDay>? {
    guard let period = try OptionValue.period(period, calendar: calendar) else { return nil }
    return DossierAssembler.days(of: period, in: portfolio, asOf: context.today, calendar: calendar)
  }
}
