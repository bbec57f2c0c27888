/// Finds where fields and records end; the one file in which pointers are followed.
///
/// It holds only positions and looks at each byte once, so that it stops and goes on at any chunk border.
/// Reading is as lenient as Python's `csv`: a quote counts only as a field's first byte, and what follows
/// a closing quote is text.
struct CSVTokenizer {
  enum Outcome {
    /// A record ends; `position` is behind its line end.
    case record
    /// The bytes are used up.
    case needsBytes
    /// There is no slot for the next field.
    case needsSlots
  }

  enum State {
    case recordStart, unquoted, quoted, afterQuote, comment
  }

  let delimiter: UInt8
  let quote: UInt8?
  let doubleQuote: Bool
  let escape: UInt8?
  let commentPrefix: UInt8?
  let skipInitialSpace: Bool

  private(set) var state = State.recordStart
  /// The next byte to look at.
  private(set) var position = 0
  /// The first byte of the record.
  private(set) var recordStart = 0
  /// Line ends before the record.
  private(set) var recordLine = 0
  /// The first byte of the field's content.
  private(set) var fieldStart = 0
  /// The marks of the field that is being read.
  private(set) var marks: UInt32 = 0
  /// All marks of the record's fields.
  private(set) var recordMarks: UInt32 = 0
  private(set) var fieldCount = 0
  /// The byte after the last CR: a LF there belongs to it.
  private var afterCR = -1
  /// Line ends and comments passed so far.
  private(set) var linesPassed = 0
  private(set) var commentsPassed = 0

  init(_ dialect: CSVDialect, delimiter: UInt8) {
    self.delimiter = delimiter
    quote = dialect.quote
    // A quote that escapes itself is what doubling means.
    doubleQuote = dialect.doubleQuote || dialect.escape == dialect.quote
    escape = dialect.escape == dialect.quote ? nil : dialect.escape
    commentPrefix = dialect.commentPrefix
    skipInitialSpace = dialect.skipInitialSpace
  }

  /// Forgets the last record and starts the next where it ended.
  mutating func beginRecord() {
    recordStart = position
    recordLine = linesPassed
    fieldStart = position
    fieldCount = 0
    marks = 0
    recordMarks = 0
    state = .recordStart
  }

  /// Follows the bytes when they are moved to lower positions.
  mutating func shift(by distance: Int) {
    position -= distance
    recordStart -= distance
    fieldStart -= distance
    afterCR -= distance
  }

