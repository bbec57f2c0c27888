import PortfolioModel

/// An evaluation as disclosure looks at it: whose answers, to what, when, and how many.
///
/// A class, since results are compared in many groups, and each is long to copy.
final class EvaluationResult: Sendable {
  let id: RecordID
  let reading: EvaluationReading
  let first: CalendarDay?
  /// Nil also where it goes on.
  let last: CalendarDay?
  /// The academic year that it certainly is of.
  let academicYear: Int?
  /// Nil where nobody is named or several are.
  let group: String?
  let course: String?
  /// Nil where it is about no one thing.
  let subject: String?
  let section: String?
  let instrument: String?
  let item: String?

  /// Nil where the record has no result that a document could show.
  init?(of shown: Item, calendar: AcademicCalendar) {
    let (record, reading) = (shown.record, shown.reading)
    guard reading.mean != nil || reading.responses != nil else { return nil }
    let spans = record.spans
    (id, self.reading) = (record.id, reading)
    (first, last) = (shown.firstDay, shown.lastDay)
    academicYear = Materials.academicYear(of: spans, in: calendar)
    let group = record.text("evaluatorGroup")
    self.group = group.flatMap { ["mixed", "other"].contains($0) ? nil : $0 }
    course = Self.key(record, "courseCode")
    subject = (Self.key(record, "subject") ?? Self.key(record, "title")).flatMap {
      Self.general.contains($0) || $0.hasPrefix("overall") ? nil : $0
    }
    section = Self.key(record, "section")
    instrument = Self.key(record, "instrument")
    item = Self.key(record, "overallItem")
  }

  private static func key(_ record: Record, _ name: FieldName) -> String? {
    record.text(name).map { foldedForMatching($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What sources call a result about everything.
  private static let general: Set<String> = ["all", "allcourses", "allteaching", "combined", "total"]

  var responses: Int? { reading.responses }

  /// Whether the answers of another result may be among those of this one: wider in something, narrower in nothing.
  func mayInclude(_ other: EvaluationResult) -> Bool {
    guard id != other.id, Self.agree(reading.scale, other.reading.scale), Self.agree(instrument, other.instrument),
      Self.covers(group, other.group), Self.covers(course, other.course), Self.covers(subject, other.subject),
      Self.covers(section, other.section), covers(other)
    else { return false }
    if let responses, let others = other.responses, responses <= others { return false }
    return Self.isWider(group, other.group) || Self.isWider(course, other.course)
      || Self.isWider(subject, other.subject) || Self.isWider(section, other.section) || !other.covers(self)
  }

  /// Whether the time of another result lies within this one's; nothing is known of what has no date.
  func covers(_ other: EvaluationResult) -> Bool {
    guard let first, let otherFirst = other.first else { return false }
    guard first <= otherFirst else { return false }
    guard let last else { return true }
    return other.last.map { $0 <= last } ?? false
  }

  private static func covers(_ wide: String?, _ narrow: String?) -> Bool { wide == nil || wide == narrow }

  private static func isWider(_ wide: String?, _ narrow: String?) -> Bool { wide == nil && narrow != nil }

  /// Whether nothing says that two differ.
  private static func agree<Word: Equatable>(_ one: Word?, _ two: Word?) -> Bool {
    one == nil || two == nil || one == two
  }
}
