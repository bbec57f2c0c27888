/// What is done once for each record, after its end was found.
extension CSVReader {
  mutating func finishRecord(danglingEscape: Bool = false) throws {
    recordCount += 1
    isRecordCounted = true
    record.fieldCount = tokenizer.fieldCount
    record.base = tokenizer.recordStart
    record.line = tokenizer.recordLine + 1
    record.row = recordCount + tokenizer.commentsPassed
    if input.transcoder == nil {
      record.offset = input.prefixLength + input.origin + record.base
    } else {
      findTranscodedOffsets()
    }

    let size = tokenizer.position - tokenizer.recordStart
    if size > limits.fieldSize { try checkFieldSizes() }
    if size > limits.recordSize {
      throw CSVReadingError.recordTooLarge(record.place, limit: limits.recordSize)
    }

    let known = problems.count
    if input.findings.nextPosition < input.origin + tokenizer.position {
      reportFindings(before: tokenizer.position)
    }
    if tokenizer.recordMarks & ~CSVFieldSlot.quoted != 0 { reportQuotes() }
    if tokenizer.delimiter == CSVTranscoder.delimiterStandIn { reportQuotedStandIns() }
    if danglingEscape {
      report(.danglingEscape, at: input.end - 1, field: record.fieldCount - 1)
    }
    if problems.count - known > 1 { problems[known...].sort { $0.place.offset < $1.place.offset } }

    if skipsInitialSpace { trimInitialSpace() }
    if tokenizer.recordMarks & CSVFieldSlot.rewritten != 0 { rewriteFields() }
  }

  /// Looks again at the fields with unusual quotes, now that all of their bytes are there.
  private mutating func reportQuotes() {
    guard let quote else { return }
    for index in 0..<record.fieldCount {
      let slot = record.slots[index]
      let bounds = record.bounds(index)
      if slot.marks & CSVFieldSlot.textAfterQuote != 0 {
        let closing = closingQuote(in: bounds, quote: quote)
        // Blanks before the delimiter are kept too, but nobody is misled by them.
        let tail = record.buffer[(closing + 1)..<bounds.upperBound]
        if !tail.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
          report(.textAfterClosingQuote, at: closing, field: index)
        }
      } else if slot.marks & CSVFieldSlot.literalQuote != 0, !skipsInitialSpace {
        let text = record.buffer[bounds].drop { $0 == UInt8(ascii: " ") }
        if text.startIndex > bounds.lowerBound, text.first == quote {
          report(.spaceBeforeQuote, at: text.startIndex, field: index)
        }
      }
    }
  }

  /// Reports delimiters beyond ASCII that are text: their stand-in is one byte, their UTF-8 would be more.
  private mutating func reportQuotedStandIns() {
    for index in 0..<record.fieldCount where record.isQuoted(index) {
      for position in record.bounds(index)
      where record.buffer[position] == CSVTranscoder.delimiterStandIn {
        report(.invalidBytes(count: 1), at: position, field: index)
      }
    }
  }

  /// The quote that ends the quoted part of a field, which has text after it.
  private func closingQuote(in bounds: Range<Int>, quote: UInt8) -> Int {
    var index = bounds.lowerBound
    while index < bounds.upperBound {
      let byte = record.buffer[index]
      if byte == escape {
        index += 2
      } else if byte == quote {
        guard tokenizer.doubleQuote, index + 1 < bounds.upperBound, record.buffer[index + 1] == quote else {
          return index
        }
        index += 2
      } else {
        index += 1
      }
    }
    return bounds.upperBound - 1
  }

  private mutating func trimInitialSpace() {
    for index in 0..<record.fieldCount where !record.isQuoted(index) {
      let bounds = record.bounds(index)
      let spaces = record.buffer[bounds].prefix { $0 == UInt8(ascii: " ") }.count
      record.slots[index].start += UInt32(truncatingIfNeeded: spaces)
    }
  }

  /// Puts the values of escaped fields in the place of what was written for them, which is never shorter.
  private mutating func rewriteFields() {
    for index in 0..<record.fieldCount where record.slots[index].marks & CSVFieldSlot.rewritten != 0 {
      let bounds = record.bounds(index)
      var isQuoted = record.isQuoted(index)
      var output = bounds.lowerBound
      var position = bounds.lowerBound
      while position < bounds.upperBound {
        var byte = record.buffer[position]
        if byte == escape, position + 1 < bounds.upperBound {
          position += 1
          byte = record.buffer[position]
        } else if isQuoted, byte == quote {
          position += 1
          if tokenizer.doubleQuote, position < bounds.upperBound, record.buffer[position] == quote {
            // One of the two is kept.
          } else {
            isQuoted = false
            guard tokenizer.doubleQuote, position < bounds.upperBound else { continue }
            // What follows the closing quote is text, an escape too.
            byte = record.buffer[position]
          }
        }
        record.buffer[output] = byte
        output += 1
        position += 1
      }
      record.slots[index].end = UInt32(truncatingIfNeeded: output - record.base)
    }
  }

  /// Finds where each field is in the original, before escaped bytes are overwritten.
  private mutating func findTranscodedOffsets() {
    countOriginal(upTo: tokenizer.recordStart)
    record.offset = counted.offset
    record.transcodedOffsets.removeAll(keepingCapacity: true)
    for index in 0..<record.fieldCount {
      countOriginal(upTo: record.bounds(index).lowerBound - (record.isQuoted(index) ? 1 : 0))
      record.transcodedOffsets.append(counted.offset)
    }
    countOriginal(upTo: tokenizer.position)
  }

  mutating func countOriginal(upTo position: Int) {
    guard let transcoder = input.transcoder, position > counted.position else { return }
    let start = counted.position
    counted.position = position
    counted.offset += transcoder.originalCount(record.buffer.span.extracting(start..<position))
  }
}
