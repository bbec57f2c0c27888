/// Looks in comments and statements for what may identify a patient.
///
/// It knows forms, not people: names, places and rare diseases pass unseen, so nothing found does not mean that nothing is
/// there. A number counts as a record's or a birth's only behind a word that says so, because most numbers in comments are
/// none.
package enum PatientInformationScan {
  /// Said wherever findings are shown.
  package static let caveat =
    "The search knows record numbers, dates of birth, telephone numbers, e-mail addresses, social security numbers and "
    + "ages over 89 by their form. It is not complete: names, for one, it does not see."

  /// The findings in a text, in its order; none overlaps another.
  package static func findings(in text: String) -> [PatientFinding] {
    // Most comments have neither, and are not looked at twice.
    guard
      text.utf8.contains(where: { (48...57).contains($0) || $0 == UInt8(ascii: "@") })
        || text.lowercased().contains("ninet")
    else { return [] }
    let words = ScannedWord.words(of: text)
    var findings: [PatientFinding] = []
    for position in words.indices {
      guard let finding = finding(at: position, of: words) else { continue }
      if let last = findings.last, last.range.overlaps(finding.range) { continue }
      findings.append(finding)
    }
    return findings
  }

  private static func finding(at position: Int, of words: [ScannedWord]) -> PatientFinding? {
    let word = words[position]
    if let keyword = RecordNumberForm.keyword(at: position, of: words) {
      return make(.recordNumber, from: keyword.first, to: keyword.last, of: words)
    }
    if let last = BirthDateForm.last(at: position, of: words) {
      return make(.dateOfBirth, from: position, to: last, of: words)
    }
    if EmailForm.isAddress(word.core) {
      return PatientFinding(kind: .email, range: word.range, masked: EmailForm.masked(word.core))
    }
    if SocialSecurityForm.isNumber(word.core) {
      return make(.socialSecurityNumber, from: position, to: position, of: words)
    }
    if let last = TelephoneForm.last(at: position, of: words) {
      return make(.telephone, from: position, to: last, of: words)
    }
    if let range = AgeForm.range(at: position, of: words) {
      return make(.ageOver89, from: range.lowerBound, to: range.upperBound, of: words)
    }
    return nil
  }

  private static func make(
    _ kind: PatientFinding.Kind, from first: Int, to last: Int, of words: [ScannedWord]
  ) -> PatientFinding {
    let range = words[first].range.lowerBound..<words[last].range.upperBound
    // Letters of a word that holds digits are part of the number: "H1234567".
    let masked = words[first...last].map { word in
      guard word.core.utf8.contains(where: { (48...57).contains($0) }) || kind == .dateOfBirth && word.isMonth else {
        return word.core
      }
      return String(word.core.map { $0.isNumber || $0.isLetter && kind != .ageOver89 ? "•" : $0 })
    }
    return PatientFinding(kind: kind, range: range, masked: masked.joined(separator: " "))
  }
}
