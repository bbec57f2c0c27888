/// Splits an XPath expression into tokens, each with its column.
struct XMLPathLexer {
  enum Token: Equatable {
    case slash, doubleSlash, dot, doubleDot, at, star, pipe, equals, notEquals
    case openBracket, closeBracket, openParenthesis, closeParenthesis
    case name(String)
    case literal(String)
    case number(Int)
    /// Anything that only the full XPath language has.
    case other(Character)
    case end
  }

  let expression: String
  private(set) var tokens: [(token: Token, column: Int)] = []

  init(_ expression: String) throws(XMLPathError) {
    self.expression = expression
    var rest = Substring(expression)
    var column = 1
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
        column += 1
        continue
      }
      let (token, length) = try Self.token(at: rest, in: expression, column: column)
      tokens.append((token, column))
      rest = rest.dropFirst(length)
      column += length
    }
    tokens.append((.end, column))
  }

  /// Whether there is something that the simple paths do not have, such as a function or an operator.
  var needsFullLanguage: Bool {
    for (index, entry) in tokens.enumerated() {
      switch entry.token {
      case .other: return true
      case .name(let name) where tokens[index + 1].token == .openParenthesis:
        if !["text", "not", "last", "and", "or"].contains(name) { return true }
      default: break
      }
    }
    return false
  }

  /// Whether `text` is a name with or without a prefix.
  static func isName(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return false }
    return parts.allSatisfy { part in
      part.first.map(startsName) ?? false && part.allSatisfy(continuesName)
    }
  }

  private static func token(
    at rest: Substring, in expression: String, column: Int
  ) throws(XMLPathError) -> (Token, Int) {
    let pairs: [(String, Token)] = [("//", .doubleSlash), ("..", .doubleDot), ("!=", .notEquals)]
    for (text, token) in pairs where rest.hasPrefix(text) { return (token, 2) }
    let singles: [Character: Token] = [
      "/": .slash, ".": .dot, "@": .at, "*": .star, "|": .pipe, "=": .equals, "[": .openBracket,
      "]": .closeBracket, "(": .openParenthesis, ")": .closeParenthesis,
    ]
    guard let first = rest.first else { return (.end, 0) }
    if let token = singles[first] { return (token, 1) }
    if first == "'" || first == "\"" {
      let body = rest.dropFirst()
      guard let end = body.firstIndex(of: first) else {
        throw XMLPathError(
          expression: expression, column: column, message: "The text that begins here has no end quote.")
      }
      let text = body[..<end]
      return (.literal(String(text)), text.count + 2)
    }
    if first.isASCII, first.isNumber {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { return (.other(first), 1) }
      return (.number(number), digits.count)
    }
    if startsName(first) {
      var name = rest.prefix(while: continuesName)
      let behind = rest.dropFirst(name.count)
      if behind.first == ":", !behind.hasPrefix("::"), let next = behind.dropFirst().first, startsName(next) {
        let local = behind.dropFirst().prefix(while: continuesName)
        name = rest.prefix(name.count + 1 + local.count)
      }
      return (.name(String(name)), name.count)
    }
    return (.other(first), 1)
  }

  private static func startsName(_ character: Character) -> Bool {
    character.isLetter || character == "_"
  }

  private static func continuesName(_ character: Character) -> Bool {
    startsName(character) || character.isNumber || character == "-" || character == "."
  }
}
