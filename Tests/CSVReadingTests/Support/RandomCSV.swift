import TestSupport

/// Files made of the pieces that matter to a tokenizer, in no sensible order.
enum RandomCSV {
  static func bytes(from pieces: [[UInt8]], count: Int, using generator: inout SeededGenerator) -> [UInt8] {
    (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
  }

  static func text(from pieces: [String], count: Int, using generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  static let pieces = [
    "a", "bc", "def ghi", ",", ",", ",", "\"", "\"", "\"\"", "\",\"", "\n", "\r\n", "\r", " ", "é", "🙂", ";", "'", "\\",
    "0123456789abcdef",
  ]
}
