import Importing
import PortfolioModel

extension TextConverter {
  /// What a person types, as the plain layouts have it, or what Excel makes of it.
  func plain(_ text: String) -> Conversion {
    switch type {
    case .date: return plainDate(text)
    case .spans: return plainSpans(text)
    case .number: return plainNumber(text)
    case .hours: return plainHours(text)
    default: break
    }
    do throws(FieldType.Unreadable) {
      let value = try type.value(from: text)
      if case .text(let text) = value { return .value(.text(normalizingLineEnds(text))) }
      return .value(value)
    } catch {
      if case .identifier(let scheme) = type { return .invalidIdentifier(scheme) }
      return .unreadable(expected: error.expected)
    }
  }

  private func plainDate(_ text: String) -> Conversion {
    switch dates.single(text) {
    case .span: return date(text)
    case .ambiguous: return .ambiguousDate
    case .unreadable:
      guard let date = canonicalDate(text) else { return unreadable(text) }
      return .value(.date(date))
    }
  }

  /// Several stretches stand between commas or semicolons; "July 15, 2024" is one.
  private func plainSpans(_ text: String) -> Conversion {
    if case .span(let span) = dates.single(text) { return .value(.spans([span])) }
    var spans: [DateSpan] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }).map({ trimmed($0) }) where !part.isEmpty {
      switch dates.single(part) {
      case .span(let span): spans.append(span)
      case .ambiguous: return .ambiguousDate
      case .unreadable:
        if let date = canonicalDate(part) {
          spans.append(DateSpan(date))
        } else if part.contains("/"), let span = DateSpan(part) {
          spans.append(span)
        } else {
          return unreadable(part)
        }
      }
    }
    if spans.isEmpty { return unreadable(text) }
    return spans.contains { $0.endsBeforeStart() } ? .endBeforeStart : .value(.spans(spans))
  }

  /// A date as the program writes it, with any word for the term: "Block 3 2024".
  private func canonicalDate(_ text: String) -> PartialDate? {
    guard !text.contains("/"), let date = PartialDate(text) else { return nil }
    // "31 February 2024" is no term.
    if case .term(let label, _) = date, label.first?.isNumber == true { return nil }
    return date
  }

  /// A number, also with a decimal comma; "1,250" could be either, and is refused.
  private func plainNumber(_ text: String) -> Conversion {
    do throws(FieldType.Unreadable) {
      return .value(try FieldType.number.value(from: text))
    } catch {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      if parts.count == 2, parts[1].prefix(while: \.isNumber).count != 3,
        let number = NumberReader(decimal: ",", group: ".").number(text)
      {
        return .value(.number(number))
      }
      if parts.count == 1, let number = numbers.number(text) { return .value(.number(number)) }
      return .unreadable(expected: error.expected)
    }
  }

  /// Hours, whose amount is a number as in other fields: "1,5 per session".
  private func plainHours(_ text: String) -> Conversion {
    var text = text
    let amount = text.prefix { $0.isNumber || "+-−.,".contains($0) }
    if amount.contains(","), case .value(.number(let number)) = plainNumber(String(amount)) {
      text = canonicalText(of: number) + text[amount.endIndex...]
    }
    let reader = HoursReader(numbers: NumberReader(decimal: ".", group: " "), unit: .hours, basis: .unstated)
    guard let hours = reader.hours(text) else {
      return .unreadable(expected: "hours such as 24, 24 total, 6 per year or 1.5 per session")
    }
    return hours.amount < 0 ? .negativeHours : .value(.hours(hours))
  }

  private func unreadable(_ text: String) -> Conversion {
    do throws(FieldType.Unreadable) {
      _ = try type.value(from: text)
      return .unreadable(expected: "a date such as 2024, 2024-07, 2024-07-15, AY2024-25 or Fall 2024")
    } catch {
      return .unreadable(expected: error.expected)
    }
  }
}
