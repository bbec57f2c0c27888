import PortfolioModel

/// Works by year and type, education scholarship apart from other.
struct ScholarshipFigure: Sendable {
  let template: FigureTemplate
  let cells: CellMaker

  /// What works are counted as, with the types that belong there; what is in none is "Other".
  private static let forms: [(name: String, types: Set<String>)] = [
    ("Articles", ["journalArticle", "review", "editorial", "caseReport", "letter", "guideline", "report"]),
    ("MedEdPORTAL", ["mededportal"]),
    ("Books and chapters", ["book", "editedBook", "chapter"]),
    ("Abstracts, papers and posters", ["abstract", "poster", "conferencePaper"]),
    ("Talks and workshops", ["oralPresentation", "keynote", "invitedTalk", "workshop"]),
    ("Other", []),
  ]

  private struct Work {
    let item: Item
    let form: Int
    let isEducational: Bool
    let year: Int
  }

  /// Makes the figure; nil where all works are of one year.
  func figure(_ items: [Item]) -> Figure? {
    let out = items.filter(CareerCounts.isOut)
    let works = out.compactMap(work)
    let years = Set(works.map(\.year))
    guard let first = years.min(), let last = years.max(), first < last else { return nil }
    let axis = YearAxis(isAcademic: false, years: first...last)
    let forms = Self.forms.indices.filter { form in works.contains { $0.form == form } }
    let panels = [true, false].filter { side in works.contains { $0.isEducational == side } }
    let series = panels.flatMap { side in
      forms.filter { form in works.contains { $0.form == form && $0.isEducational == side } }.map { form in
        var values = [Double](repeating: 0, count: axis.years.count)
        for work in works where work.form == form && work.isEducational == side {
          values[axis.index(of: work.year)] += 1
        }
        return Figure.StackedBars.Series(
          name: Self.forms[form].name, panel: panels.count > 1 ? title(side, works) : nil, values: values)
      }
    }
    let caption = caption(works, isWhole: works.count == items.count)
    return Figure(
      id: template.id, caption: template.caption ?? caption,
      captionRecords: caption.hasNumbers(of: template, works.map(\.item)),
      description: description(works, axis: axis, panels: panels),
      chart: .stackedBars(Figure.StackedBars(unit: "Works", categories: axis.labels, series: series)),
      table: table(
        works, forms: forms, panels: panels,
        notOut: items.filter { !CareerCounts.isOut($0) },
        unplaced: out.filter { work($0) == nil }))
  }

  /// The work, where its date lies in one year.
  private func work(_ item: Item) -> Work? {
    guard let first = item.firstDay, let last = item.lastDay, first.year == last.year else { return nil }
    let type = item.record.text("type") ?? ""
    return Work(
      item: item, form: Self.forms.firstIndex { $0.types.contains(type) } ?? Self.forms.count - 1,
      isEducational: item.record.flag("isEducational") == true, year: first.year)
  }

  private func title(_ isEducational: Bool, _ works: [Work]) -> String {
    if isEducational { return "Education scholarship" }
    let isCertain = works.allSatisfy { $0.item.record.flag("isEducational") != nil }
    return isCertain ? "Other scholarship" : "Other works"
  }

  /// Says how many are education scholarship only where every work says whether it is.
  private func caption(_ works: [Work], isWhole: Bool) -> String {
    let educational = works.count(where: \.isEducational)
    guard isWhole, educational > 0, works.allSatisfy({ $0.item.record.flag("isEducational") != nil }) else {
      return educational > 0
        ? "Works by year and type, education scholarship apart from the rest." : "Works by year and type."
    }
    if educational == works.count { return "All \(works.count) works are education scholarship, by year and type." }
    return "\(educational) of \(works.count) works are education scholarship, by year and type."
  }

  private func description(_ works: [Work], axis: YearAxis, panels: [Bool]) -> String {
    let parts = panels.map { side in
      let own = works.filter { $0.isEducational == side }
      let counts = Self.forms.indices.compactMap { form -> String? in
        let count = own.count { $0.form == form }
        return count == 0 ? nil : "\(Self.forms[form].name.lowercasedUnlessName) \(count)"
      }
      return
        "\(panels.count > 1 || side ? title(side, works) : "In all"): \(NumberFormatting.count(own.count, "work", "works")) (\(counts.joined(separator: ", ")))."
    }
    return
      "Stacked bars of works per calendar year from \(axis.years.lowerBound) to \(axis.years.upperBound). "
      + parts.joined(separator: " ")
  }

  private func table(_ works: [Work], forms: [Int], panels: [Bool], notOut: [Item], unplaced: [Item]) -> Table {
    func cells(_ own: [Work]) -> [Cell] {
      (forms.map { form in own.filter { $0.form == form } } + [own]).map { part in
        Cell(countOf: part.map(\.item))
      }
    }
    let groups = panels.map { side in
      let own = works.filter { $0.isEducational == side }
      return Table.Group(
        title: panels.count > 1 ? title(side, works) : nil,
        rows: Set(own.map(\.year)).sorted().map { year in
          Table.Row(
            recordID: nil, cells: [Cell(.text(String(year)))] + cells(own.filter { $0.year == year }))
        },
        totals: panels.count > 1 ? [Cell(.text("Total"))] + cells(own) : nil)
    }
    var notes: [Remark] = []
    if !notOut.isEmpty {
      let are = NumberFormatting.count(notOut.count, "work that is", "works that are")
      notes.append(
        Remark("\(are) not accepted \(notOut.count == 1 ? "is" : "are") not in the figure.", of: notOut))
    }
    if !unplaced.isEmpty {
      let are = NumberFormatting.count(unplaced.count, "work", "works")
      notes.append(
        Remark(
          "\(are) without a certain calendar year \(unplaced.count == 1 ? "is" : "are") not in the figure.",
          of: unplaced))
    }
    let unmarked = works.filter { !$0.isEducational && $0.item.record.flag("isEducational") == nil }
    if panels.count > 1, !unmarked.isEmpty {
      let verb = unmarked.count == 1 ? "1 that is" : "\(unmarked.count) that are"
      notes.append(
        Remark("The other works include \(verb) not marked as education scholarship or not.", of: unmarked.map(\.item)))
    }
    return Table(
      id: "\(template.id)-data", caption: "Works by year and type",
      columns: [Table.Column(id: "year", title: "Year")]
        + forms.map { Table.Column(id: "form-\($0 + 1)", title: Self.forms[$0].name, isNumeric: true) }
        + [Table.Column(id: "total", title: "Total", isNumeric: true)],
      groups: groups, totals: [Cell(.text("Total"))] + cells(works), notes: notes)
  }
}

extension String {
  /// In a sentence: "articles", and "MedEdPORTAL" as it is.
  fileprivate var lowercasedUnlessName: String {
    dropFirst().contains(where: \.isUppercase) ? self : lowercased()
  }
}
