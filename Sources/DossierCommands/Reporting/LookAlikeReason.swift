import PortfolioModel

/// Why two records look alike, in words: "same title and year; journal abbreviated; authors differ".
enum LookAlikeReason {
  static func text(of pair: LookAlike) -> String {
    let name = { (finding: Finding) in label(of: finding.field, kind: pair.kind) }
    var parts: [String] = []
    let same = pair.findings.filter(\.isSame).map(name)
    if !same.isEmpty { parts.append("same " + joined(same)) }
    parts += pair.findings.compactMap { finding in
      if case .alike(let manner) = finding.outcome { phrase(manner, name(finding)) } else { nil }
    }
    let differing = pair.findings.filter { $0.outcome == .differs }.map(name)
    if !differing.isEmpty {
      // "Authors", "pages": words that stand for several.
      let isPlural = differing.count > 1 || differing[0].hasSuffix("s")
      parts.append(joined(differing) + (isPlural ? " differ" : " differs"))
    }
    return parts.joined(separator: "; ")
  }

  private static func phrase(_ manner: Finding.Manner, _ name: String) -> String {
    switch manner {
    case .spelling: "\(name) spelt otherwise"
    case .subtitle: "\(name) with and without a subtitle"
    case .truncated: "\(name) cut short in one"
    case .translation: "\(name) translated in one"
    case .abbreviation: "\(name) abbreviated in one"
    case .initials: "\(name) by initials in one"
    case .someAuthors: "some \(name) the same"
    case .part: "\(name) partly the same"
    case .oneYearApart: "one year apart"
    case .overlapping: "\(name) overlap"
    case .suffix: "\(name) but for its suffix"
    }
  }

  /// What a field is called in a sentence.
  static func label(of field: FieldName, kind: RecordKind) -> String {
    switch (field, kind) {
    case ("spans", .scholarlyProduct): return "year"
    case ("venue", _): return "journal"
    case ("pages", _): return "first page"
    default:
      let label = kind.definition.field(field)?.label ?? field.rawValue
      // "DOI" and "PMID" stay as they are.
      return label.dropFirst().contains(where: \.isUppercase) ? label : label.lowercased()
    }
  }

  private static func joined(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
