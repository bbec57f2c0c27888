import DossierAssembly

/// Writes evidence ids: the first time that a record is shown is the place that others link to.
struct EvidenceMarks {
  private let places: RecordPlaces
  /// Whether the page has the appendix that says where values come from.
  private let explains: Bool
  private let marks: [EvidenceIndex.Place: ComputedMark]
  /// Remarks that are made once.
  let repetitions: Set<EvidenceIndex.Place>
  /// Whether the place of a record is written, by the record's number.
  private var isWritten: [Bool]
  /// The marks whose place is not written yet.
  private var pendingMarks: Set<Int>
  /// The places of citations that are yet to be written, the next one last.
  private var citations: [CitationPlace]
  /// How many remarks between tables are written.
  private var notes = 0
  /// How much of what was filled in within statements is written.
  private var insertions = 0

  init(_ index: EvidenceIndex, explains: Bool) {
    places = index.places
    self.explains = explains
    isWritten = Array(repeating: false, count: index.places.count)
    marks = explains ? index.marks : [:]
    repetitions = index.repetitions
    pendingMarks = Set(marks.values.lazy.filter(\.isPlace).map(\.number))
    citations = index.citations.reversed()
  }

  /// The attribute that makes an element the place of the record, with a space before it; nothing after the first time.
  mutating func idAttribute(_ record: String?) -> String {
    guard let record, let number = places.number(of: record), !isWritten[number],
      let anchor = places.anchor(of: record)
    else { return "" }
    isWritten[number] = true
    return " id=\"\(anchor)\""
  }

  /// Appends the id of a record, linked to where its values come from.
  func write(_ record: String, to buffer: inout HTMLBuffer) {
    write(record, linkedTo: explanation(of: record), to: &buffer)
  }

  /// The place in the appendix that explains a record.
  func explanation(of record: String) -> String? { explains ? places.explanation(of: record) : nil }

  private func write(_ record: String, linkedTo anchor: String?, to buffer: inout HTMLBuffer) {
    if let anchor {
      buffer.markup("<a class=\"evidence\" href=\"#")
      buffer.markup(anchor)
      buffer.markup("\">")
      buffer.text(record)
      buffer.markup("</a>")
    } else {
      buffer.markup("<span class=\"evidence\">")
      buffer.text(record)
      buffer.markup("</span>")
    }
  }

  /// The mark of a row or fact that holds computed values; nil where nothing explains them.
  func mark(of place: EvidenceIndex.Place) -> ComputedMark? { marks[place] }

  /// Appends a mark, linked to what the value is computed from.
  mutating func write(_ mark: ComputedMark, to buffer: inout HTMLBuffer) {
    buffer.markup("<a class=\"evidence\"")
    if pendingMarks.remove(mark.number) != nil {
      buffer.markup(" id=\"")
      buffer.markup(mark.place)
      buffer.markup("\"")
    }
    buffer.markup(" href=\"#")
    buffer.markup(mark.explanation)
    buffer.markup("\"><span class=\"vh\">computed, see </span>")
    buffer.markup(mark.sign)
    buffer.markup("</a>")
  }

  /// The mark of the next remark between tables; nil where the chapter made it before.
  mutating func nextNote() -> String? {
    defer { notes += 1 }
    return repetitions.contains(.note(notes)) ? nil : markup(at: .note(notes))
  }

  /// The mark of a place, with a blank before it; nothing where there is none.
  mutating func markup(at place: EvidenceIndex.Place) -> String {
    guard let mark = mark(of: place) else { return "" }
    var buffer = HTMLBuffer(capacity: 128)
    buffer.markup(" ")
    write(mark, to: &buffer)
    return buffer.string
  }

  /// Appends the ids of the records that a fact is taken from, or its mark; with a blank before each.
  mutating func write(_ cell: Cell, at place: EvidenceIndex.Place, to buffer: inout HTMLBuffer) {
    var written: Set<String> = []
    for origin in cell.origins {
      switch origin {
      case .source(let record, _, _, _, _), .decision(let record, _, _):
        guard explanation(of: record) != nil, written.insert(record).inserted else { continue }
        buffer.markup(" ")
        write(record, to: &buffer)
      case .computed: break
      }
    }
    guard let mark = mark(of: place) else { return }
    buffer.markup(" ")
    write(mark, to: &buffer)
  }

  /// Appends the ids of records after what they are evidence of, each linked to where it is shown.
  ///
  /// Of many, the first dozen: all of them are in the appendix.
  func write(_ references: [String], to buffer: inout HTMLBuffer) {
    buffer.markup("<span class=\"references\">")
    for (place, record) in references.prefix(12).enumerated() {
      buffer.markup(place == 0 ? " <span>" : ", <span>")
      writeReference(record, to: &buffer)
      buffer.markup("</span>")
    }
    if references.count > 12 { buffer.text(" and \(references.count - 12) more") }
    buffer.markup("</span>")
  }

  /// Appends the mark of a number that was computed within a statement.
  mutating func write(_ figure: Prose.ComputedFigure, to buffer: inout HTMLBuffer) {
    write(figure.cell, at: .statement(insertions), to: &buffer)
    insertions += 1
  }

  /// Appends the ids that a statement cites, each linked to where its record is shown, else to where it is explained.
  mutating func write(_ cited: [Prose.Citation], to buffer: inout HTMLBuffer) {
    insertions += 1
    let place = citations.popLast()
    buffer.markup("<span class=\"cited\"")
    if let place { buffer.markup(" id=\"\(place.anchor)\"") }
    buffer.markup(">")
    for (position, citation) in cited.enumerated() {
      if position > 0 { buffer.markup(" ") }
      guard let record = citation.recordID else {
        buffer.markup("<span class=\"suppressed\">")
        buffer.text(citation.label)
        buffer.markup("</span>")
        continue
      }
      write(record, linkedTo: places.anchor(of: record) ?? explanation(of: record), to: &buffer)
    }
    buffer.markup("</span>")
  }

  /// Appends the id of a record, linked to where it is shown.
  func writeReference(_ record: String, to buffer: inout HTMLBuffer) {
    guard let anchor = places.anchor(of: record) else {
      buffer.text(record)
      return
    }
    buffer.markup("<a href=\"#")
    buffer.markup(anchor)
    buffer.markup("\">")
    buffer.text(record)
    buffer.markup("</a>")
  }
}
