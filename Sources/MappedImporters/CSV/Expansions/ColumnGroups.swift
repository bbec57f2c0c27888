import Importing

/// Where the groups of a rule are in a file's header, and what is odd about them.
struct ColumnGroups {
  struct Group {
    let columns: Range<Int>
    /// What `{n}` means in the group's titles; the group's place among the others where no title has a number.
    let number: Int
  }

  private(set) var groups: [Group] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let header: CSVHeader
  private let definition: MappingColumnGroup
  private let place: Diagnostic.Place
  /// The names that the rule reads in each group, as alternatives.
  private let read: [[String]]

  /// Finds the groups.
  ///
  /// - Parameter read: the names that the rule reads in each group, each as a list of alternatives.
  init(_ definition: MappingColumnGroup, reading read: [[String]], in header: CSVHeader, place: Diagnostic.Place) {
    (self.definition, self.header, self.place) = (definition, header, place)
    self.read = read.filter { names in !names.contains { $0.hasPrefix("../") } }
    guard let section = section() else { return }
    find(in: section)
    guard !groups.isEmpty else {
      diagnostics.append(CSVDiagnostics.noGroup(definition, place))
      return
    }
    checkTitlesAreClear()
    checkExpected()
    checkLikeness()
  }

  // MARK: Finding

  /// The columns among which the groups are.
  private mutating func section() -> Range<Int>? {
    var lower = 0
    if let after = definition.after {
      guard let column = header.position(of: after) else {
        diagnostics.append(CSVDiagnostics.noGroup(definition, place, lacking: after))
        return nil
      }
      lower = column + 1
    }
    var upper = header.count
    if let before = definition.before {
      // Of a title that ends every section, the one that ends this section.
      guard let column = header.columns(titled: before).first(where: { $0 >= lower }) ?? header.position(of: before),
        column >= lower
      else {
        diagnostics.append(CSVDiagnostics.noGroup(definition, place, lacking: before))
        return nil
      }
      upper = column
    }
    return lower..<upper
  }

  private mutating func find(in section: Range<Int>) {
    let start = definition.from.map { TitlePattern(header.alternatives(of: $0)) }
    let end = definition.to.map { TitlePattern(header.alternatives(of: $0)) }
    let starts = section.filter { column in start?.matches(anyOf: header.titles[column]) != nil }
    let ends = section.filter { column in end?.matches(anyOf: header.titles[column]) != nil }
    var found: [Range<Int>] = []
    if start != nil {
      for (index, first) in starts.enumerated() {
        let limit = index + 1 < starts.count ? starts[index + 1] : section.upperBound
        if end != nil, let last = ends.first(where: { $0 >= first && $0 < limit }) {
          found.append(first..<last + 1)
        } else if end == nil, index + 1 < starts.count {
          found.append(first..<limit)
        } else {
          // Nothing says where it ends, so only what is known to be the group's is taken.
          let known = knownTitles(of: found, start)
          found.append(first..<(first + 1..<limit).prefix { known.contains(shape(of: $0)) }.count + first + 1)
        }
      }
    } else {
      var previous = definition.after == nil ? nil : section.lowerBound
      for last in ends {
        if let previous {
          found.append(previous..<last + 1)
        } else {
          let known = knownTitles(of: [], end)
          let count = (section.lowerBound..<last).reversed().prefix { known.contains(shape(of: $0)) }.count
          found.append(last - count..<last + 1)
        }
        previous = last + 1
      }
    }
    groups = found.enumerated().map { index, columns in
      Group(columns: columns, number: number(of: columns, start, end) ?? index + 1)
    }
  }

  private func number(of columns: Range<Int>, _ start: TitlePattern?, _ end: TitlePattern?) -> Int? {
    for (pattern, column) in [(start, columns.lowerBound), (end, columns.upperBound - 1)] {
      if case .numbered(let number)? = pattern?.matches(anyOf: header.titles[column]) { return number }
    }
    // A title within the group may have the number, though neither anchor does.
    for names in read + definition.columns.map({ [$0] }) {
      for name in names where name.contains("{n}") {
        let pattern = TitlePattern([name])
        for column in columns {
          if case .numbered(let number)? = pattern.matches(anyOf: header.titles[column]) { return number }
        }
      }
    }
    return nil
  }

