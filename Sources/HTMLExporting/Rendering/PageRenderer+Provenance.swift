import DossierAssembly
import PortfolioModel

extension PageRenderer {
  /// The appendix that leads from every record to the file and line, or the decision, that it comes from.
  func provenance() -> String {
    library.render(
      "provenance",
      [
        "records": .text(recordEntries()), "hasRecords": .flag(!index.records.isEmpty),
        "computed": .text(computedEntries()), "hasComputed": .flag(!index.computed.isEmpty),
        "decisions": .list(
          document.decisions.map { decision in
            .object([
              "anchor": .optional(cells.decisionAnchors[decision.number]), "number": .text(String(decision.number)),
              "text": .text(decision.text),
              "date": .text(CalendarDay(decision.madeOn).map(DayText.make) ?? decision.madeOn),
            ])
          }),
        "hasDecisions": .flag(!document.decisions.isEmpty),
        "sources": .list(
          document.sources.map { source in
            .object([
              "anchor": .optional(sourceAnchors[source.number]), "number": .text(String(source.number)),
              "fileName": .text(source.fileName), "system": .text(source.system), "importer": .text(source.importer),
              "exportDate": .optional(source.exportDate?.description), "sha256": .text(source.sha256),
            ])
          }),
        "hasSources": .flag(!document.sources.isEmpty),
      ])
  }

  private func recordEntries() -> String {
    let fileNames = Dictionary(
      document.sources.map { ($0.number, $0.fileName) }, uniquingKeysWith: { first, _ in first })
    let sources = fileNames.mapValues(HTMLBuffer.escaped)
    let records = index.records
    var buffer = HTMLBuffer(capacity: records.count * 320)
    for record in records {
      buffer.markup("<li")
      if let anchor = index.explanations[record.record] { buffer.markup(" id=\"\(anchor)\"") }
      buffer.markup("><span class=\"evidence\">")
      evidence.writeReference(record.record, to: &buffer)
      buffer.markup(" </span>")
      for (position, use) in record.uses.enumerated() {
        if position > 0 { buffer.markup("; ") }
        for (position, field) in use.fields.enumerated() {
          if position > 0 { buffer.markup(", ") }
          write(field, to: &buffer)
        }
        buffer.markup(": ")
        write(use.place, sources: sources, to: &buffer)
      }
      buffer.markup("</li>\n")
    }
    return buffer.string
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

  /// A field's name as words: `contactHours` is "contact hours".
  private func write(_ field: FieldName, to buffer: inout HTMLBuffer) {
    guard field.rawValue.utf8.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
      buffer.text(field.rawValue)
      return
    }
    var words = ""
    for character in field.rawValue {
      if character.isUppercase { words += words.isEmpty ? "" : " " }
      words += character.lowercased()
    }
    buffer.text(words)
  }

  private func computedEntries() -> String {
    var buffer = HTMLBuffer()
    var place: String?
    for value in index.computed {
      if value.place != place {
        buffer.markup(place == nil ? "<dt>" : "</dd>\n<dt>")
        buffer.text(value.place)
        buffer.markup("</dt>\n<dd>")
        place = value.place
      } else {
        buffer.markup("</dd>\n<dd>")
      }
      buffer.markup("<span class=\"what\">")
      buffer.text(value.row)
      let columns = value.columns.filter { $0 != value.row }
      if !columns.isEmpty {
        if !value.row.isEmpty { buffer.markup(": ") }
        buffer.text(columns.joined(separator: ", "))
      }
      buffer.markup("</span> from ")
      for (position, record) in value.records.enumerated() {
        if position > 0 { buffer.markup(", ") }
        evidence.writeReference(record, to: &buffer)
      }
    }
    if place != nil { buffer.markup("</dd>\n") }
    return buffer.string
  }
}
