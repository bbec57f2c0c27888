/// A scholarly product as it is compared.
///
/// A class, since hundreds of thousands of pairs are compared, and handing over a structure costs a count for each part.
final class ScholarlyForm: Sendable {
  let titles: [TitleForm]
  let years: ClosedRange<Int>?
  let authors: AuthorForms
  let venue: NameForm?
  let volume: String?
  let firstPage: String?
  /// The identifiers of each scheme.
  let identifiers: [IdentifierScheme: String]

  convenience init(_ record: Record) {
    self.init(
      title: record.text("title"), spans: record.spans, authors: record["authors"], venue: record.text("venue"),
      volume: record.text("volume"), pages: record.text("pages"),
      identifiers: Dictionary(
        Self.schemes.compactMap { field, scheme in record.text(field).map { (scheme, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }

  convenience init(_ fields: FieldSet) {
    func text(_ name: FieldName) -> String? {
      switch fields[name] {
      case .text(let text)?, .token(let text)?: text
      default: nil
      }
    }
    var spans: [DateSpan] = []
    if case .spans(let given)? = fields["spans"] { spans = given }
    self.init(
      title: text("title"), spans: spans, authors: fields["authors"], venue: text("venue"), volume: text("volume"),
      pages: text("pages"), identifiers: [:])
  }

  private init(
    title: String?, spans: [DateSpan], authors: Value?, venue: String?, volume: String?, pages: String?,
    identifiers: [IdentifierScheme: String]
  ) {
    titles = title.map { TitleForm.forms(of: $0) } ?? []
    let years = spans.flatMap { [$0.start?.year, $0.endDate?.year].compactMap(\.self) }
    self.years = years.min().flatMap { first in years.max().map { first...$0 } }
    self.authors = AuthorForms(authors)
    self.venue = venue.map { NameForm($0) }
    self.volume = volume.flatMap { Self.locator($0) }
    firstPage = pages.flatMap { Self.locator($0.prefix { !"-–—,;".contains($0) }) }
    self.identifiers = identifiers
  }

  private static let schemes: [(FieldName, IdentifierScheme)] =
    RecordKind.scholarlyProduct.definition.ownFields.compactMap { field in
      guard case .identifier(let scheme) = field.type, scheme.joinsRecords else { return nil }
      return (field.name, scheme)
    }

  /// A volume or a page without "Vol." and zeros in front; nil where there is no digit.
  private static func locator(_ text: some StringProtocol) -> String? {
    let folded = foldedForMatching(text)
    guard let digit = folded.utf8.firstIndex(where: { (48...57).contains($0) }) else { return nil }
    let prefix = folded[..<digit]
    let rest = folded[digit...].drop { $0 == "0" }
    return (["vol", "volume", "pp", "p", "v"].contains(prefix) ? "" : String(prefix)) + (rest.isEmpty ? "0" : rest)
  }
}
