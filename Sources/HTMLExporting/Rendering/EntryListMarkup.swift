import DossierAssembly

/// Writes the entries of a list.
struct EntryListMarkup {
  let list: EntryList
  let cells: CellMarkup

  func markup(evidence: inout EvidenceMarks) -> HTMLBuffer {
    var buffer = HTMLBuffer(capacity: list.entries.count * 320)
    for (position, entry) in list.entries.enumerated() {
      buffer.markup("<li")
      buffer.markup(evidence.idAttribute(entry.recordID))
      buffer.markup("><span class=\"date\">")
      buffer.text(entry.date)
      buffer.markup("</span> <span class=\"entry\">")
      for run in entry.runs { write(run, to: &buffer) }
      if entry.isCorrected { cells.writeDagger(entry.origins, to: &buffer) }
      for link in entry.links {
        buffer.markup(" ")
        write(link, to: &buffer)
      }
      buffer.markup(" ")
      evidence.write(entry.recordID, to: &buffer)
      if let mark = evidence.mark(of: .row(table: list.id, position)) {
        buffer.markup(" ")
        evidence.write(mark, to: &buffer)
      }
      buffer.markup("</span>")
      writeDetails(of: entry, to: &buffer)
      buffer.markup("</li>\n")
    }
    return buffer
  }

  private func writeDetails(of entry: EntryList.Entry, to buffer: inout HTMLBuffer) {
    guard !entry.details.isEmpty else { return }
    buffer.markup("<dl class=\"details\">")
    for detail in entry.details {
      buffer.markup("<div><dt>")
      buffer.text(detail.label)
      buffer.markup("</dt><dd>")
      buffer.text(detail.text)
      buffer.markup("</dd></div>")
    }
    buffer.markup("</dl>")
  }

  private func write(_ run: EntryList.Run, to buffer: inout HTMLBuffer) {
    let tag: String? =
      switch run.style {
      case .plain: nil
      case .emphasized: "em"
      case .strong: "strong"
      }
    if let tag { buffer.markup("<\(tag)>") }
    buffer.text(run.text)
    if let tag { buffer.markup("</\(tag)>") }
  }

  private func write(_ link: EntryList.Link, to buffer: inout HTMLBuffer) {
    guard let address = SafeAddress.make(link.address) else {
      buffer.markup("<span class=\"identifier\">")
      buffer.text(link.label)
      buffer.markup("</span>")
      return
    }
    buffer.markup("<a class=\"identifier\" href=\"")
    buffer.text(address)
    buffer.markup("\">")
    buffer.text(link.label)
    buffer.markup("</a>")
  }
}
