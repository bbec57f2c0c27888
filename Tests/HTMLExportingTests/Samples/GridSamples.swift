import DossierAssembly

/// Bars that lie, targets, matrices and panels, with too much or too little in them.
enum GridSamples {
  static let all: [Figure.Chart] = [
    scopes, longScopes, noScope, panels, onePeriod, manyPeriods, manySubjects, noTarget, noSubject, themes, oneTheme,
    manyDomains, intervals,
  ]

  private static let intervals: Figure.Chart = {
    let series = (0..<3).map { number in
      Figure.Lines.Series(
        name: ["Students", "Residents", "Department"][number], isComparison: number == 2,
        points: (0..<4).map {
          .init(
            category: $0, mean: 3.9 + Double(number) / 4, count: 12, interval: number == 2 ? nil : 3.5...5,
            label: $0 == 0 ? "2019–20 to 2020–21 pooled, since each of the years had too few responses to show" : nil)
        })
    }
    return .lines(
      .init(
        categories: ["2020–21", "2021–22", "2022–23", "2023–24"],
        panels: [.init(title: "Scale 1–5", minimum: 1, maximum: 5, series: series)]))
  }()

  private static let scopes: Figure.Chart = .lyingBars(
    .init(
      unit: "Roles", categories: ["Local", "Regional", "National", "International"],
      series: [.init(name: "Leadership roles", values: [5, 2, 1, 0]), .init(name: "Service", values: [1, 1, 4, 2])]))

  private static let longScopes: Figure.Chart = .lyingBars(
    .init(
      unit: "Roles", categories: ["As far as a name can reach when nobody shortens it", "Near"],
      series: (1...5).map { .init(name: "Roles of a sort that is called by many words, \($0)", values: [12_345.5, 0]) })
  )

  private static let noScope: Figure.Chart = .lyingBars(.init(unit: "Roles", categories: [], series: []))

  private static let panels: Figure.Chart = .stackedBars(
    .init(
      unit: "Works", categories: (2009...2025).map(String.init),
      series: [
        .init(name: "Articles", panel: "Education scholarship", values: (2009...2025).map { Double($0 % 4) }),
        .init(
          name: "Talks and workshops", panel: "Education scholarship", values: (2009...2025).map { Double($0 % 3) }),
        .init(name: "Articles", panel: "Not marked as education scholarship", values: (2009...2025).map { _ in 1 }),
      ]))

  private static let onePeriod: Figure.Chart = .targets(
    .init(
      unit: "%", amountName: "actual", targetName: "planned", periods: ["2024–25"],
      rows: [
        .init(name: "Teaching", points: [.init(period: 0, amount: 45, target: 40)]),
        .init(name: "Professional development", points: [.init(period: 0, amount: 2.5, target: 100)]),
        .init(name: "Clinical", points: [.init(period: 0, amount: nil, target: 60)]),
        .init(name: "Service", points: []),
      ]))

  private static func subjects(_ count: Int, periods: Int) -> [Figure.Targets.Row] {
    (0..<count).map { subject in
      .init(
        name: ["Teaching", "Professional development", "Research and other scholarship of the department"][subject % 3],
        points: (0..<periods).map { .init(period: $0, amount: Double($0 * 7 + subject), target: 20) })
    }
  }

  private static let manyPeriods: Figure.Chart = .targets(
    .init(
      unit: "%", amountName: "actual", targetName: "planned",
      periods: (1990...2024).map { "\($0)–\(String($0 + 1).suffix(2))" }, rows: subjects(7, periods: 35)))

  private static let manySubjects: Figure.Chart = .targets(
    .init(
      unit: "%", amountName: "actual", targetName: "planned", periods: ["2023–24", "2024–25"],
      rows: subjects(11, periods: 2)))

  private static let noTarget: Figure.Chart = .targets(
    .init(
      unit: "%", amountName: "planned", targetName: nil, periods: ["2023–24", "2024–25"],
      rows: subjects(1, periods: 2)))

  private static let noSubject: Figure.Chart = .targets(
    .init(unit: "%", amountName: "actual", targetName: "planned", periods: [], rows: []))

  private static let domains = [
    "Teaching", "Learner assessment", "Curriculum", "Mentoring and advising", "Leadership and administration",
    "Scholarship", "Professional development", "Service", "Recognition",
  ]

  private static let themes: Figure.Chart = .matrix(
    .init(
      columns: domains,
      rows: (0..<16).map { row in
        .init(
          name: ["Service, stewardship and accountability", "Professional identity formation"][row % 2],
          counts: domains.indices.map { ($0 * row) % 7 * 20 })
      }))

  private static let oneTheme: Figure.Chart = .matrix(
    .init(columns: ["Teaching"], rows: [.init(name: "Mentorship", counts: [1, 2])]))

  private static let manyDomains: Figure.Chart = .matrix(
    .init(
      columns: (1...14).map { "A domain that goes by a name of many words, \($0)" },
      rows: [
        .init(
          name: "A theme whose name is longer than any reader would care to read in a figure of this size",
          counts: (1...14).map { $0 * 1000 })
      ]))
}
