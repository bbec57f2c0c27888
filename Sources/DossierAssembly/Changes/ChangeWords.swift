import PortfolioModel

/// Says in words why something changed.
struct ChangeWords {
  private let days: [Int64: CalendarDay]
  private let redactor: Redactor
  /// The ids of the records that the reader sees in one of the two.
  private let known: Set<String>

  init(decisions: [RecordedDecision], redactor: Redactor, known: Set<String>) {
    (self.redactor, self.known) = (redactor, known)
    days = Dictionary(decisions.map { ($0.number, $0.madeOn) }, uniquingKeysWith: { first, _ in first })
  }

  let hidden = ChangeList.Reason(token: "hidden", text: "left out of documents by the owner", importNumber: nil)
  let shown = ChangeList.Reason(token: "shown", text: "taken into documents again by the owner", importNumber: nil)

  func reason(_ reason: ChangeReason) -> ChangeList.Reason {
    ChangeList.Reason(token: reason.token, text: text(of: reason), importNumber: reason.source?.number)
  }

  private func text(of reason: ChangeReason) -> String {
    switch reason {
    case .newImport(let source): "new import: \(name(source))"
    case .newerExport(let source): "newer export: \(name(source))"
    case .readAgain(let source): "read again: \(name(source)), by \(source.importer)"
    case .leftOut(let source): "no longer imported: \(name(source))"
    case .corrected(let number):
      "corrected by the owner" + (days[number].map { " on \(DateFormatting.text($0))" } ?? "")
    case .correctionTakenBack: "the owner’s correction was taken back"
    case .addedByOwner: "added by the owner"
    case .additionTakenBack: "the owner’s addition was taken back"
    case .joined(let id): "became one with \(others([id]))"
    case .parted(let id): "was one with \(others([id]))"
    case .sourceOrder: "another system is believed first"
    case .computed: "follows from other changes"
    }
  }

  /// The ids of other records, as far as the reader knows these.
  private func others(_ ids: [String]) -> String {
    let shown = ids.filter { known.contains($0) }
    return shown.isEmpty ? "another record" : shown.joined(separator: ", ")
  }

  private func name(_ source: SourceDescription) -> String {
    redactor.described(source).fullName + (source.exportDate.map { " of \(DateFormatting.text($0))" } ?? "")
  }

  /// What a mark says; nil for a reader whom it is nothing to.
  func remark(_ mark: RecordChange.Mark, isInside: Bool) -> ChangeList.Reason? {
    func remark(_ token: String, _ text: String, _ number: Int64? = nil) -> ChangeList.Reason? {
      ChangeList.Reason(token: token, text: text, importNumber: number)
    }
    switch mark {
    case .hidden(let isHidden): return isHidden ? hidden : shown
    case .featured(let isFeatured):
      guard isInside else { return nil }
      return isFeatured ? remark("featured", "featured by the owner") : remark("unfeatured", "no longer featured")
    case .order(let place):
      guard isInside else { return nil }
      return place.map { remark("ordered", "put in place \($0) by the owner") }
        ?? remark("unordered", "no longer put in a place")
    case .joined(let records):
      return remark("joined", "now one record with \(others(records.map(\.shortID)))")
    case .parted(let records):
      return remark("parted", "now apart from \(others(records.map(\.shortID)))")
    case .confirmed(let day):
      guard isInside else { return nil }
      return day.map { remark("confirmed", "confirmed by the owner on \(DateFormatting.text($0))") }
        ?? remark("unconfirmed", "no longer confirmed")
    case .vanished(let source):
      guard isInside else { return nil }
      return source.map { remark("vanished", "no longer in \(name($0)), and still counted", $0.number) }
        ?? remark("reappeared", "in the newest export again")
    }
  }
}
