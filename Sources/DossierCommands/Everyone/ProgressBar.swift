/// How far a long task is, on one line that is written again and again; only at a terminal, and without colour.
struct ProgressBar {
  private let total: Int
  private var shown = -1
  /// The characters that stand on the line.
  private var length = 0

  init(of total: Int) { self.total = total }

  /// The line for so many of them, to be written over the one before; nil where it would be the same.
  ///
  /// - Parameter columns: The terminal's width. The last column stays free, since some terminals go on to the next line
  ///   with it, and a line of two cannot be written over.
  mutating func line(_ count: Int, columns: Int) -> String? {
    guard total > 0 else { return nil }
    let percent = count * 100 / total
    guard percent != shown else { return nil }
    shown = percent
    let text = Self.text(percent, count: count, total: total, room: columns - 1)
    // A terminal that was made narrower may have less room than the line before took.
    let padding = String(repeating: " ", count: max(0, min(length, columns - 1) - text.count))
    length = text.count
    return "\r\(text)\(padding)"
  }

  /// What takes the line away.
  var erasure: String { length == 0 ? "" : "\r\(String(repeating: " ", count: length))\r" }

  /// The bar with its numbers, as much of them as there is room for.
  private static func text(_ percent: Int, count: Int, total: Int, room: Int) -> String {
    let share = "\(right(percent, as: 100)) %"
    let numbers = "\(share)  \(right(count, as: total)) of \(total)"
    let width = min(40, room - numbers.count - 3)
    if width >= 10 {
      let full = percent * width / 100
      return "[\(String(repeating: "#", count: full))\(String(repeating: ".", count: width - full))] \(numbers)"
    }
    return numbers.count <= room ? numbers : share.count <= room ? share : ""
  }

  /// A number in as many places as the largest has.
  private static func right(_ number: Int, as largest: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, String(largest).count - digits.count)) + digits
  }
}
