/// Something in a file that a person should know about, with its place.
package struct XMLProblem: Sendable, Equatable {
  package enum Severity: Sendable {
    case warning, error
  }

  package enum Code: Sendable, Equatable {
    /// A prefix without a declaration; the element or attribute is read by its local name.
    case undefinedPrefix
    /// An entity reference that nothing defines; the text keeps it as `&name;`.
    case undefinedEntity
    /// The declaration names another encoding than the bytes have; the bytes win.
    case contradictedEncoding
    /// Another breach of the rules for namespaces.
    case namespace
    /// The file ends early or is not well-formed from here on.
    case brokenOff
    /// The file was refused, see `XMLRefusal`.
    case refused
    /// What else the parser reports, with libxml2's number.
    case parser(Int)
  }

  package var severity: Severity
  package var code: Code
  package var line: Int
  /// In bytes of UTF-8; 0 where it is not known.
  package var column: Int
  package var message: String
}
