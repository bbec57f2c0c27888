import DossierAssembly

/// Writes values as a reader sees them.
struct CellMarkup {
  /// The places where the page explains the owner's decisions, by number.
  let decisionAnchors: [Int64: String]
  /// Where the page shows records.
  let recordPlaces: RecordPlaces
  /// The places where the page tells of imported files, by number.
  let sourceAnchors: [Int64: String]

  init(
    decisionAnchors: [Int64: String], recordPlaces: RecordPlaces = RecordPlaces(), sourceAnchors: [Int64: String] = [:]
  ) {
    (self.decisionAnchors, self.recordPlaces) = (decisionAnchors, recordPlaces)
    self.sourceAnchors = sourceAnchors
  }

  /// Appends the number of an import, linked to where the page tells of the file.
  func writeImport(_ cell: Cell, to buffer: inout HTMLBuffer) {
    guard case .number(let value, _) = cell.content, let number = Int64(exactly: value),
      let anchor = sourceAnchors[number]
    else { return write(cell, to: &buffer) }
    buffer.markup("<a href=\"#\(anchor)\">")
    write(cell, to: &buffer)
    buffer.markup("</a>")
  }

  /// Appends the cell's value; `decimals` is what its column needs, for numbers to stand under one another.
  func write(_ cell: Cell, decimals: Int = 0, to buffer: inout HTMLBuffer) {
    guard let link = SafeAddress.file(cell.link) else {
      writeValue(cell, decimals: decimals, to: &buffer)
      return
    }
    buffer.markup("<a href=\"")
    buffer.text(link)
    buffer.markup("\">")
    writeValue(cell, decimals: decimals, to: &buffer)
    buffer.markup("</a>")
  }

  private func writeValue(_ cell: Cell, decimals: Int, to buffer: inout HTMLBuffer) {
    switch cell.content {
    case .text(let text) where cell.needsAttention:
      buffer.markup("<span class=\"attention\">")
      buffer.text(text)
      buffer.markup("</span>")
    case .text(let text): buffer.text(text)
    case .number(let value, let own):
      guard let text = NumberText.make(value, decimals: own) else {
        writeAbsent(to: &buffer)
        break
      }
      buffer.text(text)
      // The mark hangs beside the digits, before the blank that brings the points under one another.
      if cell.isCorrected { writeDagger(cell.origins, to: &buffer) }
      if own < decimals {
        let padding = NumberText.padding(decimals: decimals)
        // A number with a point of its own lacks digits only.
        buffer.markup(own > 0 ? String(padding.suffix(decimals - own)) : padding)
      }
      return
    case .absent: writeAbsent(to: &buffer)
    case .suppressed(let text):
      buffer.markup("<span class=\"suppressed\">")
      buffer.text(text)
      buffer.markup("</span>")
    case .records(let records):
      for (place, record) in records.enumerated() {
        if place > 0 { buffer.markup(" ") }
        writeReference(record, to: &buffer)
      }
    }
    if cell.isCorrected { writeDagger(cell.origins, to: &buffer) }
  }

  /// Appends the dagger of a value that the owner decided.
  func writeDagger(_ origins: [Cell.Origin], to buffer: inout HTMLBuffer) {
    var anchor: String?
    for case .decision(_, _, let number) in origins { anchor = decisionAnchors[number] ?? anchor }
    if let anchor {
      buffer.markup("<a class=\"dagger\" href=\"#\(anchor)\">†")
      buffer.markup("<span class=\"vh\"> corrected by the owner</span></a>")
    } else {
      buffer.markup("<span class=\"dagger\">†<span class=\"vh\"> corrected by the owner</span></span>")
    }
  }

  /// The cell on its own, as markup.
  func markup(_ cell: Cell) -> String {
    var buffer = HTMLBuffer(capacity: 64)
    write(cell, to: &buffer)
    return buffer.string
  }

  /// Appends the id of a record, linked to where it is shown.
  private func writeReference(_ record: String, to buffer: inout HTMLBuffer) {
    let anchor = recordPlaces.anchor(of: record)
    buffer.markup(anchor.map { "<a class=\"evidence\" href=\"#\($0)\">" } ?? "<span class=\"evidence\">")
    buffer.text(record)
    buffer.markup(anchor == nil ? "</span>" : "</a>")
  }

  private func writeAbsent(to buffer: inout HTMLBuffer) {
    buffer.markup("<span aria-hidden=\"true\">–</span><span class=\"vh\">not recorded</span>")
  }
}
