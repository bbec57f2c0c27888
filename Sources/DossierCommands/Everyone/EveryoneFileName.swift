import PortfolioModel

/// Names the files of people: `okonkwo-hale-miriam-12`.
enum EveryoneFileName {
  /// Safe on every system, and unique by the person's number in the portfolio file: names are not.
  static func name(of person: Person) -> String {
    let name = PersonName(person.displayName)
    let words = [name?.family ?? "", name?.given ?? ""].flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    let safe = words.map { word in String(foldedForMatching(word).filter { $0.isASCII }) }.filter { !$0.isEmpty }
    let text = safe.joined(separator: "-").prefix(60)
    return (text.isEmpty ? "person" : String(text)) + "-\(person.id)"
  }

  /// Whether a file is called as one of these is, or a folder of tables: what an earlier run left for somebody who is no
  /// longer there.
  static func isOne(_ name: String) -> Bool {
    var stem = name.prefix { $0 != "." }
    if let dot = name.lastIndex(of: ".") {
      guard DocumentFormat(rawValue: String(name[name.index(after: dot)...])) != nil else { return false }
    } else {
      guard stem.hasSuffix("-tables") else { return false }
      stem.removeLast("-tables".count)
    }
    guard let hyphen = stem.lastIndex(of: "-") else { return false }
    return Int64(stem[stem.index(after: hyphen)...]) != nil
  }
}
