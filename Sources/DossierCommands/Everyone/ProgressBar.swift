/// How far a long task is, on one line that is written again and again; only at a terminal, and without colour.
struct ProgressBar {
  private let total: Int
  private var shown = -1

  init(of total: Int) { self.total = total }

  /// The line for so many of them, to be written over the one before; nil where it would be the same.
  mutating func line(_ count: Int) -> String? {
    guard total > 0 else { return nil }
    let percent = count * 100 / total
    guard percent != shown else { return nil }
    shown = percent
    let full = percent * Self.width / 100
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    let digits = String(percent)
    return "\r[\(bar)] \(String(repeating: " ", count: 3 - digits.count))\(digits) %  \(count) of \(total)"
  }

  /// What takes the line away.
  static let erasure = "\r" + String(repeating: " ", count: 72) + "\r"

  private static let width = 40
}
