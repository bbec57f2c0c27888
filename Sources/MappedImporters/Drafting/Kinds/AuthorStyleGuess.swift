/// How a column writes its authors.
struct AuthorStyleGuess {
  /// `last-initials`, `last-first` or `first-last`.
  let style: String
  /// What stands between authors; nil for what is found anyway.
  let separator: String?
  /// How many cells are written so.
  let share: Double

  init?(_ column: DraftColumn) {
    let texts = column.texts.keys.sorted().prefix(300)
    guard !texts.isEmpty else { return nil }
    var votes: [String: Int] = ["last-initials": 0, "last-first": 0, "first-last": 0]
    let joined = texts.count { $0.contains(" and ") && !$0.contains(";") }
    let separator =
      joined * 3 > texts.count ? " and " : texts.contains { $0.contains("; ") || $0.contains(";") } ? ";" : nil
    var counted = 0
    for text in texts {
      let authors: [String] =
        switch separator {
        case " and ": text.split(separator: " and ").map { trimmed($0) }
        case ";": text.split(separator: ";").map { trimmed($0) }
        default: text.split(separator: ",").map { trimmed($0) }
        }
      guard let author = authors.first(where: { !$0.isEmpty }) else { continue }
      counted += 1
      let words = author.split(whereSeparator: { $0.isWhitespace || $0 == "," })
      guard let last = words.last, words.count > 1 else { continue }
      let isInitials = last.allSatisfy { $0.isUppercase || ".-".contains($0) } && last.count <= 6
      if author.contains(",") {
        votes[isInitials && last.count <= 4 ? "last-initials" : "last-first", default: 0] += 1
      } else {
        votes[isInitials ? "last-initials" : "first-last", default: 0] += 1
      }
    }
    guard counted > 0, let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > 0 else {
      return nil
    }
    style = best.key == "last-initials" && votes["last-first", default: 0] > 0 ? "last-first" : best.key
    self.separator = separator == " and " ? " and " : nil
    share = Double(best.value) / Double(counted)
  }
}
