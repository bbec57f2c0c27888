import Importing
import PortfolioModel

extension CompiledValue {
  /// Makes the value of one row; nil where it is absent or cannot be read.
  func value(_ texts: RowTexts, _ notes: inout EvaluationNotes) -> Value? {
    let found: Value? =
      switch source {
      case .references(let references) where isDirect && references.count == 1: direct(references[0], texts, &notes)
      case .references, .text, .template, .joined: converted(sourceTexts(texts, &notes), &notes)
      case .firstOf(let values): firstPresent(values, texts, &notes)
      case .lists(let values): flattened(values, texts, &notes)
      case .dateParts(let year, let month, let day):
        ofParts(&notes) { dated(partialDate(year, month, day, texts, &$0)) }
      case .term(let label, let year): ofParts(&notes) { dated(term(label, year, texts, &$0)) }
      case .span(let start, let end, let ongoing, let missing): span(start, end, ongoing, missing, texts, &notes)
      case .spans(let values): spans(values, texts, &notes)
      case .each(let slot, let group):
        groups(texts.groups[slot].compactMap { texts in within(&notes) { self.group(group, texts, &$0) } })
      case .eachValue(let slot, let group):
        collected(
          reading.take.of(
            texts.groups[slot].compactMap { texts in within(&notes) { group.fields[0].value(texts, &$0) } }))
      case .groups(let entries): groups(entries.compactMap { group($0, texts, &notes) })
      case .statistic(let statistic, let slot, let group): number(statistic, texts.groups[slot], group, &notes)
      case .ofGroup: nil
      }
    if found == nil, let text = reading.defaultText {
      // A default is a constant, so neither the pattern nor the map of values is for it.
      guard let value = convert(reading.values[text.lowercased()] ?? text, nil, &notes) else { return nil }
      return isList ? .list([value]) : value
    }
    return found
  }

  /// The value of one text that is neither split nor changed before it is read, which most are.
  private func direct(_ reference: Int, _ texts: RowTexts, _ notes: inout EvaluationNotes) -> Value? {
    switch texts[reference] {
    case .none: return nil
    case .several: return converted(sourceTexts(texts, &notes), &notes)
    case .one(let text):
      let text = trimmed(text)
      guard !isNull(text), let value = convert(text, reference, &notes) else { return nil }
      if isKeptWhole { notes.exact.append(reference) }
      return isList ? .list([value]) : value
    }
  }

  /// Makes a date of parts; a part that the date does not say is not read, although its text was taken.
  private func ofParts(_ notes: inout EvaluationNotes, _ make: (inout EvaluationNotes) -> Value?) -> Value? {
    let exact = notes.exact.count
    let made = make(&notes)
    let parts = made == nil ? [] : notes.exact[exact...].filter { !notes.inexact.contains($0) }
    notes.exact.replaceSubrange(exact..., with: parts)
    return made
  }

  /// The value as one text, for keys, names and parts.
  func text(_ texts: RowTexts, _ notes: inout EvaluationNotes) -> String? {
    value(texts, &notes)?.text
  }

  /// The texts of the source that are present.
  private func sourceTexts(_ texts: RowTexts, _ notes: inout EvaluationNotes) -> [(String, Int?)] {
    switch source {
    case .references(let references):
      var found: [(String, Int?)] = []
      for reference in references {
        if let first = found.first?.0 {
          // What stands in a later alternative is not lost, if it says something else.
          if texts[reference].contains(where: { !isNull(trimmed($0)) && trimmed($0) != first }) {
            notes.inexact.append(reference)
          }
          continue
        }
        for text in texts[reference] {
          let text = trimmed(text)
          if !isNull(text) { found.append((text, reference)) }
        }
      }
      return found
    case .text(let text): return isNull(text) ? [] : [(text, nil)]
    case .template(let parts):
      var result = ""
      var isPresent = false
      var first: Int?
      for part in parts {
        switch part {
        case .text(let text): result += text
        case .reference(let reference):
          first = first ?? reference
          guard let text = texts[reference].first.map({ trimmed($0) }), !isNull(text) else { continue }
          result += text
          isPresent = true
        }
      }
      return isPresent ? [(trimmed(result), first)] : []
    case .joined(let parts, let separator):
      let present = parts.compactMap { $0.text(texts, &notes) }
      return present.isEmpty ? [] : [(present.joined(separator: separator), references.first)]
    default: return []
    }
  }

