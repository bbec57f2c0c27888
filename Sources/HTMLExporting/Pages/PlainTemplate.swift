/// A page template that uses only what most do: variables, sections, inverted sections and comments.
///
/// The Mustache library asks of each value what it is, at every place, which took nearly half of the time of a page: a
/// school waits for thousands of them. Such a template is filled here instead, with the same bytes; one with partials, blocks,
/// transforms, dots or other delimiters stays with the library, which also finds the mistakes of all.
struct PlainTemplate: Sendable {
  private let steps: [Step]
  /// All text that is written as it is, one piece after the other.
  private let bytes: [UInt8]
  /// What values are called.
  private let names: [String]
  /// How long it is itself, in bytes.
  private let length: Int

  private enum Token {
    case text([UInt8])
    case variable(String, isEscaped: Bool)
    case section(String, isInverted: Bool, [Token])
  }

  /// What is done at one place: plain numbers, since a page takes hundreds, and a token would be held and let go each time.
  private struct Step {
    let kind: Kind
    /// Of the text among the bytes, or of the steps within a section.
    let range: Range<Int>
    /// The place of the value's name.
    let name: Int

    enum Kind { case text, escaped, unescaped, section, invertedSection }
  }

  /// Reads a template that the library has found to be right; nil where it is not a plain one.
  init?(_ text: String) {
    var parser = Parser(bytes: Array(text.utf8))
    guard let tokens = parser.tokens(within: nil, startsLine: true) else { return nil }
    var (steps, bytes, names): ([Step], [UInt8], [String]) = ([], [], [])
    func add(_ tokens: [Token]) {
      for token in tokens {
        switch token {
        case .text(let text):
          steps.append(Step(kind: .text, range: bytes.count..<bytes.count + text.count, name: 0))
          bytes += text
        case .variable(let name, let isEscaped):
          steps.append(Step(kind: isEscaped ? .escaped : .unescaped, range: 0..<0, name: names.count))
          names.append(name)
        case .section(let name, let isInverted, let content):
          let (place, number) = (steps.count, names.count)
          names.append(name)
          steps.append(Step(kind: .section, range: 0..<0, name: number))
          add(content)
          steps[place] = Step(
            kind: isInverted ? .invertedSection : .section, range: place + 1..<steps.count, name: number)
        }
      }
    }
    add(tokens)
    (self.steps, self.bytes, self.names, length) = (steps, bytes, names, text.utf8.count)
  }

  /// The page, filled in.
  func render(_ fields: PageFields) -> HTMLBuffer {
    // Little is added for characters that are escaped, and for what stands in a section that comes again.
    var buffer = HTMLBuffer(capacity: length + fields.utf8Count * 17 / 16 + 256)
    render(fields, to: &buffer)
    return buffer
  }

  /// Appends the page, filled in.
  func render(_ fields: PageFields, to buffer: inout HTMLBuffer) {
    var scopes = [fields]
    render(steps.indices, &scopes, to: &buffer)
  }

  /// - Parameters:
  ///   - range: Of the steps.
  ///   - scopes: The values that can be named, the innermost last; as they were when it is done.
  private func render(_ range: Range<Int>, _ scopes: inout [PageFields], to buffer: inout HTMLBuffer) {
    var place = range.lowerBound
    while place < range.upperBound {
      let step = steps[place]
      place += 1
      switch step.kind {
      case .text: buffer.markup(bytes, in: step.range)
      case .escaped, .unescaped:
        let isEscaped = step.kind == .escaped
        switch Self.value(names[step.name], in: scopes) {
        case .text(let text)?: if isEscaped { buffer.text(text) } else { buffer.markup(text) }
        case .markup(let markup)?: if isEscaped { buffer.text(markup.string) } else { buffer.markup(markup) }
        case .flag(let flag)?: buffer.markup(flag ? "true" : "false")
        // Of these there is nothing to show.
        case .list?, .object?, .nothing?, nil: break
        }
      case .section:
        place = step.range.upperBound
        render(step.range, for: Self.value(names[step.name], in: scopes), &scopes, to: &buffer)
      case .invertedSection:
        place = step.range.upperBound
        if Self.isFalse(Self.value(names[step.name], in: scopes)) { render(step.range, &scopes, to: &buffer) }
      }
    }
  }

  private func render(
    _ range: Range<Int>, for value: PageValue?, _ scopes: inout [PageFields], to buffer: inout HTMLBuffer
  ) {
    func render(within fields: PageFields, _ scopes: inout [PageFields], to buffer: inout HTMLBuffer) {
      scopes.append(fields)
      self.render(range, &scopes, to: &buffer)
      scopes.removeLast()
    }
    switch value {
    case .list(let values)?:
      for value in values {
        if case .object(let fields) = value {
          render(within: fields, &scopes, to: &buffer)
        } else {
          self.render(range, &scopes, to: &buffer)
        }
      }
    case .object(let fields)?: render(within: fields, &scopes, to: &buffer)
    case .text?, .markup?, .flag(true)?: self.render(range, &scopes, to: &buffer)
    case .flag(false)?, .nothing?, nil: break
    }
  }

