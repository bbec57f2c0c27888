import Foundation

/// An entry of a BibTeX file that somebody else made of the same data: what it says of title, year and so on.
struct BibTeXEntry {
  /// By lower-case name, without braces around or within.
  let fields: [String: String]

  static func entries(of file: URL) throws -> [BibTeXEntry] {
    var entries: [BibTeXEntry] = []
    var rest = Substring(try String(contentsOf: file, encoding: .utf8))
    while let start = rest.firstIndex(of: "@") {
      rest = rest[rest.index(after: start)...]
      let type = rest.prefix { $0.isLetter }.lowercased()
      guard type != "comment", let brace = rest.firstIndex(of: "{") else { continue }
      let body = braced(rest[brace...])
      entries.append(BibTeXEntry(fields: fields(body.dropFirst().drop { $0 != "," && $0 != "\n" })))
      rest = rest[body.endIndex...]
    }
    return entries
  }

  /// The text from an opening brace to the one that closes it.
  private static func braced(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 { return text[...index] }
    }
    return text
  }

  private static func fields(_ body: Substring) -> [String: String] {
    var fields: [String: String] = [:]
    var rest = body
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].filter { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
      rest = rest[rest.index(after: equals)...].drop { $0.isWhitespace }
      let value: Substring
      if rest.first == "{" {
        value = braced(rest)
        rest = rest[value.endIndex...]
      } else {
        value = rest.prefix { $0 != "," && $0 != "}" && $0 != "\n" }
        rest = rest[value.endIndex...]
      }
      fields[name] = value.filter { !"{}\"".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return fields
  }
}
