import DossierAssembly
import PortfolioModel

extension PageRenderer {
  /// The appendix that leads from every record to the file and line, or the decision, that it comes from.
  func provenance() -> HTMLBuffer {
    // A number that comes twice is explained twice, but the first is the place that links lead to.
    var decisionAnchors = cells.decisionAnchors
    var sourceAnchors = sourceAnchors
    let list = OriginList(index.records, sources: document.sources)
    let citations = self.citations
    let days = Set(document.sources.map(\.exportDate))
    // A day that is that of all files is said once.
    let day = days.count == 1 && document.sources.count > 1 ? days.first ?? nil : nil
    let decidedOn = Set(document.decisions.map(\.madeOn))
    let decided = decidedOn.count == 1 && document.decisions.count > 1 ? decidedOn.first.map(Self.day) : nil
    var known: Set<Int64> = []
    return library.render(
      "provenance",
      [
        "records": .markup(scattered(list.scattered, citations: citations).finish()),
        "hasRecords": .flag(!list.scattered.isEmpty),
        "computed": .markup(computedEntries().finish()), "hasComputed": .flag(!index.computed.isEmpty),
        "decisions": .list(
          document.decisions.map { decision in
            .object([
              "anchor": .optional(decisionAnchors.removeValue(forKey: decision.number)),
              "number": .text(String(decision.number)),
              "text": .text(decision.text),
              "date": .optional(decided == nil ? Self.day(decision.madeOn) : nil),
            ])
          }),
        "hasDecisions": .flag(!document.decisions.isEmpty),
        "decisionDate": .optional(decided), "exportDate": .optional(day.map(DayText.make)),
        "sources": .list(
          document.sources.map { source in
            let part = known.insert(source.number).inserted ? list.parts[source.number] : nil
            return .object([
              "anchor": .optional(sourceAnchors.removeValue(forKey: source.number)),
              "number": .text(String(source.number)),
              "fileName": .text(source.fullName), "system": .text(source.system), "importer": .text(source.importer),
              "exportDate": .optional(day == nil ? source.exportDate.map(DayText.make) : nil),
              "isUndated": .flag(source.exportDate == nil), "sha256": .text(source.sha256),
              "path": .optional(part.flatMap { $0.prefix.isEmpty ? nil : $0.prefix }),
              "lists": .list(lists(part, citations: citations)),
            ])
          }),
        "hasSources": .flag(!document.sources.isEmpty),
      ])
  }

  private static func day(_ text: String) -> String { CalendarDay(text).map(DayText.make) ?? text }

  /// A source's records: those of which there is nothing to say but the place, and those with more.
  private func lists(_ part: OriginList.Part?, citations: [String: [CitationPlace]]) -> [PageValue] {
    let entries = part?.entries ?? []
    let isLong = { (entry: OriginList.Entry) in !entry.decisions.isEmpty || citations[entry.record] != nil }
    return [entries.filter { !isLong($0) }, entries.filter(isLong)].enumerated().compactMap { place, entries in
      guard !entries.isEmpty else { return nil }
      return .object([
        "width": .text(place == 0 ? Self.width(entries) : "paths"),
        "records": .markup(self.entries(entries, citations: citations).finish()),
      ])
    }
  }

  /// How wide the columns are in which records stand.
  private static func width(_ entries: [OriginList.Entry]) -> String {
    switch entries.map({ $0.path?.utf8.count ?? 0 }).max() ?? 0 {
    case 0: "lines"
    case ...20: "elements"
    default: "paths"
    }
  }

  /// The place of each record, without what the head of its source says.
  private func entries(_ entries: [OriginList.Entry], citations: [String: [CitationPlace]]) -> HTMLBuffer {
    var fields = FieldWords()
    var buffer = HTMLBuffer(capacity: entries.count * 160)
    for entry in entries {
      writeStart(of: entry.record, to: &buffer)
      buffer.digits(entry.line)
      if let path = entry.path, !path.isEmpty {
        buffer.markup(" <span class=\"path\">")
        buffer.text(path)
        buffer.markup("</span>")
      }
      for use in entry.decisions {
        buffer.markup("; ")
        write(use.fields, of: entry.record, words: &fields, to: &buffer)
        write(use.place, sources: [:], to: &buffer)
      }
      if let places = citations[entry.record] { writeCitations(of: entry.record, at: places, to: &buffer) }
      buffer.markup("</li>\n")
    }
    return buffer
  }

  /// "dates, role: "
  private func write(
    _ names: [FieldName], of record: String, words fields: inout FieldWords, to buffer: inout HTMLBuffer
  ) {
    for (position, field) in names.enumerated() {
      if position > 0 { buffer.markup(", ") }
      buffer.markup(fields.words(for: field, of: record))
    }
    buffer.markup(": ")
  }

