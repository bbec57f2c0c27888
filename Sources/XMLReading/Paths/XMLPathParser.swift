/// Parses the part of XPath that is walked directly.
struct XMLPathParser {
  private let lexer: XMLPathLexer
  private var position = 0

  init(_ lexer: XMLPathLexer) {
    self.lexer = lexer
  }

  mutating func parse() throws(XMLPathError) -> [XMLPath.Alternative] {
    var alternatives = [try parseAlternative()]
    while take(.pipe) { alternatives.append(try parseAlternative()) }
    guard current == .end else { throw error("This is not expected here.") }
    return alternatives
  }

  private var current: XMLPathLexer.Token { lexer.tokens[position].token }

  private var next: XMLPathLexer.Token {
    position + 1 < lexer.tokens.count ? lexer.tokens[position + 1].token : .end
  }

  private mutating func advance() {
    if position + 1 < lexer.tokens.count { position += 1 }
  }

  private mutating func take(_ token: XMLPathLexer.Token) -> Bool {
    guard current == token else { return false }
    advance()
    return true
  }

  private func error(_ message: String) -> XMLPathError {
    XMLPathError(
      expression: lexer.expression, column: lexer.tokens[position].column, message: message)
  }

  private mutating func parseAlternative() throws(XMLPathError) -> XMLPath.Alternative {
    var isAbsolute = false
    var isAnywhere = false
    if take(.slash) {
      isAbsolute = true
    } else if take(.doubleSlash) {
      isAbsolute = true
      isAnywhere = true
    }
    var steps: [XMLPath.Step] = []
    while true {
      steps.append(try parseStep(isAnywhere: isAnywhere))
      if take(.slash) {
        isAnywhere = false
      } else if take(.doubleSlash) {
        isAnywhere = true
      } else {
        break
      }
    }
    return XMLPath.Alternative(
      isAbsolute: isAbsolute, steps: steps, isOrdered: Self.isOrdered(steps))
  }

  /// Nested elements can be met out of order behind `//` and twice behind `..`.
  private static func isOrdered(_ steps: [XMLPath.Step]) -> Bool {
    for (index, step) in steps.enumerated() {
      if step.axis == .parent, index > 0, steps[index - 1].axis != .parent { return false }
      if step.isAnywhere {
        // The walk from one parent to the next keeps order only for the last step, and only without
        // positions, which are counted per parent.
        guard index == steps.count - 1, !step.conditions.contains(where: \.needsPosition) else {
          return false
        }
      }
    }
    return true
  }

  private mutating func parseStep(isAnywhere: Bool) throws(XMLPathError) -> XMLPath.Step {
    var step = XMLPath.Step(axis: .itself, isAnywhere: isAnywhere, conditions: [])
    switch current {
    case .dot:
      advance()
      return step
    case .doubleDot:
      advance()
      step.axis = .parent
      return step
    case .at:
      advance()
      step.axis = .attribute(try parseNameTest())
    case .name("text") where next == .openParenthesis:
      advance()
      advance()
      guard take(.closeParenthesis) else { throw error("“)” is missing here.") }
      step.axis = .text
    default:
      step.axis = .child(try parseNameTest())
    }
    while take(.openBracket) {
      step.conditions.append(try parseOr())
      guard take(.closeBracket) else { throw error("“]” is missing here.") }
    }
    return step
  }

  private mutating func parseNameTest() throws(XMLPathError) -> XMLName? {
    if take(.star) { return nil }
    guard case .name(let name) = current, next != .openParenthesis else {
      throw error("A name is missing here.")
    }
    advance()
    return XMLName(name)
  }

  private mutating func parseOr() throws(XMLPathError) -> XMLPath.Condition {
    var condition = try parseAnd()
    while take(.name("or")) { condition = .or(condition, try parseAnd()) }
    return condition
  }

  private mutating func parseAnd() throws(XMLPathError) -> XMLPath.Condition {
    var condition = try parseTerm()
    while take(.name("and")) { condition = .and(condition, try parseTerm()) }
    return condition
  }

  private mutating func parseTerm() throws(XMLPathError) -> XMLPath.Condition {
    switch current {
    case .number(let number):
      advance()
      guard current == .closeBracket else { throw error("A position stands alone in its brackets.") }
      return .position(number)
    case .name("last") where next == .openParenthesis:
      advance()
      advance()
      guard take(.closeParenthesis), current == .closeBracket else {
        throw error("last() stands alone in its brackets.")
      }
      return .last
    case .name("not") where next == .openParenthesis:
      advance()
      advance()
      let condition = try parseOr()
      guard take(.closeParenthesis) else { throw error("“)” is missing here.") }
      return .not(condition)
    case .openParenthesis:
      advance()
      let condition = try parseOr()
      guard take(.closeParenthesis) else { throw error("“)” is missing here.") }
      return condition
    default:
      let path = try parseAlternative()
      if take(.equals) { return .equals(path, try parseLiteral()) }
      if take(.notEquals) { return .differs(path, try parseLiteral()) }
      return .exists(path)
    }
  }

  private mutating func parseLiteral() throws(XMLPathError) -> [UInt8] {
    guard case .literal(let text) = current else { throw error("A text in quotes is missing here.") }
    advance()
    return Array(text.utf8)
  }
}
