import DossierAssembly

/// Writes evidence ids: the first time that a record is shown is the place that others link to.
struct EvidenceMarks {
  /// The place where a record is shown first.
  let anchors: [String: String]
  /// The place in the appendix that explains a record.
  let explanations: [String: String]
  private var pending: Set<String>

  init(_ index: EvidenceIndex, explains: Bool) {
    anchors = index.anchors
    explanations = explains ? index.explanations.filter { index.hasProvenance(of: $0.key) } : [:]
    pending = Set(index.anchors.keys)
  }

  /// The attribute that makes an element the place of the record, with a space before it; nothing after the first time.
  mutating func idAttribute(_ record: String?) -> String {
    guard let record, let anchor = anchors[record], pending.remove(record) != nil else { return "" }
    return " id=\"\(anchor)\""
  }

  /// Appends the id of a record, linked to where its values come from.
  func write(_ record: String, to buffer: inout HTMLBuffer) {
    if let anchor = explanations[record] {
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

  /// Appends the id of a record, linked to where it is shown.
  func writeReference(_ record: String, to buffer: inout HTMLBuffer) {
    guard let anchor = anchors[record] else {
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