  /// Splits, captures, maps and converts texts.
  private func converted(_ found: [(String, Int?)], _ notes: inout EvaluationNotes) -> Value? {
    guard !found.isEmpty else { return nil }
    var values: [Value] = []
    // What is not taken is not lost.
    func passOver(_ reference: Int?, _ text: String) {
      if let reference, values.first?.text != text { notes.inexact.append(reference) }
    }
    for (text, reference) in reading.take == .last ? found.reversed() : found {
      let pieces = pieces(text)
      for piece in reading.take == .last ? pieces.reversed() : pieces {
        if reading.take != .all, !values.isEmpty {
          passOver(reference, piece)
          continue
        }
        guard let mapped = mapped(piece, reference, &notes) else { continue }
        guard let value = convert(mapped, reference, &notes) else { continue }
        values.append(value)
        if case .references = source, let reference, isKeptWhole, mapped == text { notes.exact.append(reference) }
      }
    }
    guard let first = values.first else { return nil }
    if isList { return .list(values) }
    guard values.count > 1 else { return first }
    switch converter.type {
    case .text: return .text(values.map(\.text).joined(separator: reading.joinedBy))
    case .spans:
      return .spans(values.flatMap { value in if case .spans(let spans) = value { spans } else { [DateSpan]() } })
    default:
      if values.contains(where: { $0 != first }) {
        notes.problems.append(
          .severalValues(found.map(\.0).joined(separator: "; "), field: field, reference: found.first?.1))
      }
      return first
    }
  }

  /// Whether values of the type say all that their text says.
  private var isKeptWhole: Bool {
    switch converter.type {
    case .text, .identifier: true
    default: false
    }
  }

  private func pieces(_ text: String) -> [String] {
    guard reading.whitespace == .collapse else { return split(text) }
    return split(text).map { collapsed($0) }
  }

  private func split(_ text: String) -> [String] {
    if reading.isPlain { return authors?.split(text) ?? [text] }
    var pieces = [text]
    for further in reading.furtherSeparators where !further.isEmpty {
      pieces = pieces.flatMap { $0.split(separator: further).map { trimmed($0) } }
    }
    if let authors { return pieces.flatMap { authors.split($0) } }
    guard let separator = reading.separator, !separator.isEmpty else { return pieces }
    return pieces.flatMap { $0.split(separator: separator).map { trimmed($0) } }
  }

  /// A text with one blank for each run of white space.
  private func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Applies the pattern and the value map; nil where nothing is left.
  private func mapped(_ text: String, _ reference: Int?, _ notes: inout EvaluationNotes) -> String? {
    var text = text
    if isNull(text) { return nil }
    if let pattern {
      guard let captured = pattern.captured(in: text) else {
        if let reference { notes.inexact.append(reference) }
        return nil
      }
      text = captured
      if isNull(text) { return nil }
    }
    if reading.values.isEmpty {
      // Without a map, "otherwise" says what any text that is found means.
      if case .value(let value) = reading.otherwise { return value }
      return text
    }
    if let known = reading.values[text.lowercased()] { return known.isEmpty ? nil : known }
    switch reading.otherwise {
    case .keep: return text
    case .value(let value):
      if let reference { notes.inexact.append(reference) }
      return value
    case .absent:
      if let reference { notes.inexact.append(reference) }
      return nil
    case .error:
      notes.problems.append(.unknownValue(text, field: field, reference: reference))
      return nil
    }
  }

