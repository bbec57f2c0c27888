import DossierAssembly
import PortfolioModel

/// A promotion dossier of an invented person, with everything that a page has to show.
enum SampleDocument {
  static let years = (2013...2024).map { "\($0)–\(String($0 + 1).suffix(2))" }

  static func make(teachingRowsPerYear: Int = 5, publications: Int = 14) -> Document {
    Document(
      templateID: "promotion", title: "Promotion dossier", titlePage: titlePage,
      periodLabel: "July 2013 – June 2025", audience: .department,
      asOf: day,
      sections: sections(teachingRowsPerYear: teachingRowsPerYear, publications: publications), gaps: gaps,
      emptySections: ["Patents", "Clinical trials"], sources: sources, decisions: decisions)
  }

  static let day: CalendarDay = [CalendarDay("2025-07-01")].compactMap(\.self)[0]

  // MARK: Values

  static func text(_ text: String, record: String? = nil, _ field: FieldName = "title", line: Int = 1) -> Cell {
    guard let record else { return Cell(.text(text)) }
    return Cell(.text(text), origins: [origin(record, field, line)])
  }

  static func number(
    _ value: Double, decimals: Int = 0, record: String? = nil, _ field: FieldName = "contactHours", line: Int = 1
  ) -> Cell {
    guard let record else { return Cell(.number(value, decimals: decimals)) }
    return Cell(.number(value, decimals: decimals), origins: [origin(record, field, line)])
  }

  static func origin(_ record: String, _ field: FieldName, _ line: Int) -> Cell.Origin {
    let importNumber: Int64 = record.hasPrefix("P") ? 2 : record.hasPrefix("T") ? 1 : 3
    let path = importNumber == 2 ? "/PubmedArticleSet/PubmedArticle[\(line)]" : nil
    return .source(record: record, field: field, importNumber: importNumber, line: line, elementPath: path)
  }

  /// A record's id that looks like those of the program.
  static func id(_ letter: String, _ number: Int) -> String {
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var rest = (number + 11) &* 7_919 % 1_048_573
    var code = ""
    for _ in 0..<4 {
      code.append(digits[rest % 32])
      rest /= 32
    }
    return "\(letter)-\(code)"
  }

  // MARK: Title page

  private static let titlePage = TitlePage(
    name: "Miriam A. Okonkwo-Hale, MD, MEd",
    facts: [
      KeyFact(label: "Present rank", cell: text("Assistant Professor of Pediatrics, since July 2017")),
      KeyFact(label: "Rank sought", cell: text("Associate Professor of Pediatrics")),
      KeyFact(label: "Track", cell: text("Clinician Educator")),
      KeyFact(label: "Area of excellence", cell: text("Teaching and educational leadership")),
      KeyFact(label: "Department", cell: text("Pediatrics, Division of General Pediatrics")),
      KeyFact(label: "School", cell: text("Larkspur School of Medicine")),
      KeyFact(label: "Period covered", cell: text("July 2013 – June 2025")),
      KeyFact(label: "Date", cell: text("1 July 2025")),
    ],
    headlines: [
      KeyFact(
        label: "Contact hours", cell: Cell(.number(2846, decimals: 0), origins: [.computed(records: [id("T", 0)])]),
        sectionID: "teaching"),
      KeyFact(label: "Learners taught", cell: text("about 3,100 in twelve years"), sectionID: "teaching-activities"),
      KeyFact(
        label: "Mentees", cell: text("24; nine now hold faculty appointments"), sectionID: "mentoring"),
      KeyFact(
        label: "Leadership roles", cell: text("7: two national, three school, two department"),
        sectionID: "leadership"),
      KeyFact(
        label: "Education publications", cell: text("14, eight as first or senior author"), sectionID: "scholarship"),
    ])

  // MARK: Sections

