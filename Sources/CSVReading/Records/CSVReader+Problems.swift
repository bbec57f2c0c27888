/// Where problems and errors get their places.
extension CSVReader {
  /// Reports what the input found in this record; what it found in comments is nobody's value.
  mutating func reportFindings(before end: Int) {
    while input.findings.take(before: input.origin + tokenizer.recordStart) != nil {}
    while let finding = input.findings.take(before: input.origin + end) {
      let position = finding.position - input.origin
      let kind: CSVProblem.Kind =
        switch finding.kind {
        case .invalid: .invalidBytes(count: finding.count)
        case .nul: .nulCharacters(count: finding.count)
        }
      report(kind, at: position, field: fieldIndex(at: position))
    }
  }

  mutating func report(_ kind: CSVProblem.Kind, at position: Int, field: Int?) {
    guard problems.count < limits.pendingProblems else {
      droppedProblemCount += 1
      return
    }
    problems.append(CSVProblem(kind: kind, place: place(at: position, field: field)))
  }

  /// The place of the field that is open.
  func openPlace() -> CSVPlace {
    let isQuoted = tokenizer.marks & CSVFieldSlot.quoted != 0
    return place(at: tokenizer.fieldStart - (isQuoted ? 1 : 0), field: tokenizer.fieldCount)
  }

  /// Throws when the record that is being read is too large already.
  func checkOpenRecord() throws {
    let size = input.end - tokenizer.recordStart
    guard size > min(limits.fieldSize, limits.recordSize) else { return }
    try checkFieldSizes()
    if tokenizer.state == .unquoted || tokenizer.state == .quoted,
      input.end - tokenizer.fieldStart > limits.fieldSize
    {
      throw CSVReadingError.fieldTooLarge(openPlace(), limit: limits.fieldSize)
    }
    if size > limits.recordSize {
      throw CSVReadingError.recordTooLarge(
        place(at: tokenizer.recordStart, field: nil), limit: limits.recordSize)
    }
  }

  /// Throws for the first field of the record, as far as it is read, that is too large.
  func checkFieldSizes() throws {
    for index in 0..<tokenizer.fieldCount {
      let slot = record.slots[index]
      guard Int(slot.end) - Int(slot.start) > limits.fieldSize else { continue }
      let isQuoted = slot.marks & CSVFieldSlot.quoted != 0
      let start = tokenizer.recordStart + Int(slot.start) - (isQuoted ? 1 : 0)
      throw CSVReadingError.fieldTooLarge(place(at: start, field: index), limit: limits.fieldSize)
    }
  }

  /// The place of a byte in the buffer, in the record that is being read.
  private func place(at position: Int, field: Int?) -> CSVPlace {
    let start = tokenizer.recordStart
    let before = record.buffer.span.extracting(start..<max(start, position))
    let offset: Int
    if let transcoder = input.transcoder {
      offset = originalOffsetOfRecord + transcoder.originalCount(before)
    } else {
      offset = input.prefixLength + input.origin + position
    }
    return CSVPlace(
      offset: offset, line: tokenizer.recordLine + 1 + lineEnds(in: before), row: openRow, field: field)
  }

  /// The original offset of the record that is being read; transcoded bytes may be counted beyond it.
  private var originalOffsetOfRecord: Int {
    guard let transcoder = input.transcoder else { return 0 }
    let start = tokenizer.recordStart
    if counted.position <= start {
      return counted.offset
        + transcoder.originalCount(record.buffer.span.extracting(counted.position..<start))
    }
    return record.offset
  }

  /// The row of the record that is being read, whether or not it is counted yet.
  private var openRow: Int {
    recordCount + tokenizer.commentsPassed + (isRecordCounted ? 0 : 1)
  }

  private func fieldIndex(at position: Int) -> Int {
    let offset = position - tokenizer.recordStart
    var index = 0
    while index + 1 < tokenizer.fieldCount, Int(record.slots[index].end) < offset { index += 1 }
    return index
  }
}
