/// The number of a cell as a person sees it, by the cell's format.
struct CellNumber {
  let text: String
  let type: SheetCell.CellType
  /// Whether the number is shown as a date and is none.
  let isImpossibleDate: Bool

  /// Nil for a text that is no number.
  init?(_ source: String, format: NumberFormat, base: SerialDate.Base) {
    var (type, isImpossibleDate) = (SheetCell.CellType.number, false)
    switch format {
    case .plain:
      guard let plain = NumberText.text(source) else { return nil }
      text = plain
    case .percent:
      guard let number = Double(source), number.isFinite else { return nil }
      text = NumberText.text(number * 100) + "%"
    case .padded(let digits):
      guard let plain = NumberText.text(source) else { return nil }
      let isWhole = plain.utf8.allSatisfy { (48...57).contains($0) }
      text = isWhole ? String(repeating: "0", count: max(0, digits - plain.utf8.count)) + plain : plain
    case .day, .month, .year:
      guard let number = Double(source), number.isFinite else { return nil }
      if let date = SerialDate(number, base: base) {
        (text, type) = (date.text(format), .date)
      } else if number >= 0, number < 1 {
        (text, type) = (Self.time(number, wraps: true), .time)
      } else {
        (text, isImpossibleDate) = (NumberText.text(number), true)
      }
    case .time, .elapsed:
      guard let number = Double(source), number.isFinite else { return nil }
      if number >= 0, number < 2_958_466 {
        (text, type) = (Self.time(number, wraps: format == .time), .time)
      } else {
        (text, isImpossibleDate) = (NumberText.text(number), true)
      }
    }
    (self.type, self.isImpossibleDate) = (type, isImpossibleDate)
  }

  private static func time(_ days: Double, wraps: Bool) -> String {
    let seconds = Int(days * 86_400 + 0.5)
    return SerialDate.time(seconds: wraps ? seconds % 86_400 : seconds)
  }
}