  private static func isFalse(_ value: PageValue?) -> Bool {
    switch value {
    case .flag(false)?, .nothing?, nil: true
    case .list(let values)?: values.isEmpty
    case .flag(true)?, .text?, .markup?, .object?: false
    }
  }

  /// The innermost value of a name.
  private static func value(_ name: String, in scopes: [PageFields]) -> PageValue? {
    for fields in scopes.reversed() { if let value = fields[name] { return value } }
    return nil
  }

  /// Reads the tokens as the library does, which decides what of a line that holds nothing but a tag is left out.
  private struct Parser {
    let bytes: [UInt8]
    var position = 0

    private var isAtEnd: Bool { position == bytes.count }

    /// - Parameters:
    ///   - section: whose end is waited for; nil for the whole template.
    ///   - startsLine: whether a line begins here.
    mutating func tokens(within section: String?, startsLine: Bool) -> [Token]? {
      var tokens: [Token] = []
      var startsLine = startsLine
      var space: ArraySlice<UInt8> = []
      func takeSpace() {
        if !space.isEmpty { tokens.append(.text(Array(space))) }
        space = []
      }
      while !isAtEnd {
        if startsLine { space = read { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
        let text = readText()
        if let newLine = readNewLine() {
          tokens.append(.text(Array(space + text + newLine)))
          startsLine = true
          continue
        }
        if !text.isEmpty {
          tokens.append(.text(Array(space + text)))
          space = []
          startsLine = false
        }
        if isAtEnd { break }
        position += 2
        guard let kind = bytes[position...].first else { return nil }
        var endsLine = false
        switch kind {
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
          position += 1
          guard let name = readName() else { return nil }
          if startsLine, finishLine() { endsLine = true } else { takeSpace() }
          guard let content = self.tokens(within: name, startsLine: endsLine) else { return nil }
          tokens.append(.section(name, isInverted: kind == UInt8(ascii: "^"), content))
        case UInt8(ascii: "/"):
          position += 1
          guard let name = readName(), name == section else { return nil }
          if startsLine, finishLine() { return tokens }
          takeSpace()
          return tokens
        case UInt8(ascii: "!"):
          while !bytes[position...].starts(with: "}}".utf8) {
            if isAtEnd { return nil }
            position += 1
          }
          position += 2
          endsLine = startsLine && finishLine()
        case UInt8(ascii: "{"):
          position += 1
          takeSpace()
          guard let name = readName(), bytes[position...].first == UInt8(ascii: "}") else { return nil }
          position += 1
          tokens.append(.variable(name, isEscaped: false))
        case UInt8(ascii: "&"):
          position += 1
          takeSpace()
          guard let name = readName() else { return nil }
          tokens.append(.variable(name, isEscaped: false))
        default:
          takeSpace()
          guard let name = readName() else { return nil }
          tokens.append(.variable(name, isEscaped: true))
        }
        startsLine = endsLine
      }
      return section == nil ? tokens : nil
    }

    private mutating func read(while isTaken: (UInt8) -> Bool) -> ArraySlice<UInt8> {
      let taken = bytes[position...].prefix(while: isTaken)
      position = taken.endIndex
      return taken
    }

    /// All before the next tag, the end of the line or the end.
    private mutating func readText() -> ArraySlice<UInt8> {
      let start = position
      while !isAtEnd, bytes[position] != UInt8(ascii: "\n"), !bytes[position...].starts(with: "{{".utf8),
        !bytes[position...].starts(with: "\r\n".utf8)
      {
        position += 1
      }
      return bytes[start..<position]
    }

    private mutating func readNewLine() -> ArraySlice<UInt8>? {
      let length =
        bytes[position...].starts(with: "\r\n".utf8) ? 2 : bytes[position...].first == UInt8(ascii: "\n") ? 1 : 0
      guard length > 0 else { return nil }
      position += length
      return bytes[position - length..<position]
    }

    /// A name with the end of its tag; nil where it is more than a plain name.
    private mutating func readName() -> String? {
      let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
      _ = read(while: isSpace)
      let name = read {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      _ = read(while: isSpace)
      guard !name.isEmpty, bytes[position...].starts(with: "}}".utf8) else { return nil }
      position += 2
      return String(decoding: name, as: UTF8.self)
    }

    /// Goes to the next line where nothing more is in this one.
    private mutating func finishLine() -> Bool {
      if isAtEnd { return true }
      let start = position
      _ = read { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if readNewLine() != nil { return true }
      position = start
      return false
    }
  }
}
