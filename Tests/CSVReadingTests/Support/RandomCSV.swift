/// A small generator, so that a seed makes the same files everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

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