  private static func sections(teachingRowsPerYear: Int, publications: Int) -> [Section] {
    [
      Section(id: "summary", number: "1", title: "Summary of the case", blocks: [.prose(summary)]),
      Section(id: "appointments", number: "2", title: "Education and appointments", blocks: [.table(appointments)]),
      Section(
        id: "philosophy", number: "3", title: "Teaching philosophy", blocks: [.prose(philosophy)]),
      Section(
        id: "teaching", number: "4", title: "Teaching",
        blocks: [.note("Hours are contact hours in total for the year. Preparation is not counted.")],
        subsections: [
          Section(
            id: "teaching-summary", number: "4.1", title: "Hours and learners by year",
            blocks: [.figure(hoursFigure), .table(hoursTable(id: "hours"))]),
          Section(
            id: "teaching-activities", number: "4.2", title: "Activities",
            blocks: [.table(teaching(rowsPerYear: teachingRowsPerYear))]),
          Section(
            id: "evaluations", number: "4.3", title: "Evaluations by learners",
            blocks: [.figure(evaluationsFigure), .table(evaluations)]),
        ]),
      Section(id: "curriculum", number: "5", title: "Curriculum development", blocks: [.list(curriculum)]),
      Section(
        id: "mentoring", number: "6", title: "Mentoring and advising",
        blocks: [.figure(mentees), .table(menteeTable)]),
      Section(id: "leadership", number: "7", title: "Educational leadership", blocks: [.table(leadership)]),
      Section(
        id: "scholarship", number: "8", title: "Educational scholarship",
        blocks: [.list(bibliography(publications))]),
      Section(
        id: "honours", number: "9", title: "Honors and awards",
        blocks: [.keyFacts([KeyFact(label: "National", cell: number(2)), KeyFact(label: "School", cell: number(4))])]),
      Section(
        id: "undated", number: "10", title: "Activities without a date",
        blocks: [
          .note("Two activities have no date in any source. They are not counted in any total."), .list(undated),
        ]),
      Section(
        id: "attestation", number: "11", title: "Attestation",
        blocks: [.signatures(["Miriam A. Okonkwo-Hale, MD, MEd", "Chair of the Department of Pediatrics"])]),
    ]
  }

  private static let summary = Prose(
    title: nil,
    markdown: """
      I teach where care is given. Since 2013 I have taught pediatrics to students, residents and fellows at the \
      bedside, in the continuity clinic and in the simulation center, and I have led the pediatric clerkship through \
      the reform of 2019 that moved a third of its teaching from the lecture hall into the clinic.

      The case that I ask the committee to consider rests on three things:

      1. **Quantity and reach.** Contact hours have doubled since the reform, most of them with residents.
      2. **Quality that others confirm.** Learners' ratings have stood above the department's mean in ten of twelve \
      years ([section 4.3](https://example.org/evaluations) has the numbers).
      3. **Scholarship from teaching.** The longitudinal feedback curriculum has been adopted at six other schools.
      """, wordCount: 118, wordLimit: 250)

  private static let philosophy = Prose(
    title: "What I try to do",
    markdown: """
      # Feedback is a conversation

      A learner who hears what went well, what did not, and what to try tomorrow will ask for the next conversation \
      herself. I plan every session backward from that "tomorrow".

      > Nobody ever learned to listen to a chest by being told that they listen badly.

      ### How I know

      | Method | Since | Used by |
      |---|---|---|
      | Direct observation | 2014 | all clerkship sites |
      | Learner-written goals | 2019 | two residencies |

      Two habits follow. I observe before I speak, and I write down what I saw; and I ask to be observed, twice a \
      year, by a peer from another department.
      """, wordCount: 96)

  // MARK: Tables

  private static let appointments = Table(
    id: "appointments", caption: "Academic appointments, oldest first",
    columns: [
      .init(id: "dates", title: "Dates"), .init(id: "title", title: "Title"),
      .init(id: "institution", title: "Institution"), .init(id: "effort", title: "Effort", unit: "%", isNumeric: true),
    ],
    groups: [
      Table.Group(rows: [
        row("A", 0, ["2010–2013", "Resident in Pediatrics", "Fennimore Children’s Hospital"], 100),
        row("A", 1, ["2013–2017", "Instructor in Pediatrics", "Larkspur School of Medicine"], 100),
        Table.Row(
          recordID: id("A", 2),
          cells: [
            Cell(
              .text("2017–present"),
              origins: [
                origin(id("A", 2), "start", 14), .decision(record: id("A", 2), field: "start", number: 2),
              ], isCorrected: true), text("Assistant Professor of Pediatrics", record: id("A", 2), line: 14),
            text("Larkspur School of Medicine", record: id("A", 2), "institution", line: 14),
            number(80, record: id("A", 2), "effort", line: 14),
          ]),
        Table.Row(
          recordID: id("A", 3),
          cells: [
            text("2021–present", record: id("A", 3), "start", line: 15),
            text("Associate Member", record: id("A", 3), line: 15),
            text("Center for Medical Education", record: id("A", 3), "institution", line: 15), .absent,
          ]),
      ])
    ])

