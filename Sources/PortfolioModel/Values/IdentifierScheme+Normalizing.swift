extension IdentifierScheme {
  /// Puts an identifier into the one form that is compared and kept.
  ///
  /// Returns nil when the text cannot be an identifier of the scheme: a DOI without `10.`, an ISBN or ORCID iD whose
  /// check digit is wrong.
  public func normalized(_ text: some StringProtocol) -> String? {
    let trimmed = trimming(text)
    switch self {
    case .doi: return Self.normalizedDOI(trimmed)
    case .pmid:
      let digits = Self.dropping(["pmid:", "https://pubmed.ncbi.nlm.nih.gov/"], from: trimmed).prefix {
        $0.isASCII && $0.isNumber
      }
      let number = digits.drop { $0 == "0" }
      return (1...9).contains(number.utf8.count) ? String(number) : nil
    case .pmcid:
      let rest = Self.dropping(["pmcid:", "https://www.ncbi.nlm.nih.gov/pmc/articles/", "pmc"], from: trimmed)
      let digits = Self.dropping(["pmc"], from: rest).prefix { $0.isASCII && $0.isNumber }
      let number = digits.drop { $0 == "0" }
      return number.isEmpty ? nil : "PMC" + number
    case .isbn: return Self.normalizedISBN(trimmed)
    case .orcid: return Self.normalizedORCID(trimmed)
    case .eid, .grantNumber:
      let kept = trimmed.uppercased().filter { !$0.isWhitespace }
      return kept.isEmpty ? nil : kept
    }
  }

  private static func dropping(_ prefixes: [String], from text: String) -> String {
    // Digits, which most of them begin with, begin no prefix.
    if let first = text.utf8.first, (48...57).contains(first) { return text }
    let lowered = text.lowercased()
    for prefix in prefixes where lowered.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count).drop { $0 == " " })
    }
    return text
  }

  private static func normalizedDOI(_ text: String) -> String? {
    let lowered = text.lowercased()
    // Registrant prefixes are 10.NNNN, whatever stands before them: a resolver's address, "doi:", a bracket.
    guard let start = lowered.firstRange(of: "10.")?.lowerBound else { return nil }
    var doi = lowered[start...].prefix { !$0.isWhitespace }
    while let last = doi.last, ".,;".contains(last) { doi = doi.dropLast() }
    guard let slash = doi.firstIndex(of: "/"), doi.index(after: slash) < doi.endIndex else { return nil }
    let registrant = doi[doi.index(doi.startIndex, offsetBy: 3)..<slash]
    guard registrant.utf8.count >= 4, registrant.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    return String(doi)
  }

  private static func normalizedISBN(_ text: String) -> String? {
    let kept = Array(text.uppercased().utf8.filter { (48...57).contains($0) || $0 == 88 })
    if kept.count == 13, !kept.contains(88) {
      let sum = kept.enumerated().reduce(0) { $0 + Int($1.element - 48) * ($1.offset % 2 == 0 ? 1 : 3) }
      return sum % 10 == 0 ? String(decoding: kept, as: UTF8.self) : nil
    }
    guard kept.count == 10, !kept.dropLast().contains(88) else { return nil }
    let sum = kept.enumerated().reduce(0) { $0 + (10 - $1.offset) * ($1.element == 88 ? 10 : Int($1.element) - 48) }
    guard sum % 11 == 0 else { return nil }
    // The thirteen-digit form is the one that is kept, with its own check digit.
    let body: [UInt8] = [57, 55, 56] + kept.dropLast()
    let weighted = body.enumerated().reduce(0) { $0 + Int($1.element - 48) * ($1.offset % 2 == 0 ? 1 : 3) }
    return String(decoding: body, as: UTF8.self) + String((10 - weighted % 10) % 10)
  }

  private static func normalizedORCID(_ text: String) -> String? {
    let tail = text.uppercased().utf8.filter { (48...57).contains($0) || $0 == 88 }.suffix(16)
    guard tail.count == 16, !tail.dropLast().contains(88) else { return nil }
    // ISO 7064 MOD 11-2, as ORCID documents it.
    let total = tail.dropLast().reduce(0) { ($0 + Int($1) - 48) * 2 }
    let check = (12 - total % 11) % 11
    guard tail.last == (check == 10 ? 88 : UInt8(48 + check)) else { return nil }
    let digits = String(decoding: tail, as: UTF8.self)
    return stride(from: 0, to: 16, by: 4).map { offset in
      String(digits.dropFirst(offset).prefix(4))
    }.joined(separator: "-")
  }
}