  private func convert(_ text: String, _ reference: Int?, _ notes: inout EvaluationNotes) -> Value? {
    if let authors { return authors.author(text) }
    switch converter.convert(text) {
    case .value(let value):
      guard let negative = value.negativeNumber(for: field) else { return value }
      notes.problems.append(.negativeAmount(text, field: negative, reference: reference))
    case .inexact(let value):
      if let reference { notes.inexact.append(reference) }
      return value
    case .ambiguousDate: notes.problems.append(.ambiguousDate(text, field: field, reference: reference))
    case .negativeHours: notes.problems.append(.negativeAmount(text, field: field, reference: reference))
    case .endBeforeStart: notes.problems.append(.endBeforeStart(text, field: field, reference: reference))
    case .invalidIdentifier(let scheme):
      notes.problems.append(.invalidIdentifier(text, scheme, field: field, reference: reference))
      notes.otherIdentifiers.append(text)
    case .unreadable(let expected):
      notes.problems.append(.unreadable(text, expected, field: field, reference: reference))
    }
    return nil
  }

  private func firstPresent(
    _ values: [CompiledValue], _ texts: RowTexts, _ notes: inout EvaluationNotes
  ) -> Value? {
    let first = notes.inexact.count
    for value in values {
      let own = notes.inexact.count
      guard let found = value.value(texts, &notes) else { continue }
      // What an earlier pattern did not take of a text, this one did.
      let earlier = notes.inexact[first..<own].filter { !value.references.contains($0) }
      notes.inexact.replaceSubrange(first..<own, with: earlier)
      return found
    }
    return nil
  }

  private func flattened(_ values: [CompiledValue], _ texts: RowTexts, _ notes: inout EvaluationNotes) -> Value? {
    var list: [Value] = []
    for value in values {
      switch value.value(texts, &notes) {
      case .list(let values): list += values
      case let single?: list.append(single)
      case nil: break
      }
    }
    return list.isEmpty ? nil : .list(list)
  }

  // MARK: Numbers

  /// A number of the texts of repeated elements.
  private func number(
    _ statistic: MappingStatistic, _ elements: [RowTexts], _ group: CompiledGroup, _ notes: inout EvaluationNotes
  ) -> Value? {
    if case .rowCount = statistic { return elements.isEmpty ? nil : .number(Double(elements.count)) }
    let reader = NumberReader(decimal: reading.decimalChar, group: reading.groupChar)
    var tally = AnswerTally()
    var present = 0
    for texts in elements {
      guard let text = within(&notes, { group.fields[0].text(texts, &$0) }) else { continue }
      present += 1
      if case .count = statistic { continue }
      if let number = reader.number(text) {
        tally.add(number)
      } else {
        notes.problems.append(.unreadable(text, "a number", field: field, reference: nil))
      }
    }
    if case .count = statistic { return present == 0 ? nil : .number(Double(present)) }
    return tally.value(of: statistic).map { .number($0) }
  }

  // MARK: Groups

  /// Makes a value of a repeated element, whose references are numbered apart and mean nothing to the rule.
  private func within<Made>(_ notes: inout EvaluationNotes, _ make: (inout EvaluationNotes) -> Made?) -> Made? {
    var own = EvaluationNotes()
    let made = make(&own)
    notes.problems += own.problems.map(\.withoutReference)
    notes.otherIdentifiers += own.otherIdentifiers
    return made
  }

  /// The values of several elements, as a list or as one text.
  private func collected(_ values: [Value]) -> Value? {
    if values.isEmpty { return nil }
    return isList ? .list(values) : .text(values.map(\.text).joined(separator: reading.joinedBy))
  }

  private func groups(_ groups: [Value]) -> Value? {
    guard let first = groups.first else { return nil }
    if !isList {
      return first
    }
    return .list(groups)
  }

  private func group(_ group: CompiledGroup, _ texts: RowTexts, _ notes: inout EvaluationNotes) -> Value? {
    var values: [Value?] = []
    values.reserveCapacity(group.fields.count)
    for field in group.fields { values.append(field.value(texts, &notes)) }
    guard group.telling.contains(where: { values[$0] != nil }) else { return nil }
    return .group(FieldSet(shape: group.shape, values: values))
  }
}

extension MappingReading.Take {
  fileprivate func of(_ values: [Value]) -> [Value] {
    switch self {
    case .all: values
    case .first: Array(values.prefix(1))
    case .last: Array(values.suffix(1))
    }
  }
}
