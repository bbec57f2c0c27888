/// A field's bounds in its record's bytes, and what the tokenizer saw in it.
package struct CSVFieldSlot: Sendable {
  /// Counted from the record's first byte; a quoted field starts after its quote.
  package var start: UInt32
  package var end: UInt32
  package var marks: UInt32

  package static let quoted: UInt32 = 1
  static let doubledQuote: UInt32 = 2
  static let escaped: UInt32 = 4
  static let textAfterQuote: UInt32 = 8
  static let literalQuote: UInt32 = 16

  /// The marks of fields whose bytes in the file are not their value.
  static let rewritten = doubledQuote | escaped | textAfterQuote
}
