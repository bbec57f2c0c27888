/// Where a value's text comes from.
package indirect enum MappingSource: Hashable, Sendable {
  /// The first of these columns or paths that is present.
  case references([String])
  case constant(String)
  case template([TemplatePart])
  /// All that are present, joined by a text.
  case concatenated([MappingValue], with: String)
  case firstOf([MappingValue])
  case capture(String)
  case dateParts(year: MappingValue, month: MappingValue?, day: MappingValue?)
  case term(MappingValue, year: MappingValue)
  case span(MappingSpan)
  case spans([MappingValue])
  /// A group for each element that the path leads to.
  case each(String, [MappingField])
  /// A text for each element that the path leads to.
  case eachValue(String, MappingValue)
  /// A group for each entry that has a value.
  case groups([[MappingField]])
  /// A group for each of some columns.
  case unpivot(MappingUnpivot, [MappingField])
  /// The choices, each in a column of its own, that are marked; their texts are those of the header.
  case choices(MappingColumnSelection)
  /// What the rows of a group answered in these columns.
  case answers(MappingAnswers)
  case statistic(MappingStatistic)

  /// A piece of a template.
  package enum TemplatePart: Hashable, Sendable {
    case text(String)
    case reference(String)
  }
}
