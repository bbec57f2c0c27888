import CLibxml2

/// Walks over the markup of a UTF-8 stream before the parser sees it, and finds what must not reach it.
///
/// It knows just enough XML to tell tags from comments, CDATA sections, instructions and quoted
/// values. Where a file is not well-formed the two may disagree, but the parser stops there.
struct MarkupScanner {
  /// What must not reach the parser, and where its construct begins and ends in the piece just scanned.
  struct Finding {
    var refusal: XMLRefusal
    /// How many bytes of the piece are in front of the construct.
    var offset: Int
    var line: Int
  }

  private enum State: UInt8 {
    case text
    case opened  // <
    case startName, inTag, attributeName, doubleQuoted, singleQuoted
    case endTag
    case declaration  // <!
    case commentStart, comment, commentDash, commentDashes
    case cdataStart, cdata, cdataBracket, cdataBrackets
    case instructionName, instruction, instructionMark
    case doctype, doctypeDoubleQuoted, doctypeSingleQuoted
  }

  private struct NamespaceScope {
    var depth: Int
    var count: Int
  }

  private let limits: XMLLimits
  private var state = State.text
  private var depth = 0
  private var nameHash: UInt64
  private let seed: UInt64
  private var isDeclaringNamespace = false
  private var attributeNameLength = 0
  private var lastWasSlash = false
  private var attributeCount = 0
  private var namespaceCount = 0
  private var namespacesInScope = 0
  private var namespaceScopes: [NamespaceScope] = []
  private var names = HashSet()
  /// Bytes of the current construct that came with earlier pieces.
  private var earlierLength = 0
  private(set) var line = 1
  private var constructLine = 1

  init(limits: XMLLimits) {
    self.limits = limits
    // Seeded, so that no file can be written whose names collide.
    seed = UInt64.random(in: .min ... .max)
    nameHash = seed
  }

  /// Scans the next piece; nil means that all of it may go to the parser.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    guard let base = bytes.baseAddress else { return nil }
    let count = bytes.count
    var index = 0
    // Where the current construct begins in this piece; negative means in an earlier one.
    var start = -earlierLength
    var hash = nameHash
    var state = state

    func finding(_ refusal: XMLRefusal) -> Finding {
      let inFront = max(start, 0)
      let line =
        unsafe start < 0 ? constructLine : line + Int(clibxml2_count_newlines(base, inFront))
      return Finding(refusal: refusal, offset: inFront, line: line)
    }