  /// Reads on to the end of the record, or of the bytes.
  ///
  /// `CSVInput.padding` must follow the bytes.
  mutating func scan(
    _ bytes: UnsafePointer<UInt8>, end: Int, slots: UnsafeMutablePointer<CSVFieldSlot>, capacity: Int
  ) -> Outcome {
    // Registers, not memory, for what the loop changes.
    var state = state
    var position = position
    var fieldStart = fieldStart
    var marks = marks
    var recordMarks = recordMarks
    var count = fieldCount
    var afterCR = afterCR
    var lines = linesPassed
    let delimiter = delimiter
    let hasQuote = quote != nil
    let quote = quote ?? delimiter
    let hasEscape = escape != nil
    let escape = escape ?? delimiter
    let delimiters = ByteWord.repeating(delimiter)
    let quotes = ByteWord.repeating(quote)
    let escapes = ByteWord.repeating(escape)
    let lf = UInt8(ascii: "\n")
    let cr = UInt8(ascii: "\r")
    var outcome = Outcome.needsBytes

    scanning: while true {
      switch state {
      case .unquoted:
        while position < end {
          let word = unsafe ByteWord.load(bytes + position)
          var hits = ByteWord.candidates(word, delimiters) | ByteWord.lineEndCandidates(word)
          hits |= ByteWord.candidates(word, quotes)
          if hasEscape { hits |= ByteWord.candidates(word, escapes) }
          while hits != 0 {
            let found = position &+ hits.trailingZeroBitCount &>> 3
            hits &= hits &- 1
            let byte = unsafe bytes[found]
            if byte == delimiter {
              guard count < capacity else {
                position = found
                outcome = .needsSlots
                break scanning
              }
              unsafe slots[count] = CSVFieldSlot(
                start: UInt32(truncatingIfNeeded: fieldStart &- recordStart),
                end: UInt32(truncatingIfNeeded: found &- recordStart), marks: marks)
              count &+= 1
              recordMarks |= marks
              marks = 0
              fieldStart = found &+ 1
            } else if byte == lf || byte == cr {
              if byte == lf, found == afterCR {
                // Only an escaped CR leaves its LF to be found here, as text.
                continue
              }
              if count > 0 || fieldStart < found || marks != 0 {
                guard count < capacity else {
                  position = found
                  outcome = .needsSlots
                  break scanning
                }
                unsafe slots[count] = CSVFieldSlot(
                  start: UInt32(truncatingIfNeeded: fieldStart &- recordStart),
                  end: UInt32(truncatingIfNeeded: found &- recordStart), marks: marks)
                count &+= 1
                recordMarks |= marks
              }
              lines &+= 1
              position = found &+ 1
              if byte == cr {
                if position < end, unsafe bytes[position] == lf {
                  position &+= 1
                } else {
                  afterCR = position
                }
              }
              outcome = .record
              break scanning
            } else if byte == quote, hasQuote {
              if marks == 0, unsafe found == fieldStart || opens(at: found, from: fieldStart, in: bytes) {
                marks = CSVFieldSlot.quoted
                fieldStart = found &+ 1
                position = found &+ 1
                state = .quoted
                continue scanning
              }
              marks |= CSVFieldSlot.literalQuote
            } else if byte == escape, hasEscape {
              position = found
              guard position &+ 1 < end else { break scanning }
              marks |= CSVFieldSlot.escaped
              let escaped = unsafe bytes[position &+ 1]
              position &+= 2
              if escaped == lf || escaped == cr { lines &+= 1 }
              if escaped == cr { afterCR = position }
              continue scanning
            }
          }
          position &+= 8
        }
        position = end
        break scanning

      case .quoted:
        while position < end {
          let word = unsafe ByteWord.load(bytes + position)
          var hits = ByteWord.candidates(word, quotes) | ByteWord.lineEndCandidates(word)
          if hasEscape { hits |= ByteWord.candidates(word, escapes) }
          while hits != 0 {
            let found = position &+ hits.trailingZeroBitCount &>> 3
            hits &= hits &- 1
            let byte = unsafe bytes[found]
            if byte == quote {
              position = found &+ 1
              state = .afterQuote
              continue scanning
            } else if byte == lf {
              if found != afterCR { lines &+= 1 }
            } else if byte == cr {
              lines &+= 1
              afterCR = found &+ 1
            } else if byte == escape, hasEscape {
              position = found
              guard position &+ 1 < end else { break scanning }
              marks |= CSVFieldSlot.escaped
              let escaped = unsafe bytes[position &+ 1]
              position &+= 2
              if escaped == lf || escaped == cr { lines &+= 1 }
              if escaped == cr { afterCR = position }
              continue scanning
            }
          }
          position &+= 8
        }
        position = end
        break scanning

      case .afterQuote:
        guard position < end else { break scanning }
        let byte = unsafe bytes[position]
        if byte == delimiter {
          guard count < capacity else {
            outcome = .needsSlots
            break scanning
          }
          unsafe slots[count] = CSVFieldSlot(
            start: UInt32(truncatingIfNeeded: fieldStart &- recordStart),
            end: UInt32(truncatingIfNeeded: position &- 1 &- recordStart), marks: marks)
          count &+= 1
          recordMarks |= marks
          position &+= 1
          fieldStart = position
          marks = 0
          state = .unquoted
          // Quoted fields come in rows; this saves a look at the whole word.
          if position < end, unsafe bytes[position] == quote {
            marks = CSVFieldSlot.quoted
            position &+= 1
            fieldStart = position
            state = .quoted
          }
        } else if byte == lf || byte == cr {
          guard count < capacity else {
            outcome = .needsSlots
            break scanning
          }
          unsafe slots[count] = CSVFieldSlot(
            start: UInt32(truncatingIfNeeded: fieldStart &- recordStart),
            end: UInt32(truncatingIfNeeded: position &- 1 &- recordStart), marks: marks)
          count &+= 1
          recordMarks |= marks
          lines &+= 1
          position &+= 1
          if byte == cr {
            if position < end, unsafe bytes[position] == lf {
              position &+= 1
            } else {
              afterCR = position
            }
          }
          outcome = .record
          break scanning
        } else if byte == quote, doubleQuote {
          marks |= CSVFieldSlot.doubledQuote
          position &+= 1
          state = .quoted
        } else {
          marks |= CSVFieldSlot.textAfterQuote
          // Where it looks for a second quote, and only there, Python takes an escape for text.
          if doubleQuote, hasEscape, byte == escape { position &+= 1 }
          state = .unquoted
        }

      case .recordStart:
        guard position < end else { break scanning }
        let byte = unsafe bytes[position]
        if byte == lf, position == afterCR {
          position &+= 1
          recordStart = position
          fieldStart = position
        } else if byte == commentPrefix {
          state = .comment
        } else {
          state = .unquoted
        }

      case .comment:
        guard position < end else { break scanning }
        let byte = unsafe bytes[position]
        position &+= 1
        if byte == lf || byte == cr {
          lines &+= 1
          commentsPassed &+= 1
          if byte == cr { afterCR = position }
          recordStart = position
          recordLine = lines
          fieldStart = position
          state = .recordStart
        }
      }
    }

    self.state = state
    self.position = position
    self.fieldStart = fieldStart
    self.marks = marks
    self.recordMarks = recordMarks
    self.fieldCount = count
    self.afterCR = afterCR
    self.linesPassed = lines
    return outcome
  }

  /// Counts the field that the file's end closes.
  mutating func endRecord(at end: Int) {
    fieldCount += 1
    recordMarks |= marks
    position = end
  }

  /// Counts the comment that the file's end closes.
  mutating func endComment() {
    commentsPassed += 1
    state = .recordStart
  }

  /// Whether a quote opens a field although spaces stand before it.
  private func opens(at quote: Int, from start: Int, in bytes: UnsafePointer<UInt8>) -> Bool {
    guard skipInitialSpace else { return false }
    for index in start..<quote where unsafe bytes[index] != UInt8(ascii: " ") { return false }
    return true
  }
}
