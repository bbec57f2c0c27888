import Importing
import PortfolioModel

/// A mapping's value, made ready for the rows of one file.
final class CompiledValue {
  indirect enum Source {
    case references([Int])
    case text(String)
    case template([TemplatePart])
    case joined([CompiledValue], with: String)
    case lists([CompiledValue])
    case firstOf([CompiledValue])
    case dateParts(year: CompiledValue, month: CompiledValue?, day: CompiledValue?)
    case term(CompiledValue, year: CompiledValue)
    case span(start: CompiledValue?, end: CompiledValue?, ongoing: CompiledCondition?, MappingSpan.MissingEnd)
    case spans([CompiledValue])
    case each(Int, CompiledGroup)
    /// The one field of the group, for each element.
    case eachValue(Int, CompiledGroup)
    case groups([CompiledGroup])
    /// A number made of one field of each element.
    case statistic(MappingStatistic, Int, CompiledGroup)
    /// Made of the rows of a group; nothing of one row.
    case ofGroup
  }

  enum TemplatePart {
    case text(String)
    case reference(Int)
  }

  let source: Source
  let field: FieldDefinition
  let reading: MappingReading
  let converter: TextConverter
  /// For lists: what makes their elements.
  let isList: Bool
  let authors: AuthorListReader?
  let pattern: TextPattern?
  let nulls: NullWords
  /// Whether a text is read as it is: neither split nor captured nor mapped.
  let isDirect: Bool
  /// All columns or paths that the value reads.
  let references: [Int]

  init(
    _ source: Source, field: FieldDefinition, type: FieldType, reading: MappingReading, nullWords: Set<String>,
    references: [Int]
  ) {
    self.source = source
    self.field = field
    self.reading = reading
    self.references = references
    nulls = NullWords(reading.nullWords.isEmpty ? nullWords : nullWords.union(reading.nullWords))
    if case .list(let element) = type, !reading.isPlain {
      isList = true
      converter = TextConverter(element, reading)
    } else {
      isList = false
      converter = TextConverter(type, reading)
    }
    authors = reading.authorStyle.map { AuthorListReader(style: $0, separator: reading.separator) }
    // The reader of mappings has checked the expression.
    pattern = reading.pattern.flatMap { TextPattern($0) }
    isDirect =
      reading.authorStyle == nil && (reading.separator == nil || reading.isPlain) && reading.pattern == nil
      && reading.values.isEmpty && reading.otherwise == .keep && reading.whitespace == .preserve
  }

  /// The numbers of the repeated elements that the value reads.
  var slots: [Int] {
    switch source {
    case .each(let slot, _), .eachValue(let slot, _), .statistic(_, let slot, _): [slot]
    case .joined(let values, _), .lists(let values), .firstOf(let values), .spans(let values): values.flatMap(\.slots)
    default: []
    }
  }

  func isNull(_ text: String) -> Bool {
    text.isEmpty || nulls.contains(text)
  }
}

/// The fields of a group that comes several times.
final class CompiledGroup {
  let shape: Shape
  let fields: [CompiledValue]
  /// The numbers of the fields that are not constant: a group without any of them is left out.
  let telling: [Int]
  /// The paths that the fields read, relative to the group's element, where it has one.
  let scope: ReferenceTable

  init(names: [FieldName], fields: [CompiledValue], telling: [Int], scope: ReferenceTable) {
    shape = Shape(names)
    (self.fields, self.telling, self.scope) = (fields, telling, scope)
  }
}
