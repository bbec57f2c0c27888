import PortfolioModel

/// Names of files in packages: such that every system can unpack them, and none is led out of the package.
package enum PackagePath {
  /// A name of ASCII letters, digits, hyphens and underscores out of any text; never empty, never a device of Windows.
  /// Latin letters with marks become plain ones.
  package static func safe(_ text: String, otherwise fallback: String) -> String {
    var name = ""
    for scalar in withoutDiacritics(text).unicodeScalars {
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_".unicodeScalars.contains(scalar))
      if isPlain { name.unicodeScalars.append(scalar) } else if !name.hasSuffix("-") { name += "-" }
    }
    name = String(name.prefix(80))
    while name.hasSuffix("-") { name.removeLast() }
    while name.hasPrefix("-") { name.removeFirst() }
    return name.isEmpty ? fallback : isDevice(name) ? "\(fallback)-\(name)" : name
  }

  /// The ending of a file's name with its point, in lower case; empty where it has none that is plain.
  package static func ending(of fileName: String) -> String {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last?.lowercased(), (1...8).contains(last.utf8.count),
      last.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) })
    else { return "" }
    return "." + last
  }

  /// Why a path of a package that came from elsewhere is not followed; nil for one that may be.
  package static func danger(in path: String) -> String? {
    if path.isEmpty { return "it has no name" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "its name has control characters" }
    if path.contains("\\") || path.contains(":") { return "its name leads elsewhere on some systems" }
    if path.hasPrefix("/") { return "its name leads out of the package" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") { return "its name leads out of the package" }
    if parts.contains("") || parts.contains(".") { return "its name can be written in several ways" }
    if parts.contains(where: { $0.hasSuffix(".") || $0.hasSuffix(" ") || isDevice(String($0)) }) {
      return "its name means something else on some systems"
    }
    return nil
  }

  /// Whether Windows takes a name for a device, whatever its ending.
  package static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    return ["CON", "PRN", "AUX", "NUL"].contains(stem)
      || stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT")) && stem.last?.isNumber == true
  }
}
