import Importing
import PortfolioModel

/// Makes the parts of a survey ready for the columns of one file.
struct SurveyBuilder {
  let compiler: ValueCompiler
  let scope: CSVScope

  private var header: CSVHeader { scope.header }

  /// Numbers all references before texts are made for them.
  func reserve(_ rule: MappingRule) {
    for value in rule.groupBy + rule.key { for name in value.references { _ = compiler.table.number(of: name) } }
    for field in rule.fields {
      for name in field.value.expanded(for: header).references { _ = compiler.table.number(of: name) }
      if case .answers(let asked) = field.value.source {
        for question in questions(asked) { _ = compiler.table.number(of: question.column) }
      }
    }
  }

  func text(_ value: MappingValue) -> CSVCells<Value> {
    let compiled = compiler.compile(value, field: FieldDefinition("text", "Text", .text))
    return cells(compiled.references) { compiled.value($0, &$1) }
  }

  func field(_ field: MappingField) -> CSVField {
    let value = field.value.expanded(for: header)
    return CSVField(
      field, compiler.compile(value, field: field.definition), table: compiler.table, scope: scope)
  }

  /// An answer as a number.
  func answer(_ column: String, _ reading: MappingReading) -> CSVCells<CSVSurvey.Answer> {
    let value = compiler.compile(
      MappingValue(.references([column])), field: FieldDefinition("answer", "Answer", .text))
    let numbers = NumberReader(decimal: reading.decimalChar, group: reading.groupChar)
    let expression = reading.pattern.flatMap { BoundedExpression($0) }
    return cells(value.references) { texts, _ in
      guard var text = texts[value.references[0]].first.map({ trimmed($0) }), !value.isNull(text) else { return nil }
      let written = text
      if reading.nullWords.contains(text.lowercased()) { return nil }
      if let expression {
        guard let match = expression.firstMatch(in: text) else { return .unknown(written) }
        text = String((match.output.count > 1 ? match.output[1].substring : match.output[0].substring) ?? "")
      }
      if let mapped = reading.values[text.lowercased()] {
        if mapped.isEmpty { return nil }
        text = mapped
      } else if !reading.values.isEmpty {
        switch reading.otherwise {
        case .absent: return nil
        case .value(let other): text = other
        case .keep, .error: break
        }
      }
      return numbers.number(text).map { .number($0) } ?? .unknown(written)
    }
  }

  /// The columns of the questions, with their labels.
  func questions(_ asked: MappingAnswers) -> [(column: String, label: String)] {
    switch asked {
    case .columns(let questions):
      return questions.map { question in
        (
          question.column,
          question.label ?? header.position(of: question.column).map { header.names[$0] } ?? question.column
        )
      }
    case .matching(let pattern):
      guard let expression = BoundedExpression(pattern) else { return [] }
      return header.names.indices.compactMap { column in
        // A survey's header may have several rows: a name such as Q1_2, then the question itself.
        let titles = header.titles[column]
        guard let match = titles.lazy.compactMap({ expression.firstMatch(in: $0) }).first else { return nil }
        let label = match.output.count > 1 ? match.output[1].substring.map { String($0) } : nil
        return ("#\(column + 1)", label ?? (titles.count > 1 ? titles[1] : header.names[column]))
      }
    }
  }

  private func cells<Made>(
    _ references: [Int], work: @escaping (RowTexts, inout EvaluationNotes) -> Made?
  ) -> CSVCells<Made> {
    CSVCells(references: references, table: compiler.table, scope: scope, work: work)
  }
}