  /// The titles that belong to a group, as the mapping or the groups before say.
  private func knownTitles(of groups: [Range<Int>], _ anchor: TitlePattern?) -> Set<String> {
    let named = read.flatMap { $0 } + definition.columns + definition.optional
    var known = Set(named.flatMap { header.alternatives(of: $0) }.map { Self.shape(of: Self.withoutOccurrence($0)) })
    for group in groups { known.formUnion(group.map { shape(of: $0) }) }
    return known
  }

  // MARK: Checking

  /// A title that comes twice within a group can mean either column.
  private mutating func checkTitlesAreClear() {
    for group in groups {
      let confined = header.confined(to: group.columns, number: group.number)
      for name in Set(read.flatMap { $0 }).sorted() where confined.position(of: name) != nil {
        for title in header.alternatives(of: name) {
          let pattern = TitlePattern([title.replacingNumber(with: group.number)])
          let columns = group.columns.filter { pattern.matches(anyOf: header.titles[$0]) != nil }
          if columns.count > 1 {
            diagnostics.append(CSVDiagnostics.unclearGroup(title, columns, names: header.names, place))
          }
        }
      }
    }
  }

  /// What the mapping wants and a group lacks.
  private mutating func checkExpected() {
    let optional = Set(definition.optional.map { CSVHeader.folded($0) })
    var expected = read.filter { names in !names.contains { optional.contains(CSVHeader.folded($0)) } }
    for name in definition.columns where !expected.contains([name]) { expected.append([name]) }
    var lacking: [[String]] = Array(repeating: [], count: groups.count)
    for names in expected {
      let without = groups.indices.filter { index in
        let confined = header.confined(to: groups[index].columns, number: groups[index].number)
        return !names.contains { confined.position(of: $0) != nil }
      }
      if without.count == groups.count {
        diagnostics.append(CSVDiagnostics.groupsLack(names, groups.count, place))
      } else {
        for index in without { lacking[index].append(names[0].replacingNumber(with: groups[index].number)) }
      }
    }
    for (index, names) in lacking.enumerated() where !names.isEmpty {
      diagnostics.append(
        CSVDiagnostics.groupDiffers(
          index + 1, of: groups.count, column: groups[index].columns.lowerBound, header, lacks: names, has: [], place))
    }
  }

  /// Groups that have other columns than most of them: of the ones that the rule does not read.
  private mutating func checkLikeness() {
    let optional = Set(
      (definition.optional + definition.columns + read.flatMap { $0 }).flatMap { header.alternatives(of: $0) }
        .map { Self.shape(of: $0) })
    let shapes = groups.map { group in group.columns.map { shape(of: $0) } }
    var counts: [[String]: Int] = [:]
    for shape in shapes { counts[shape, default: 0] += 1 }
    guard counts.count > 1,
      let usual = shapes.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) })
    else { return }
    for (index, shape) in shapes.enumerated() where shape != usual {
      let has = zip(groups[index].columns, shape).filter { !usual.contains($0.1) && !optional.contains($0.1) }
        .map { header.names[$0.0] }
      let lacks = usual.filter { !shape.contains($0) && !optional.contains($0) }
      if !has.isEmpty || !lacks.isEmpty {
        diagnostics.append(
          CSVDiagnostics.groupDiffers(
            index + 1, of: groups.count, column: groups[index].columns.lowerBound, header, lacks: lacks, has: has,
            place))
      }
    }
  }

  // MARK: Titles

  /// The title of a column with its numbers left out, so that those of different groups are the same.
  private func shape(of column: Int) -> String { Self.shape(of: header.titles[column].first ?? "") }

  private static func shape(of title: String) -> String {
    var shape = ""
    for character in CSVHeader.folded(title).replacingNumber(with: 0) {
      if character.isASCII, character.isNumber {
        if !shape.hasSuffix("#") { shape.append("#") }
      } else {
        shape.append(character)
      }
    }
    return shape
  }

  /// `Date[2]` is a `Date`.
  private static func withoutOccurrence(_ title: String) -> String {
    guard title.hasSuffix("]"), let bracket = title.lastIndex(of: "["),
      Int(title[title.index(after: bracket)...].dropLast()) != nil
    else { return title }
    return String(title[..<bracket])
  }
}
