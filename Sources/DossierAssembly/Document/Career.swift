package import PortfolioModel

/// What the records of a document say, for forms that are not pages: a résumé, a bibliography, linked data.
///
/// It holds the records that the document shows and of these the values that its reader may see, so an exporter that is
/// made of it can give nothing away that the page does not.
package struct Career: Sendable {
  /// "Miriam A. Okonkwo-Hale, MD, MEd".
  package let name: String
  /// The name without what follows it: "Miriam A. Okonkwo-Hale".
  package let plainName: String
  package let orcid: String?
  /// For the owner and the department only.
  package let email: String?
  /// By kind and id.
  package let entries: [Entry]

  package static let empty = Career(name: "", plainName: "", orcid: nil, email: nil, entries: [])

  package func entries(of kind: RecordKind) -> [Entry] { entries.filter { $0.kind == kind } }

  package init(name: String, plainName: String, orcid: String?, email: String?, entries: [Entry]) {
    (self.name, self.plainName, self.orcid, self.email) = (name, plainName, orcid, email)
    self.entries = entries
  }

  /// One record.
  package struct Entry: Sendable {
    /// `T-7K3Q`
    package let recordID: String
    package let kind: RecordKind
    package let spans: [DateSpan]
    /// What a reader calls the record.
    package let label: String
    /// Whether the reader may have the files that are attached to the record.
    package let sharesFiles: Bool
    /// In an order of their own, so that equal careers are equal when they are written down.
    private let fields: [Field]

    private struct Field: Sendable {
      let name: FieldName
      let value: Value
    }

    package init(
      recordID: String, kind: RecordKind, spans: [DateSpan], label: String, sharesFiles: Bool,
      fields: [(name: FieldName, value: Value)]
    ) {
      (self.recordID, self.kind, self.spans, self.label) = (recordID, kind, spans, label)
      self.sharesFiles = sharesFiles
      self.fields = fields.map { Field(name: $0.name, value: $0.value) }
    }

    package subscript(name: FieldName) -> Value? { fields.first { $0.name == name }?.value }

    package func text(_ name: FieldName) -> String? {
      switch self[name] {
      case .text(let text), .token(let text): text
      default: nil
      }
    }

    /// The label of a token as a reader sees it, or the text as it is.
    package func label(_ name: FieldName) -> String? {
      switch self[name] {
      case .text(let text): text
      case .token(let token): kind.definition.field(name)?.type.vocabulary?.label(of: token) ?? token
      default: nil
      }
    }

    package func number(_ name: FieldName) -> Double? {
      if case .number(let number)? = self[name] { number } else { nil }
    }

    package func flag(_ name: FieldName) -> Bool? {
      if case .flag(let flag)? = self[name] { flag } else { nil }
    }

    package func texts(_ name: FieldName) -> [String] {
      guard case .list(let values)? = self[name] else { return text(name).map { [$0] } ?? [] }
      return values.compactMap {
        switch $0 {
        case .text(let text), .token(let text): text
        default: nil
        }
      }
    }

    package func groups(_ name: FieldName) -> [FieldSet] {
      guard case .list(let values)? = self[name] else { return [] }
      return values.compactMap { if case .group(let fields) = $0 { fields } else { nil } }
    }
  }
}