  private static func row(_ letter: String, _ number: Int, _ texts: [String], _ value: Double) -> Table.Row {
    let record = id(letter, number)
    let fields: [FieldName] = ["dates", "title", "institution", "role"]
    return Table.Row(
      recordID: record,
      cells: zip(texts, fields).map { text($0, record: record, $1, line: number + 12) } + [
        self.number(value, record: record, "effort", line: number + 12)
      ])
  }

  private static let groupNames = ["Medical students", "Residents", "Fellows", "Practicing clinicians"]

  static func hours(_ year: Int, _ group: Int) -> Double {
    let base: [Double] = [64, 40, 6, 0]
    let growth: [Double] = [2.5, 14, 2.2, 1.5]
    let reform = year >= 6 ? 1.35 : 1
    return ((base[group] + growth[group] * Double(year)) * reform + Double((year * 7 + group * 5) % 9)).rounded()
      * (group == 3 && year < 4 ? 0 : 1)
  }

  private static let hoursFigure = Figure(
    id: "hours", caption: "Contact hours more than doubled after the clerkship reform of 2019, mostly with residents",
    description: "Stacked bars of contact hours for each academic year from 2013–14 to 2024–25 by learner group.",
    chart: .stackedBars(
      .init(
        unit: "Contact hours", categories: years,
        series: groupNames.indices.map { group in
          .init(name: groupNames[group], values: years.indices.map { hours($0, group) })
        })), table: hoursTable(id: "hours-data"))

  private static func hoursTable(id tableID: String) -> Table {
    let columns =
      [Table.Column(id: "year", title: "Academic year")]
      + groupNames.map { Table.Column(id: $0, title: $0, unit: "h", isNumeric: true) } + [
        Table.Column(id: "total", title: "Total", unit: "h", isNumeric: true)
      ]
    func cells(_ label: String, _ values: [Double], _ records: [String]) -> [Cell] {
      [text(label)]
        + (values + [values.reduce(0, +)]).map {
          Cell(.number($0, decimals: 0), origins: [.computed(records: records)])
        }
    }
    return Table(
      id: tableID, caption: "Contact hours by academic year and learner group", columns: columns,
      groups: [
        Table.Group(
          rows: years.indices.map { year in
            Table.Row(
              recordID: nil,
              cells: cells(
                years[year], groupNames.indices.map { hours(year, $0) }, (0..<3).map { id("T", year * 5 + $0) }))
          })
      ],
      totals: cells(
        "Total", groupNames.indices.map { group in years.indices.reduce(0) { $0 + hours($1, group) } },
        (0..<12).map { id("T", $0 * 5) }))
  }

  private static let activityNames = [
    "Pediatric clerkship: bedside teaching", "Resident continuity clinic, precepting",
    "Neonatal resuscitation simulation", "Core lecture: fever in the young infant",
    "Communication skills: breaking serious news to families and to colleagues", "Board review series",
    "Fellows’ workshop on feedback", "Transition to residency boot camp",
  ]

