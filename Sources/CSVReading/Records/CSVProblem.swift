/// Something that is wrong with a file's text, and does not keep the rest from being read.
package struct CSVProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// So many neighbouring bytes are not valid in the encoding; strings get U+FFFD in their place.
    case invalidBytes(count: Int)
    /// So many neighbouring NUL characters, which are kept.
    case nulCharacters(count: Int)
    /// A quoted field goes on after its closing quote (`"abc"def`); what follows is read as text.
    case textAfterClosingQuote
    /// Spaces stand before a field's opening quote, so that quotes and delimiters in it do not count.
    case spaceBeforeQuote
    /// The file ends with an escape that escapes nothing; it is kept as text.
    case danglingEscape
  }

  package var kind: Kind
  package var place: CSVPlace

  package init(kind: Kind, place: CSVPlace) {
    self.kind = kind
    self.place = place
  }
}
