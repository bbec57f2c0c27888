extension CSVTokenizer {
  enum LastOutcome {
    /// Nothing is left.
    case nothing
    /// The record that ends with the file, and whether its last byte is an escape.
    case record(danglingEscape: Bool)
    case unterminatedQuote
    case needsSlots
  }

  /// Closes what is open when no more bytes will come.
  mutating func finish(end: Int, slots: inout [CSVFieldSlot]) -> LastOutcome {
    switch state {
    case .recordStart:
      return .nothing
    case .comment:
      endComment()
      return .nothing
    case .quoted:
      return .unterminatedQuote
    case .unquoted, .afterQuote:
      guard fieldCount < slots.count else { return .needsSlots }
      let danglingEscape = state == .unquoted && position < end
      let fieldEnd = state == .afterQuote ? end - 1 : end
      slots[fieldCount] = CSVFieldSlot(
        start: UInt32(truncatingIfNeeded: fieldStart - recordStart),
        end: UInt32(truncatingIfNeeded: fieldEnd - recordStart), marks: marks)
      endRecord(at: end)
      return .record(danglingEscape: danglingEscape)
    }
  }
}