  static func teaching(rowsPerYear: Int) -> Table {
    let columns: [Table.Column] = [
      .init(id: "activity", title: "Activity"), .init(id: "role", title: "Role"),
      .init(id: "learners", title: "Learners"), .init(id: "count", title: "Number", isNumeric: true),
      .init(id: "sessions", title: "Sessions", isNumeric: true),
      .init(id: "hours", title: "Contact", unit: "h", isNumeric: true),
      .init(id: "rating", title: "Rating", unit: "1–5", isNumeric: true),
    ]
    var grandTotal = 0.0
    let groups = years.indices.map { year in
      var total = 0.0
      let rows = (0..<rowsPerYear).map { index -> Table.Row in
        let serial = year * rowsPerYear + index
        let record = id("T", serial)
        let line = serial + 2
        let hours = Double(4 + (serial * 13) % 44) + (serial % 4 == 1 ? 0.5 : 0)
        total += hours
        let rating: Cell =
          switch serial % 7 {
          case 2: .absent
          case 4: Cell(.suppressed("n < 5, not shown"))
          default: number(4.1 + Double(serial % 9) / 10, decimals: 1, record: record, "rating", line: line)
          }
        let isCorrected = serial == 3
        return Table.Row(
          recordID: record,
          cells: [
            text(activityNames[serial % activityNames.count], record: record, line: line),
            text(
              ["Preceptor", "Facilitator", "Lecturer", "Course director"][serial % 4], record: record, "role",
              line: line),
            text(groupNames[(serial * 5) % 4], record: record, "learners", line: line),
            serial % 11 == 5
              ? .absent : number(Double(3 + (serial * 29) % 140), record: record, "learnerCount", line: line),
            number(Double(1 + serial % 12), record: record, "sessionCount", line: line),
            Cell(
              .number(hours, decimals: serial % 4 == 1 ? 1 : 0),
              origins: isCorrected
                ? [.decision(record: record, field: "contactHours", number: 1)]
                : [origin(record, "contactHours", line)], isCorrected: isCorrected), rating,
          ])
      }
      grandTotal += total
      return Table.Group(
        title: years[year], rows: rows,
        totals: [text("Total \(years[year])"), .absent, .absent, .absent, .absent, number(total, decimals: 1), .absent])
    }
    return Table(
      id: "activities", caption: "Teaching activities by academic year", columns: columns, groups: groups,
      totals: [text("Total"), .absent, .absent, .absent, .absent, number(grandTotal, decimals: 1), .absent],
      notes: [
        "Ratings from fewer than five learners are not shown.",
        "Rating: mean of the overall item, 1 (poor) to 5 (outstanding).",
      ])
  }

  private static let evaluations = Table(
    id: "evaluations", caption: "Mean rating of the overall item, 1 (poor) to 5 (outstanding)",
    columns: [
      .init(id: "year", title: "Academic year"), .init(id: "mean", title: "Mean", isNumeric: true),
      .init(id: "sd", title: "SD", isNumeric: true), .init(id: "n", title: "n", isNumeric: true),
      .init(id: "department", title: "Department mean", isNumeric: true),
    ],
    groups: groupNames.prefix(2).enumerated().map { group, name in
      Table.Group(
        title: name,
        rows: years.indices.filter { !(group == 1 && $0 == 3) }.map { year in
          let record = id("E", group * 20 + year)
          return Table.Row(
            recordID: record,
            cells: [
              text(years[year], record: record, "period", line: year + 2),
              number(rating(year, group), decimals: 2, record: record, "mean", line: year + 2),
              year == 5
                ? .absent
                : number(0.4 + Double(year % 4) / 10, decimals: 2, record: record, "deviation", line: year + 2),
              number(Double(responses(year, group)), record: record, "responses", line: year + 2),
              year < 2
                ? Cell(.suppressed("n < 5, not shown"))
                : number(4.1 + Double(year % 3) / 20, decimals: 2, record: record, "benchmark", line: year + 2),
            ])
        })
    })

  static func rating(_ year: Int, _ group: Int) -> Double {
    4.05 + Double(year) * 0.06 + Double((year * 5 + group * 3) % 7) / 30 - Double(group) * 0.15
  }
  static func responses(_ year: Int, _ group: Int) -> Int { 18 + (year * 11 + group * 17) % 47 }

