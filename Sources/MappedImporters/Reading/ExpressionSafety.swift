/// Finds regular expressions whose time can double with each character of a text.
///
/// That is so where something repeated without end is repeated without end again, with nothing between that has to be
/// there: `(a+)+`, `(\w+\s?)*`.
struct ExpressionSafety {
  private struct Group {
    /// Whether the alternative that is read has a part that is repeated without end, and one that has to be there once.
    var repeats = false
    var hasFixed = false
    /// Whether one of the alternatives before is repeated without end and has no fixed part.
    var isLoose = false

    var endsLoose: Bool { isLoose || repeats && !hasFixed }

    mutating func endAlternative() {
      isLoose = endsLoose
      (repeats, hasFixed) = (false, false)
    }
  }

  private var rest: Substring
  private var groups = [Group()]

  private init(_ pattern: String) { rest = Substring(pattern) }

  static func isSafe(_ pattern: String) -> Bool {
    var reader = ExpressionSafety(pattern)
    return reader.read()
  }

  private enum Quantifier {
    case once, optional, endless
  }

  private mutating func read() -> Bool {
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        _ = rest.popFirst()
        addAtom()
      case "[":
        skipClass()
        addAtom()
      case "(":
        groups.append(Group())
        // (?:…), (?<name>…), (?i) and their like are no quantifiers.
        if rest.first == "?" {
          rest = rest.dropFirst().drop { !":>=!)".contains($0) }.dropFirst(rest.contains(")") ? 1 : 0)
        }
      case ")":
        guard groups.count > 1, let group = groups.popLast() else { return true }
        let quantifier = quantifier()
        if quantifier == .endless, group.endsLoose { return false }
        add(quantifier, isLoose: group.endsLoose, repeats: group.repeats || group.isLoose)
      case "|": groups[groups.count - 1].endAlternative()
      case "^", "$": break
      default: addAtom()
      }
    }
    return true
  }

  private mutating func addAtom() { add(quantifier(), isLoose: false, repeats: false) }

  private mutating func add(_ quantifier: Quantifier, isLoose: Bool, repeats: Bool) {
    let last = groups.count - 1
    switch quantifier {
    case .endless: groups[last].repeats = true
    case .optional: if repeats { groups[last].repeats = true }
    case .once:
      if repeats { groups[last].repeats = true }
      if !isLoose { groups[last].hasFixed = true }
    }
  }

  private mutating func skipClass() {
    if rest.first == "^" { rest.removeFirst() }
    if rest.first == "]" { rest.removeFirst() }
    var depth = 1
    while depth > 0, let character = rest.popFirst() {
      switch character {
      case "\\": _ = rest.popFirst()
      case "[": depth += 1
      case "]": depth -= 1
      default: break
      }
    }
  }

  private mutating func quantifier() -> Quantifier {
    var quantifier = Quantifier.once
    switch rest.first {
    case "*", "+":
      rest.removeFirst()
      quantifier = .endless
    case "?":
      rest.removeFirst()
      quantifier = .optional
    case "{":
      guard let end = rest.firstIndex(of: "}") else { return .once }
      let bounds = rest[rest.index(after: rest.startIndex)..<end]
      guard bounds.allSatisfy({ $0.isNumber || $0 == "," }), !bounds.isEmpty else { return .once }
      rest = rest[rest.index(after: end)...]
      quantifier = bounds.hasSuffix(",") ? .endless : bounds.hasPrefix("0") ? .optional : .once
    default: return .once
    }
    // Possessive and lazy ones.
    if rest.first == "?" || rest.first == "+" { rest.removeFirst() }
    return quantifier
  }
}
