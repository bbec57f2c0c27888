import Importing
import PortfolioModel

/// Reads what options say; what cannot be read is refused with what could be.
enum OptionValue {
  static func day(_ text: String?, option: String) throws -> CalendarDay? {
    try text.map { text in
      guard let day = CalendarDay(text) else { throw CommandFailure(.unreadableDay(text, option: option)) }
      return day
    }
  }

  static func period(_ text: String?, calendar: AcademicCalendar) throws -> Period? {
    try text.map { text in
      guard let period = Period(text, calendar: calendar) else { throw CommandFailure(.unreadablePeriod(text)) }
      return period
    }
  }

  /// One of a few words.
  ///
  /// - Parameter what: What it is, in a sentence: "an audience".
  static func choice<Choice>(_ text: String, of type: Choice.Type, called what: String) throws -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let choice = Choice(rawValue: text) else {
      throw CommandFailure(.invalid(what, text, expected: Choice.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return choice
  }
}
