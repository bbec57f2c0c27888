/// How a file's bytes stand for characters.
package enum CSVEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Also read for ISO 8859-1 and ASCII, of which it is a superset but for control characters.
  case windows1252 = "windows-1252"

  /// Finds an encoding by one of its usual names, in any case ("utf-8", "cp1252", "latin1").
  package init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "utf8sig", "utf8bom", "ascii", "usascii": self = .utf8
    case "utf16le", "utf16", "ucs2", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "ansi", "latin1", "iso88591": self = .windows1252
    default: return nil
    }
  }
}
