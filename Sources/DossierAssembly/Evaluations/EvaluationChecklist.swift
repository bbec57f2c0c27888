import PortfolioModel

/// The checklist of summary evaluations: each group of learners taught, and for which years evaluations are there.
struct EvaluationChecklist: Sendable {
  let template: ChecklistTemplate
  let materials: Materials
  let period: CoveredPeriod

  var table: Table? {
    let taught = materials.select(RecordQuery(kinds: [.teachingActivity]), in: period, isOrdered: false).items
    guard !taught.isEmpty else { return nil }
    let matching = EvaluatedTeaching(materials: materials)
    let evaluations = materials.select(RecordQuery(kinds: [.evaluationSummary]), in: period, isOrdered: false).items
    var byGroup: [LearnerGroup: [Item]] = [:]
    for item in taught {
      for group in materials.learnerGroups(of: item.record) { byGroup[group, default: []].append(item) }
    }
    var evaluated: [LearnerGroup: [Item]] = [:]
    for evaluation in evaluations {
      for group in matching.groups(of: evaluation) { evaluated[group, default: []].append(evaluation) }
    }
    return Table(
      id: template.id, caption: template.caption ?? "Summary evaluations by group of learners",
      columns: [
        Table.Column(id: "group", title: "Learners"),
        Table.Column(id: "activities", title: "Activities", isNumeric: true),
        Table.Column(id: "summaries", title: "Summary evaluations", isNumeric: true),
        Table.Column(id: "with", title: "Years with one"),
        Table.Column(id: "without", title: "Years taught without one"),
      ],
      groups: [
        Table.Group(
          rows: byGroup.sorted { $0.key < $1.key }.map { group, items in
            row(group, taught: items, evaluations: evaluated[group] ?? [])
          })
      ],
      notes: [
        "An evaluation counts for the learners that it names, else for those of its course, else for those who filled it in."
      ])
  }

  private func row(_ group: LearnerGroup, taught: [Item], evaluations: [Item]) -> Table.Row {
    let taughtYears = taught.reduce(into: Set<Int>()) { $0.formUnion(materials.certainYears(of: $1, in: period)) }
    let years = taughtYears.sorted()
    let covered = years.filter { year in
      let days = materials.calendar.firstDay(ofAcademicYear: year)...materials.calendar.lastDay(ofAcademicYear: year)
      return evaluations.contains { $0.spans.contains { $0.overlaps(days, in: materials.calendar) } }
    }
    let missing = years.filter { !covered.contains($0) }
    return Table.Row(
      recordID: nil,
      cells: [
        Cell(.text(group.label)), Cell(countOf: taught), Cell(countOf: evaluations), text(covered, of: evaluations),
        text(missing, of: taught),
      ])
  }

  /// "2019–20 to 2021–22, 2023–24".
  private func text(_ years: [Int], of items: [Item]) -> Cell {
    guard !years.isEmpty else { return Cell(.text("none")) }
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound == year - 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    let texts = runs.map { run in
      run.count == 1
        ? DateFormatting.academicYear(run.lowerBound)
        : "\(DateFormatting.academicYear(run.lowerBound)) to \(DateFormatting.academicYear(run.upperBound))"
    }
    return Cell(.text(texts.joined(separator: ", ")), computedFrom: items)
  }
}
