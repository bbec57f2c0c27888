/// An encoding in which no markup can hide from the checks that run before the parser.
package enum XMLEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case latin1 = "ISO-8859-1"
  case windows1252 = "windows-1252"

  /// The encoding that a declaration names, or nil for one that is not read; "UTF-16" is not here,
  /// because its byte order is in the bytes.
  static func declared(_ name: String) -> XMLEncoding? {
    switch name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": .utf8
    case "ISO-8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "ISO8859-1": .latin1
    case "WINDOWS-1252", "CP1252": .windows1252
    default: nil
    }
  }
}
