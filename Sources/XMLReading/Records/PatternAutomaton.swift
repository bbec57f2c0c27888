/// Follows the patterns of a matcher down the open elements of a file.
struct PatternAutomaton {
  enum Verdict: Int {
    /// No pattern matches it or can match anything in it.
    case unknown
    /// A pattern may match something in it.
    case ancestor
    case ignored, context, record
  }

  private struct Position {
    var step: XMLElementPattern.Step
    var isLast: Bool
    var verdict: Verdict
  }

  private var positions: [Position] = []
  /// The positions that wait for a child, of all open elements one after the other.
  private var waiting: [Int] = []
  /// Where in `waiting` the positions of each open element begin.
  private var starts = [0]

  init(_ matcher: XMLRecordMatcher) {
    for (patterns, verdict) in [
      (matcher.records, Verdict.record), (matcher.context, .context), (matcher.ignored, .ignored),
    ] {
      for pattern in patterns {
        waiting.append(positions.count)
        for (index, step) in pattern.steps.enumerated() {
          positions.append(
            Position(step: step, isLast: index == pattern.steps.count - 1, verdict: verdict))
        }
      }
    }
  }

  /// Judges a child of the innermost open element, and makes it the innermost one where it is an ancestor.
  ///
  /// A pattern that names the element wins over one that ends in `*`.
  mutating func enter(_ name: NameTable.Entry) -> Verdict {
    let start = starts[starts.count - 1]
    let end = waiting.count
    var named = Verdict.unknown
    var wild = Verdict.unknown
    for index in start..<end {
      let position = positions[waiting[index]]
      let isMatch = position.step.name.map(name.matches) ?? true
      if isMatch, position.isLast {
        if position.step.name == nil {
          if position.verdict.rawValue > wild.rawValue { wild = position.verdict }
        } else if position.verdict.rawValue > named.rawValue {
          named = position.verdict
        }
      }
      if isMatch, !position.isLast { wait(for: waiting[index] + 1, from: end) }
      if position.step.isAnywhere { wait(for: waiting[index], from: end) }
    }
    let verdict = named == .unknown ? wild : named
    if verdict == .unknown, waiting.count > end {
      starts.append(end)
      return .ancestor
    }
    waiting.removeLast(waiting.count - end)
    return verdict
  }

  /// Leaves the innermost open element.
  mutating func leave() {
    guard let start = starts.popLast() else { return }
    waiting.removeLast(waiting.count - start)
  }

  private mutating func wait(for position: Int, from start: Int) {
    if !waiting[start...].contains(position) { waiting.append(position) }
  }
}
