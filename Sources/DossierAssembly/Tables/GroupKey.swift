import PortfolioModel

/// The heading that a record stands under, and where the heading comes.
struct GroupKey: Hashable, Sendable, Comparable {
  /// Headings without a value come last.
  let isMissing: Bool
  let rank: Double
  let title: String

  static func < (first: Self, second: Self) -> Bool {
    if first.isMissing != second.isMissing { return second.isMissing }
    return (first.rank, first.title) < (second.rank, second.title)
  }

  private init(_ title: String, rank: Double = 0, isMissing: Bool = false) {
    (self.isMissing, self.rank, self.title) = (isMissing, rank, title)
  }

  init(_ item: Item, by grouping: Grouping, sort: RecordQuery.Sort, cells: CellMaker) {
    let direction: Double = sort == .newestFirst || sort == .order ? -1 : 1
    let materials = cells.materials
    switch grouping {
    case .computed(.kind):
      let definition = item.record.kind.definition
      let place = RecordKind.allCases.firstIndex(of: item.record.kind) ?? 0
      self.init(definition.label, rank: Double(place))
    case .computed(.learnerGroup):
      let group = materials.learnerGroup(of: item.record)
      let place = LearnerGroup.ranked.firstIndex(of: group) ?? LearnerGroup.ranked.count
      self.init(group.label, rank: Double(place), isMissing: group == .unrecorded)
    case .computed(.scale):
      guard let scale = item.reading.scale else {
        self.init("Scale not recorded", isMissing: true)
        return
      }
      self.init("Scale \(scale.label)", rank: scale.maximum * 1000 + scale.minimum)
    case .computed(.academicYear):
      guard let day = item.firstDay else {
        self.init("Not dated", isMissing: true)
        return
      }
      // Where the year is not certain, the calendar year is what is known.
      let start = item.spans.compactMap(\.start).min { first, second in
        first.earliestDay(in: materials.calendar) < second.earliestDay(in: materials.calendar)
      }
      if let start, let year = materials.calendar.academicYear(of: start) {
        self.init("AY \(DateFormatting.academicYear(year))", rank: direction * (Double(year) + 0.5))
      } else {
        self.init(String(day.year), rank: direction * Double(day.year))
      }
    case .computed(.calendarYear):
      guard let day = item.firstDay else {
        self.init("Not dated", isMissing: true)
        return
      }
      self.init(String(day.year), rank: direction * Double(day.year))
    case .field(let name): self.init(item, field: name, cells: cells)
    }
  }

  private init(_ item: Item, field name: FieldName, cells: CellMaker) {
    let definition = ValueFormatting.definition(name, of: item.record.kind)
    switch cells.cell(name, of: item).content {
    case .absent: self.init("\(definition?.label ?? name.rawValue) not recorded", isMissing: true)
    case .suppressed: self.init("\(definition?.label ?? name.rawValue) not shown", rank: 1, isMissing: true)
    case .records(let records): self.init(records.joined(separator: " "))
    case .number(let number, _): self.init(NumberFormatting.text(number), rank: number)
    case .text(let text):
      if let token = item.record.text(name), let terms = definition?.type.vocabulary?.terms {
        let place = terms.firstIndex { $0.token == token } ?? terms.count
        self.init(text, rank: Double(place))
      } else {
        self.init(text)
      }
    }
  }
}

extension LearnerGroup {
  /// The groups that the vocabulary knows, in the order of totals.
  static let ranked: [LearnerGroup] = {
    var groups: [LearnerGroup] = [.mixed, .unrecorded]
    for term in Vocabulary.learnerLevel.terms {
      if let name = term.group, !groups.contains(.group(name)) { groups.append(.group(name)) }
    }
    return groups.sorted()
  }()
}
