/// How one kind of export is read: which files it knows, and which columns or elements become which fields.
///
/// It is what a mapping file says, checked against the record kinds; `docs/mappings.md` describes the file.
package struct Mapping: Hashable, Sendable {
  package var id: String
  package var version: Int
  package var format: ImporterDescriptor.Format
  package var system: String
  package var summary: String
  package var identification = MappingIdentification()
  package var fieldsMatch = FieldsMatch.partial
  package var dialect = MappingDialect()
  package var columns: [MappingColumn] = []
  /// Words that mean "absent"; an empty cell always does.
  package var nullWords = Mapping.usualNullWords
  package var dateOrder: DateOrder?
  package var captures: [MappingCapture] = []
  package var exportDate: MappingValue?
  package var skips: [MappingSkip] = []
  package var footer: MappingCondition?
  /// XML elements that say something about the file.
  package var notices: [MappingNotice] = []
  /// XML elements that are not records.
  package var ignored: [String] = []
  /// XML elements that later records refer to.
  package var context: [String] = []
  /// Columns, or paths of elements, that are not kept at all; an entry may end in `*`.
  package var leftOut: [String] = []
  /// Columns whose empty cells mean what stands above.
  package var fillDown: [MappingFillDown] = []
  /// Other files whose rows belong to those of this one.
  package var joins: [MappingJoin] = []
  package var rules: [MappingRule] = []

  /// How the columns that the mapping reads and those of the file must agree; the terms are Frictionless's.
  package enum FieldsMatch: String, Hashable, Sendable, CaseIterable {
    case exact, equal, subset, superset, partial
  }

  /// The order of dates in digits: `03/04/2025`.
  package enum DateOrder: String, Hashable, Sendable, CaseIterable {
    case monthDayYear = "mdy"
    case dayMonthYear = "dmy"
    case yearMonthDay = "ymd"
  }

  package init(
    id: String, version: Int, format: ImporterDescriptor.Format, system: String, summary: String
  ) {
    (self.id, self.version, self.format) = (id, version, format)
    (self.system, self.summary) = (system, summary)
  }

  /// What exports write where there is nothing.
  package static let usualNullWords = ["N/A", "NA", "TBD", "Unknown", "None", "NULL", "-", "--"]

  package var descriptor: ImporterDescriptor {
    ImporterDescriptor(id: id, version: version, system: system, summary: summary, format: format)
  }
}