  private static let evaluationsFigure = Figure(
    id: "evaluations", caption: "Mean ratings by learners, with the mean of the department",
    description:
      "Lines of mean ratings per academic year for two learner groups on a scale from 1 to 5, and recommendation on a scale from 1 to 9.",
    chart: .lines(
      .init(
        categories: years,
        panels: [
          .init(
            title: "Overall teaching effectiveness, 1 (poor) to 5 (outstanding)", minimum: 1, maximum: 5,
            series: groupNames.prefix(2).enumerated().map { group, name in
              .init(
                name: name, isComparison: false,
                points: years.indices.filter { !(group == 1 && $0 == 3) }.map {
                  .init(category: $0, mean: rating($0, group), count: responses($0, group))
                })
            } + [
              .init(
                name: "Department", isComparison: true,
                points: years.indices.dropFirst(2).map {
                  .init(category: $0, mean: 4.1 + Double($0 % 3) / 20, count: nil)
                })
            ]),
          .init(
            title: "Supervision in the clinic, 1 to 9", minimum: 1, maximum: 9,
            series: [
              .init(
                name: "Residents", isComparison: false,
                points: years.indices.dropFirst(4).map {
                  .init(category: $0, mean: 6.2 + Double($0) * 0.17, count: 9 + ($0 * 5) % 13)
                })
            ]),
        ])), table: evaluations.renamed("evaluations-data"))

  private static let menteeNames: [(String, String?, Double, Double?, String)] = [
    ("Rosalind Achterberg", "Assistant Professor, Fennimore", 2013.5, 2016.5, "Residents"),
    ("Tobias Wren-Kimura", "Private practice, rural clinic", 2014.0, 2016.5, "Residents"),
    ("Ifeoma Castellanos", "Fellow in neonatology", 2015.5, 2018.5, "Residents"),
    (
      "Bram Oyelaran-Whitcombe", "Chief resident, then Assistant Professor at Larkspur School of Medicine", 2017.5,
      2020.5, "Residents"
    ),
    ("Priya Lindqvist", nil, 2022.5, nil, "Residents"), ("Mentee 6", nil, 2023.5, 2024.5, "Residents"),
    ("Jonah Abernathy-Sato", "Residency in pediatrics", 2016.7, 2018.4, "Medical students"),
    ("Leocadia Marsh", "Residency in family medicine", 2018.7, 2021.4, "Medical students"),
    ("Dmitri Falconer", nil, 2024.7, nil, "Medical students"),
    ("Yusra Penhaligon", "Assistant Professor, first grant 2022", 2018.5, 2022.0, "Fellows"),
    ("Casimir Beaumont", "Clerkship director", 2020.0, nil, "Fellows"),
  ]

  private static let mentees = Figure(
    id: "mentees", caption: "Twenty-four mentees since 2013, with what came of the completed relationships",
    description: "A timeline with one bar for each mentee, grouped by level; four relationships go on.",
    chart: .timeline(
      .init(
        firstYear: 2013, lastYear: 2025,
        bars: menteeNames.enumerated().map { index, mentee in
          .init(
            label: mentee.0, outcome: mentee.1, start: mentee.2, end: mentee.3, group: mentee.4,
            recordID: id("M", index))
        })), table: menteeTable.renamed("mentees-data"))

  private static let menteeTable = Table(
    id: "mentees", caption: "Mentees",
    columns: [
      .init(id: "dates", title: "Dates"), .init(id: "name", title: "Mentee"), .init(id: "level", title: "Level"),
      .init(id: "outcome", title: "Outcome"),
    ],
    groups: [
      Table.Group(
        rows: menteeNames.enumerated().map { index, mentee in
          let record = id("M", index)
          return Table.Row(
            recordID: record,
            cells: [
              text(
                "\(Int(mentee.2))–\(mentee.3.map { String(Int($0)) } ?? "present")", record: record, "dates",
                line: index + 2),
              text(mentee.0, record: record, "mentee", line: index + 2),
              text(mentee.4, record: record, "level", line: index + 2),
              mentee.1.map { text($0, record: record, "outcome", line: index + 2) } ?? .absent,
            ])
        })
    ])

  private static let leadership = Table(
    id: "leadership", caption: "Leadership roles by scope",
    columns: [
      .init(id: "dates", title: "Dates"), .init(id: "role", title: "Role"), .init(id: "body", title: "Organization"),
      .init(id: "effort", title: "Effort", unit: "%", isNumeric: true),
    ],
    groups: [
      Table.Group(
        title: "National",
        rows: [
          row("L", 0, ["2022–present", "Chair, education committee", "Council of Pediatric Clerkships"], 5),
          row("L", 1, ["2019–2021", "Member, item-writing committee", "American Pediatric Assessment Board"], 2.5),
        ]),
      Table.Group(
        title: "School",
        rows: [
          row("L", 2, ["2019–present", "Director, pediatric clerkship", "Larkspur School of Medicine"], 30),
          row("L", 3, ["2016–2019", "Associate director, pediatric clerkship", "Larkspur School of Medicine"], 15),
        ]),
    ])