  /// The records whose values come from several places, with the fields that each has.
  private func scattered(_ records: [RecordProvenance], citations: [String: [CitationPlace]]) -> HTMLBuffer {
    let fileNames = Dictionary(
      document.sources.map { ($0.number, $0.fullName) }, uniquingKeysWith: { first, _ in first })
    let sources = fileNames.mapValues(HTMLBuffer.escaped)
    var fields = FieldWords()
    var buffer = HTMLBuffer(capacity: records.count * 320)
    for record in records {
      writeStart(of: record.record, to: &buffer)
      for (position, use) in record.uses.enumerated() {
        if position > 0 { buffer.markup("; ") }
        // Where one place has all, nothing more is to be said of the values.
        if record.uses.count > 1 { write(use.fields, of: record.record, words: &fields, to: &buffer) }
        write(use.place, sources: sources, to: &buffer)
      }
      if let places = citations[record.record] { writeCitations(of: record.record, at: places, to: &buffer) }
      buffer.markup("</li>\n")
    }
    return buffer
  }

  private func writeStart(of record: String, to buffer: inout HTMLBuffer) {
    buffer.markup("<li")
    if let anchor = index.places.explanation(of: record) {
      buffer.markup(" id=\"")
      buffer.markup(anchor)
      buffer.markup("\"")
    }
    buffer.markup("><span class=\"evidence\">")
    evidence.writeReference(record, to: &buffer)
    buffer.markup(" </span>")
  }

  /// The places that cite each record.
  private var citations: [String: [CitationPlace]] {
    var places: [String: [CitationPlace]] = [:]
    for place in index.citations { for record in place.records { places[record, default: []].append(place) } }
    return places
  }

  /// "; cited in 8.1, again"; what stands in no table of the document is named first.
  private func writeCitations(of record: String, at places: [CitationPlace], to buffer: inout HTMLBuffer) {
    if index.places.anchor(of: record) == nil, let label = places.first?.labels[record] {
      buffer.markup(": ")
      buffer.text(label)
    }
    buffer.markup("; cited in ")
    var title: String?
    for place in places {
      if title != nil { buffer.markup(", ") }
      buffer.markup("<a href=\"#\(place.anchor)\">")
      buffer.text(place.title == title ? "again" : place.number.isEmpty ? place.title : place.number)
      buffer.markup("</a>")
      title = place.title
    }
  }

  private func write(_ place: RecordProvenance.Place, sources: [Int64: String], to buffer: inout HTMLBuffer) {
    switch place {
    case .source(let number, let line, let elementPath):
      if let anchor = sourceAnchors[number], let fileName = sources[number] {
        buffer.markup("<a href=\"#\(anchor)\">")
        buffer.markup(fileName)
        buffer.markup("</a> \(line)")
      } else {
        buffer.markup("import \(number), line \(line)")
      }
      if let elementPath {
        buffer.markup(" <span class=\"path\">")
        buffer.text(OriginList.local(elementPath))
        buffer.markup("</span>")
      }
    case .decision(let number):
      if let anchor = cells.decisionAnchors[number] {
        buffer.markup("<a href=\"#\(anchor)\">† \(number)</a>")
      } else {
        buffer.markup("† \(number)")
      }
    }
  }

  private func computedEntries() -> HTMLBuffer {
    var buffer = HTMLBuffer()
    var sets = ComputedSets()
    var explained: Set<Int> = []
    var (place, number, row): (String?, Int?, String?) = (nil, nil, nil)
    for value in index.computed {
      if value.place != place {
        buffer.markup(place == nil ? "<dt>" : "</dd>\n<dt>")
        buffer.text(value.place)
        buffer.markup("</dt>")
        (place, number) = (value.place, nil)
      }
      if value.mark.number != number {
        buffer.markup(number == nil ? "\n<dd" : "</dd>\n<dd")
        // Two tables of one id share their marks.
        if explained.insert(value.mark.number).inserted {
          buffer.markup(" id=\"")
          buffer.markup(value.mark.explanation)
          buffer.markup("\"")
        }
        buffer.markup("><a class=\"evidence\" href=\"#")
        buffer.markup(value.mark.place)
        buffer.markup("\">")
        buffer.markup(value.mark.sign)
        buffer.markup("</a> ")
        (number, row) = (value.mark.number, nil)
      } else {
        buffer.markup("; ")
      }
      let columns = value.columns.filter { $0 != value.row }
      buffer.markup("<span class=\"what\">")
      if value.row != row {
        buffer.text(value.row)
        if !value.row.isEmpty, !columns.isEmpty { buffer.markup(": ") }
      }
      buffer.text(columns.joined(separator: ", "))
      buffer.markup("</span> from ")
      row = value.row
      switch sets.reference(for: value) {
      case .sameAs(let mark):
        buffer.markup("the ")
        buffer.digits(value.records.count)
        buffer.markup(" records of <a href=\"#")
        buffer.markup(mark.explanation)
        buffer.markup("\">")
        buffer.markup(mark.sign)
        buffer.markup("</a>")
      case .sumOfRow:
        buffer.markup("these ")
        buffer.digits(value.records.count)
        buffer.markup(" records")
      case .sumOfPlace:
        buffer.markup("all ")
        buffer.digits(value.records.count)
        buffer.markup(" records above")
      case .list:
        for (position, record) in value.records.enumerated() {
          if position > 0 { buffer.markup(", ") }
          evidence.writeReference(record, to: &buffer)
        }
      }
    }
    if place != nil { buffer.markup("</dd>\n") }
    return buffer
  }
}
