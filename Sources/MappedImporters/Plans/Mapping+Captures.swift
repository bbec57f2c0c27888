import Importing
import PortfolioModel

extension Mapping {
  /// The captures of a file, by name.
  func captured(fileName: String, preamble: String) -> [String: String] {
    var captures: [String: String] = [:]
    for capture in self.captures {
      let text = capture.origin == .fileName ? fileName : preamble
      guard
        let match = BoundedExpression(capture.pattern)?.firstMatch(in: text.prefix(BoundedExpression.longestText / 4))
      else { continue }
      for name in capture.names {
        if let found = match[name]?.substring { captures[name] = String(found) }
      }
    }
    return captures
  }

  /// The day of the export, where the file's name or its preamble says it.
  func exportDay(captures: [String: String]) -> CalendarDay? {
    guard let exportDate, exportDate.references.isEmpty else { return nil }
    return exportDay(exportDate, texts: nil, captures: captures)
  }

  func exportDay(
    _ value: MappingValue, texts: ((ReferenceTable) -> RowTexts)?, captures: [String: String]
  ) -> CalendarDay? {
    let table = ReferenceTable()
    let compiler = ValueCompiler(table: table, captures: captures, nullWords: [])
    let compiled = compiler.compile(value, field: FieldDefinition("exportDate", "Date of the export", .date))
    var notes = EvaluationNotes()
    guard case .date(.day(let day))? = compiled.value(texts?(table) ?? table.makeTexts(), &notes) else { return nil }
    return day
  }
}

extension MappingIdentification {
  /// What a file lacks by its name or its first bytes; nil where nothing is lacking.
  func mark(missingIn sample: SourceSample) -> String? {
    if let fileName, let expression = try? Regex(fileName).ignoresCase(),
      sample.fileName.firstMatch(of: expression) == nil
    {
      return "the file's name is not like \(fileName)"
    }
    for text in contents where sample.bytes.firstRange(of: Array(text.utf8)) == nil {
      return "the text “\(text)” is not at the beginning"
    }
    return nil
  }
}
