import Importing
import PortfolioModel

extension CompiledValue {
  /// A date as the field's type has it.
  func dated(_ date: PartialDate?) -> Value? {
    guard let date else { return nil }
    return converter.type == .spans ? .spans([DateSpan(date)]) : .date(date)
  }

  /// A date of its parts, as precise as they are.
  func partialDate(
    _ year: CompiledValue, _ month: CompiledValue?, _ day: CompiledValue?, _ texts: RowTexts,
    _ notes: inout EvaluationNotes
  ) -> PartialDate? {
    guard let yearText = year.text(texts, &notes) else {
      // A month without its year is no date, but nothing is lost.
      if month?.text(texts, &notes) != nil { notes.inexact += month?.references ?? [] }
      if day?.text(texts, &notes) != nil { notes.inexact += day?.references ?? [] }
      return nil
    }
    guard let yearNumber = Int(yearText), let yearOnly = PartialDate(year: yearNumber) else {
      notes.problems.append(
        .unreadable(yearText, "a year of four digits", field: field, reference: year.references.first))
      return nil
    }
    guard let month, let monthText = month.text(texts, &notes) else {
      if let day, day.text(texts, &notes) != nil { notes.inexact += day.references }
      return yearOnly
    }
    guard let monthNumber = Int(monthText) ?? MonthName.month(monthText.drop { $0 == "." }.prefix { $0 != "." }),
      let withMonth = PartialDate(year: yearNumber, month: monthNumber)
    else {
      // "January (1st Quarter/Winter)" names no month, so none is taken.
      notes.inexact += month.references
      if MonthName.isSeason(monthText) { return .term(label: monthText, year: yearNumber) }
      return yearOnly
    }
    guard let day, let dayText = day.text(texts, &notes) else { return withMonth }
    guard let dayNumber = Int(dayText), let whole = PartialDate(year: yearNumber, month: monthNumber, day: dayNumber)
    else {
      notes.problems.append(
        .unreadable(dayText, "a day of that month", field: field, reference: day.references.first))
      return nil
    }
    return whole
  }

  func term(
    _ label: CompiledValue, _ year: CompiledValue, _ texts: RowTexts, _ notes: inout EvaluationNotes
  ) -> PartialDate? {
    guard let yearText = year.text(texts, &notes) else {
      if label.text(texts, &notes) != nil { notes.inexact += label.references }
      return nil
    }
    guard let number = Int(yearText), let yearOnly = PartialDate(year: number) else {
      notes.problems.append(
        .unreadable(yearText, "a year of four digits", field: field, reference: year.references.first))
      return nil
    }
    guard let label = label.text(texts, &notes) else { return yearOnly }
    return .term(label: label, year: number)
  }

  func span(
    _ start: CompiledValue?, _ end: CompiledValue?, _ ongoing: CompiledCondition?, _ missing: MappingSpan.MissingEnd,
    _ texts: RowTexts, _ notes: inout EvaluationNotes
  ) -> Value? {
    var first: PartialDate?
    if case .date(let date)? = start?.value(texts, &notes) { first = date }
    let problems = notes.problems.count
    if ongoing?.holds(texts) == true || end?.rawTexts(texts).contains(where: DateReader.meansOngoing) == true {
      return first == nil ? nil : .spans([DateSpan(start: first, end: .ongoing)])
    }
    if case .date(let last)? = end?.value(texts, &notes) {
      let span = DateSpan(start: first, end: .date(last))
      guard span.endsBeforeStart() else { return .spans([span]) }
      notes.problems.append(
        .endBeforeStart("\(first?.description ?? "")–\(last)", field: field, reference: end?.references.first))
      return nil
    }
    guard problems == notes.problems.count, let first else { return nil }
    return .spans([DateSpan(start: first, end: missing.end)])
  }

  func spans(_ values: [CompiledValue], _ texts: RowTexts, _ notes: inout EvaluationNotes) -> Value? {
    var all: [DateSpan] = []
    for value in values {
      if case .spans(let spans)? = value.value(texts, &notes) { all += spans }
    }
    return all.isEmpty ? nil : .spans(all)
  }
}
