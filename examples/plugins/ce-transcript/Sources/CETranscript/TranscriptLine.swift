/// One line of a transcript: exactly 100 characters, of which the first says what it is.
///
/// | line           | columns                                                                                      |
/// |----------------|----------------------------------------------------------------------------------------------|
/// | provider       | `P`, number 2–11, name 12–61, day of the file 62–69                                           |
/// | course         | `C`, number 2–13, title 14–73, credits 74–78, kind of credit 79–80                            |
/// | attendee       | `A`, course 2–13, licence 14–28, family name 29–58, given names 59–78, day completed 79–86    |
/// | partial credit | `H`, course 2–13, licence 14–28, credits 29–33; follows the attendee                          |
/// | control        | `T`, courses 2–9, attendees 10–17, partial credits 18–25                                      |
/// | end of file    | `Z`, `EOF` 2–4                                                                                |
///
/// Days are `YYYYMMDD`, credits are hundredths with leading zeros, and the rest is blank.
struct TranscriptLine {
  static let length = 100

  let number: Int
  let kind: Kind
  private let bytes: [UInt8]

  enum Kind: UInt8 {
    case provider = 0x50
    case course = 0x43
    case attendee = 0x41
    case partialCredit = 0x48
    case control = 0x54
    case end = 0x5A
  }

  /// Reads a line; nil when it has another length or begins with no known letter.
  init?(_ bytes: [UInt8], number: Int) {
    guard bytes.count == Self.length, let first = bytes.first, let kind = Kind(rawValue: first) else { return nil }
    (self.bytes, self.number, self.kind) = (bytes, number, kind)
  }

  /// The text of columns, counted from 1, without the blanks that fill it up; nil when it is not text.
  func text(_ columns: ClosedRange<Int>) -> String? {
    let slice = bytes[(columns.lowerBound - 1)..<columns.upperBound]
    guard slice.allSatisfy({ $0 >= 0x20 }), let text = String(validating: slice, as: UTF8.self) else { return nil }
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A number of digits and nothing else.
  func number(_ columns: ClosedRange<Int>) -> Int? {
    guard let text = text(columns), text.utf8.count == columns.count,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
