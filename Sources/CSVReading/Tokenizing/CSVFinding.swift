/// Bytes that are wrong wherever they stand, found before records are.
struct CSVFinding {
  enum Kind {
    case invalid, nul
  }

  var kind: Kind
  /// The first byte, counted from the start of the UTF-8 that the tokenizer sees.
  var position: Int
  /// So many neighbours of the kind, counted in the file's own bytes (NULs in characters).
  var count: Int
}

/// Findings in the order of their places, until their records are known.
struct CSVFindings {
  private var findings: [CSVFinding] = []
  private var next = 0
  /// Where the last finding ends; only what follows on joins it.
  private var lastEnd = -1

  /// The place of the first finding that nobody took.
  private(set) var nextPosition = Int.max

  /// Adds a finding, or widens the last one when it is the same kind and goes on here.
  mutating func add(_ kind: CSVFinding.Kind, at position: Int, length: Int, count: Int) {
    if position == lastEnd, next < findings.count, findings[findings.count - 1].kind == kind {
      findings[findings.count - 1].count += count
    } else {
      findings.append(CSVFinding(kind: kind, position: position, count: count))
      nextPosition = findings[next].position
    }
    lastEnd = position + length
  }

  /// Takes the next finding before a position.
  mutating func take(before end: Int) -> CSVFinding? {
    guard nextPosition < end else { return nil }
    let finding = findings[next]
    next += 1
    if next == findings.count {
      findings.removeAll(keepingCapacity: true)
      next = 0
      nextPosition = .max
    } else {
      nextPosition = findings[next].position
    }
    return finding
  }
}
