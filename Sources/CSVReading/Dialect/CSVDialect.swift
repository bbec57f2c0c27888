/// How one file is written: what separates, encloses and escapes its fields.
///
/// Terms are those of Python's `csv` and of Frictionless Table Dialect. Line ends are not part of it: LF,
/// CR and CRLF all end a record, also mixed in one file.
package struct CSVDialect: Sendable, Hashable {
  /// The byte between fields.
  package var delimiter: UInt8
  /// The byte around fields that hold delimiters or line ends; nil reads every quote as text.
  package var quote: UInt8?
  /// Whether two quotes in a quoted field stand for one.
  package var doubleQuote: Bool
  /// The byte that makes the next one text, within quotes and without.
  package var escape: UInt8?
  /// The byte that makes a record a comment when it is its first.
  package var commentPrefix: UInt8?
  /// Whether spaces after a delimiter are left out.
  package var skipInitialSpace: Bool
  /// The encoding; nil finds it by its byte order mark, or by the NULs of UTF-16, or takes UTF-8.
  ///
  /// A byte order mark wins over what is said here.
  package var encoding: CSVEncoding?
  /// Whether a data record may end with one empty field more than its header has.
  package var trailingEmptyFieldAllowed: Bool

  package init(
    delimiter: UInt8 = UInt8(ascii: ","),
    quote: UInt8? = UInt8(ascii: "\""),
    doubleQuote: Bool = true,
    escape: UInt8? = nil,
    commentPrefix: UInt8? = nil,
    skipInitialSpace: Bool = false,
    encoding: CSVEncoding? = nil,
    trailingEmptyFieldAllowed: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.doubleQuote = doubleQuote
    self.escape = escape
    self.commentPrefix = commentPrefix
    self.skipInitialSpace = skipInitialSpace
    self.encoding = encoding
    self.trailingEmptyFieldAllowed = trailingEmptyFieldAllowed
  }

  /// RFC 4180: commas, double quotes.
  package static let standard = CSVDialect()
  /// What Excel writes where the comma is the decimal sign.
  package static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"))
  /// Tabs, and quotes as text.
  package static let tab = CSVDialect(delimiter: UInt8(ascii: "\t"), quote: nil)
}