  // MARK: Lists

  private static let curriculum = EntryList(
    id: "curriculum", title: nil, isNumbered: false,
    entries: (0..<4).map { index in
      EntryList.Entry(
        recordID: id("C", index), date: ["2014–2016", "2018", "2019–present", "2023"][index],
        runs: [
          .init(
            [
              "Longitudinal feedback curriculum", "Neonatal simulation cases", "Clerkship handbook",
              "Faculty workshop on observation",
            ][index], .strong),
          .init(
            ". Developed with four colleagues; used at three sites by some 160 students a year, and revised after each of two external reviews."
          ),
        ], links: [], origins: [origin(id("C", index), "title", index + 40)], isCorrected: index == 1)
    })

  static func bibliography(_ count: Int) -> EntryList {
    EntryList(
      id: "publications", title: "Peer-reviewed publications", isNumbered: true,
      entries: (0..<count).map { index in
        let record = id("P", index)
        return EntryList.Entry(
          recordID: record, date: String(2012 + index % 13),
          runs: [
            .init("Achterberg R, "), .init("Okonkwo-Hale MA", .strong),
            .init(
              ", Marsh L, Beaumont C. Feedback conversations in the pediatric clerkship: a \(index + 2)-site study of what learners do next. "
            ),
            .init("Journal of Clerkship Education", .emphasized),
            .init(". \(2012 + index % 13);\(index + 8)(2):\(100 + index * 7)–\(107 + index * 7)."),
          ],
          links: [
            .init(label: "doi:10.5555/jce.\(4100 + index)", address: "https://doi.org/10.5555/jce.\(4100 + index)"),
            .init(label: "PMID 3900\(1000 + index)", address: nil),
          ], origins: [origin(record, "title", index + 1), origin(record, "issued", index + 1)], isCorrected: index == 4
        )
      })
  }

  private static let undated = EntryList(
    id: "undated", title: nil, isNumbered: false,
    entries: (0..<2).map { index in
      EntryList.Entry(
        recordID: id("T", 9000 + index), date: "not dated",
        runs: [
          .init(
            [
              "Guest lecture on infant nutrition, school of nursing",
              "Visiting professor, Fennimore Children’s Hospital",
            ][index])
        ],
        links: [], origins: [origin(id("T", 9000 + index), "title", 80 + index)], isCorrected: false)
    })

  // MARK: Back matter

  private static let gaps = [
    Gap(
      kind: .yearWithoutEvaluation, message: "No evaluation by residents for 2016–17.",
      remedy: "Import the export of that year, or say why there is none."),
    Gap(
      kind: .menteeWithoutOutcome, message: "One mentee has no outcome.",
      remedy: "Add what the mentee does now with “dossier correct”.", recordIDs: [id("M", 5), "M-0000"]),
  ]

  private static let sources = [
    SourceDescription(
      number: 1, fileName: "teaching-2013-2025.csv", sha256: String(repeating: "3fa9c05e", count: 8), system: "oasis",
      importer: "oasis-teaching 2", exportDate: CalendarDay("2025-06-12")),
    SourceDescription(
      number: 2, fileName: "pubmed-okonkwo-hale.xml", sha256: String(repeating: "b71d2e88", count: 8), system: "pubmed",
      importer: "pubmed 1", exportDate: CalendarDay("2025-06-20")),
    SourceDescription(
      number: 3, fileName: "annual-report.csv", sha256: String(repeating: "0c44aa19", count: 8),
      system: "faculty-annual",
      importer: "annual-report 1", exportDate: nil),
  ]

  private static let decisions = [
    DecisionNote(number: 1, text: "Contact hours corrected to 43; the source says 34.", madeOn: "2025-05-01"),
    DecisionNote(number: 2, text: "Start corrected to July 2017; the source says 2018.", madeOn: "2025-05-03"),
  ]
}

extension Table {
  /// The same table under another id.
  fileprivate func renamed(_ id: String) -> Table {
    Table(id: id, caption: caption, columns: columns, groups: groups, totals: totals, notes: notes)
  }
}
