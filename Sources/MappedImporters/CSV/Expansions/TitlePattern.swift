import Importing

/// A title of a mapping that may have a number: `Points for Committee #{n}`.
struct TitlePattern {
  private let parts: [(before: String, after: String)?]
  private let plain: Set<String>

  /// - Parameter titles: the titles that it stands for.
  init(_ titles: [String]) {
    var plain: Set<String> = []
    parts = titles.map { title in
      let title = CSVHeader.folded(title)
      guard let place = title.firstRange(of: "{n}") else {
        plain.insert(title)
        return nil
      }
      return (String(title[..<place.lowerBound]), String(title[place.upperBound...]))
    }
    self.plain = plain
  }

  enum Match: Hashable {
    case plain
    case numbered(Int)
  }

  /// How a title of a file matches; nil where it does not.
  func match(_ title: String) -> Match? {
    let title = CSVHeader.folded(title)
    if plain.contains(title) { return .plain }
    for case (let before, let after)? in parts
    where title.hasPrefix(before) && title.hasSuffix(after) && title.count > before.count + after.count {
      let middle = title.dropFirst(before.count).dropLast(after.count)
      if middle.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(middle) { return .numbered(number) }
    }
    return nil
  }

  func matches(anyOf titles: [String]) -> Match? {
    for title in titles { if let match = match(title) { return match } }
    return nil
  }
}
