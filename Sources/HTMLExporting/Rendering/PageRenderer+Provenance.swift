import DossierAssembly
import PortfolioModel

extension PageRenderer {
  /// The appendix that leads from every record to the file and line, or the decision, that it comes from.
  func provenance() -> String {
    // A number that comes twice is explained twice, but the first is the place that links lead to.
    var decisionAnchors = cells.decisionAnchors
    var sourceAnchors = sourceAnchors
    return library.render(
      "provenance",
      [
        "records": .text(recordEntries()), "hasRecords": .flag(!index.records.isEmpty),
        "computed": .text(computedEntries()), "hasComputed": .flag(!index.computed.isEmpty),
        "decisions": .list(
          document.decisions.map { decision in
            .object([
              "anchor": .optional(decisionAnchors.removeValue(forKey: decision.number)),
              "number": .text(String(decision.number)),
              "text": .text(decision.text),
              "date": .text(CalendarDay(decision.madeOn).map(DayText.make) ?? decision.madeOn),
            ])
          }),
        "hasDecisions": .flag(!document.decisions.isEmpty),
        "sources": .list(
          document.sources.map { source in
            .object([
              "anchor": .optional(sourceAnchors.removeValue(forKey: source.number)),
              "number": .text(String(source.number)),
              "fileName": .text(source.fullName), "system": .text(source.system), "importer": .text(source.importer),
              "exportDate": .optional(source.exportDate.map(DayText.make)), "sha256": .text(source.sha256),
            ])
          }),
        "hasSources": .flag(!document.sources.isEmpty),
      ])
  }

  private func recordEntries() -> String {
    let fileNames = Dictionary(
      document.sources.map { ($0.number, $0.fullName) }, uniquingKeysWith: { first, _ in first })
    let sources = fileNames.mapValues(HTMLBuffer.escaped)
    let records = index.records
    let citations = self.citations
    var fields = FieldWords()
    var buffer = HTMLBuffer(capacity: records.count * 320)
    for record in records {
      buffer.markup("<li")
      if let anchor = index.explanations[record.record] { buffer.markup(" id=\"\(anchor)\"") }
      buffer.markup("><span class=\"evidence\">")
      evidence.writeReference(record.record, to: &buffer)
      buffer.markup(" </span>")
      for (position, use) in record.uses.enumerated() {
        if position > 0 { buffer.markup("; ") }
        // The values of most records come from one place, which need not be said of each.
        if record.uses.count > 1 {
          for (position, field) in use.fields.enumerated() {
            if position > 0 { buffer.markup(", ") }
            buffer.markup(fields.words(for: field, of: record.record))
          }
          buffer.markup(": ")
        }
        write(use.place, sources: sources, to: &buffer)
      }
      if let places = citations[record.record] { writeCitations(of: record.record, at: places, to: &buffer) }
      buffer.markup("</li>\n")
    }
    return buffer.string
  }

  /// The places that cite each record.
  private var citations: [String: [CitationPlace]] {
    var places: [String: [CitationPlace]] = [:]
    for place in index.citations { for record in place.records { places[record, default: []].append(place) } }
    return places
  }

  /// "; cited in Leadership statement, again"; what stands in no table of the document is named first.
  private func writeCitations(of record: String, at places: [CitationPlace], to buffer: inout HTMLBuffer) {
    if index.anchors[record] == nil, let label = places.first?.labels[record] {
      buffer.markup(": ")
      buffer.text(label)
    }
    buffer.markup("; cited in ")
    var title: String?
    for place in places {
      if title != nil { buffer.markup(", ") }
      buffer.markup("<a href=\"#\(place.anchor)\">")
      buffer.text(place.title == title ? "again" : place.title)
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
        buffer.markup("</a>, line \(line)")
      } else {
        buffer.markup("import \(number), line \(line)")
      }
      if let elementPath {
        buffer.markup(", <span class=\"path\">")
        buffer.text(elementPath)
        buffer.markup("</span>")
      }
    case .decision(let number):
      if let anchor = cells.decisionAnchors[number] {
        buffer.markup("<a href=\"#\(anchor)\">† decision \(number)</a>")
      } else {
        buffer.markup("† decision \(number)")
      }
    }
  }

  private func computedEntries() -> String {
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
        if explained.insert(value.mark.number).inserted { buffer.markup(" id=\"\(value.mark.explanation)\"") }
        buffer.markup("><a class=\"evidence\" href=\"#\(value.mark.place)\">")
        buffer.markup("\(value.mark.sign)</a> ")
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
        buffer.markup("the \(value.records.count) records of ")
        buffer.markup("<a href=\"#\(mark.explanation)\">\(mark.sign)</a>")
      case .sumOfRow: buffer.markup("these \(value.records.count) records")
      case .sumOfPlace: buffer.markup("all \(value.records.count) records above")
      case .list:
        for (position, record) in value.records.enumerated() {
          if position > 0 { buffer.markup(", ") }
          evidence.writeReference(record, to: &buffer)
        }
      }
    }
    if place != nil { buffer.markup("</dd>\n") }
    return buffer.string
  }
}
