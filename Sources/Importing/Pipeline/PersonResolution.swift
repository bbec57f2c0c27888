import PortfolioModel

/// Whom a row is about, as far as the portfolio can tell.
enum PersonResolution {
  case person(Int64)
  /// Somebody whom the portfolio file does not hold.
  case other
  /// A question, put once for all rows that ask the same.
  case unclear(Question)
  /// Identifiers of somebody who is to be made.
  case stranger

  enum Question {
    case name
    case nameAlone
    case twoPeople([Int64])
  }
}