    while index < count {
      let byte = unsafe base[index]
      switch state {
      case .text:
        unsafe index += Int(clibxml2_index_of(base + index, count - index, UInt8(ascii: "<")))
        if index < count {
          start = index
          state = .opened
          index += 1
        }
      case .opened:
        switch byte {
        case UInt8(ascii: "/"): state = .endTag
        case UInt8(ascii: "!"): state = .declaration
        case UInt8(ascii: "?"):
          state = .instructionName
          hash = seed
        default:
          state = .startName
          hash = Self.mix(seed, byte)
          attributeCount = 0
          namespaceCount = 0
          lastWasSlash = false
        }
        index += 1

      case .startName:
        var current = byte
        while !Self.endsName(current) {
          hash = Self.mix(hash, current)
          index += 1
          guard index < count else { break }
          current = unsafe base[index]
        }
        if index < count {
          names.insert(hash)
          state = .inTag
        }
      case .inTag:
        switch byte {
        case UInt8(ascii: ">"):
          if attributeCount > limits.attributesPerElement {
            return finding(.tooManyAttributes(limit: limits.attributesPerElement))
          }
          if index - start > limits.startTagLength {
            return finding(.startTagTooLong(limit: limits.startTagLength))
          }
          if namespacesInScope + namespaceCount > limits.namespacesInScope {
            return finding(.tooManyNamespaces(limit: limits.namespacesInScope))
          }
          if !lastWasSlash {
            depth += 1
            if depth > limits.depth { return finding(.tooDeep(limit: limits.depth)) }
            if namespaceCount > 0 {
              namespaceScopes.append(NamespaceScope(depth: depth, count: namespaceCount))
              namespacesInScope += namespaceCount
            }
          }
          if names.count > limits.distinctNames {
            return finding(.tooManyNames(limit: limits.distinctNames))
          }
          state = .text
        case UInt8(ascii: "\""): state = .doubleQuoted
        case UInt8(ascii: "'"): state = .singleQuoted
        case UInt8(ascii: "/"): lastWasSlash = true
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
          UInt8(ascii: "="):
          break
        default:
          state = .attributeName
          hash = Self.mix(seed, byte)
          isDeclaringNamespace = byte == UInt8(ascii: "x")
          attributeNameLength = 1
          lastWasSlash = false
        }
        index += 1
      case .attributeName:
        var current = byte
        while !Self.endsName(current) {
          if attributeNameLength < 5 {
            isDeclaringNamespace =
              isDeclaringNamespace && current == Self.xmlns[attributeNameLength]
            attributeNameLength += 1
          }
          hash = Self.mix(hash, current)
          index += 1
          guard index < count else { break }
          current = unsafe base[index]
        }
        if index < count {
          names.insert(hash)
          attributeCount += 1
          isDeclaringNamespace = isDeclaringNamespace && attributeNameLength == 5
          if isDeclaringNamespace {
            namespaceCount += 1
            hash = seed
          }
          state = .inTag
        }
      case .doubleQuoted, .singleQuoted:
        let quote = state == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
        let end = unsafe index + Int(clibxml2_index_of(base + index, count - index, quote))
        if isDeclaringNamespace {
          // The parser keeps every namespace it ever saw, as it keeps names.
          for position in index..<end { hash = unsafe Self.mix(hash, base[position]) }
          if end < count { names.insert(hash) }
        }
        index = end
        if index < count {
          state = .inTag
          index += 1
        }

      case .endTag:
        unsafe index += Int(clibxml2_index_of(base + index, count - index, UInt8(ascii: ">")))
        if index < count {
          leaveElement()
          state = .text
          index += 1
        }

      case .declaration:
        switch byte {
        case UInt8(ascii: "-"): state = .commentStart
        case UInt8(ascii: "["): state = .cdataStart
        default: state = .doctype
        }
        index += 1
      case .commentStart:
        state = .comment
        index += 1
      case .comment:
        unsafe index += Int(clibxml2_index_of(base + index, count - index, UInt8(ascii: "-")))
        if index < count {
          state = .commentDash
          index += 1
        }
      case .commentDash:
        state = byte == UInt8(ascii: "-") ? .commentDashes : .comment
        index += 1
      case .commentDashes:
        // "--" inside a comment is an error to the parser, so what follows does not matter.
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if byte != UInt8(ascii: "-") {
          state = .comment
        }
        index += 1

      case .cdataStart:
        // "CDATA[" is left to the parser to check.
        if byte == UInt8(ascii: "[") { state = .cdata }
        index += 1
      case .cdata:
        unsafe index += Int(clibxml2_index_of(base + index, count - index, UInt8(ascii: "]")))
        if index < count {
          state = .cdataBracket
          index += 1
        }
      case .cdataBracket:
        state = byte == UInt8(ascii: "]") ? .cdataBrackets : .cdata
        index += 1
      case .cdataBrackets:
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if byte != UInt8(ascii: "]") {
          state = .cdata
        }
        index += 1

      case .instructionName:
        if Self.endsName(byte) || byte == UInt8(ascii: "?") {
          names.insert(hash)
          if names.count > limits.distinctNames {
            return finding(.tooManyNames(limit: limits.distinctNames))
          }
          state = .instruction
        } else {
          hash = Self.mix(hash, byte)
          index += 1
        }
      case .instruction:
        unsafe index += Int(clibxml2_index_of(base + index, count - index, UInt8(ascii: "?")))
        if index < count {
          state = .instructionMark
          index += 1
        }
      case .instructionMark:
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if byte != UInt8(ascii: "?") {
          state = .instruction
        }
        index += 1

      case .doctype:
        switch byte {
        case UInt8(ascii: "["): return finding(.internalSubset)
        case UInt8(ascii: ">"): state = .text
        case UInt8(ascii: "\""): state = .doctypeDoubleQuoted
        case UInt8(ascii: "'"): state = .doctypeSingleQuoted
        default: break
        }
        index += 1
      case .doctypeDoubleQuoted:
        if byte == UInt8(ascii: "\"") { state = .doctype }
        index += 1
      case .doctypeSingleQuoted:
        if byte == UInt8(ascii: "'") { state = .doctype }
        index += 1
      }
    }

    switch state {
    case .startName, .inTag, .attributeName, .doubleQuoted, .singleQuoted:
      if index - start > limits.startTagLength {
        return finding(.startTagTooLong(limit: limits.startTagLength))
      }
      // Names of an unfinished tag count too, or one long tag would bring them all.
      if names.count > limits.distinctNames {
        return finding(.tooManyNames(limit: limits.distinctNames))
      }
    default: break
    }
    if state == .text {
      earlierLength = 0
    } else {
      if start >= 0 { constructLine = unsafe line + Int(clibxml2_count_newlines(base, start)) }
      earlierLength = count - start
    }
    unsafe line += Int(clibxml2_count_newlines(base, count))
    nameHash = hash
    self.state = state
    return nil
  }

  private mutating func leaveElement() {
    while let scope = namespaceScopes.last, scope.depth >= depth {
      namespacesInScope -= scope.count
      namespaceScopes.removeLast()
    }
    depth -= 1
  }

  private static let xmlns: [UInt8] = Array("xmlns".utf8)

  @inline(__always)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
