import DossierAssembly
import PortfolioModel
import TestSupport

/// Evaluations made by chance, with the totals that sources print beside them.
struct EvaluationCareer {
  private(set) var observations: [RecordedObservation] = []
  /// The answers of each record, by its identity: the cells of which it is made.
  private(set) var cells: [ObservationIdentity: [Cell]] = [:]
  private var random: SeededGenerator

  /// Answers that are in no smaller record.
  struct Cell: Hashable {
    let number: Int
    let responses: Int
    let mean: Double
  }

  static let source = SourceDescription(
    number: 1, fileName: "evaluations.csv", sha256: "00", system: "survey", importer: "plain 1", exportDate: nil)

  init(seed: Int) {
    random = SeededGenerator(seed: seed)
    let subjects = ["Wards", "Clinic", "Lectures"].prefix(Int.random(in: 1...3, using: &random))
    let groups = ["residents", "students"].prefix(Int.random(in: 1...2, using: &random))
    let years = 2018..<(2018 + Int.random(in: 1...5, using: &random))
    let hasSections = happens(0.4)
    var number = 0
    var byYear: [Int: [Cell]] = [:]
    for group in groups {
      for year in years {
        var ofYear: [Cell] = []
        for subject in subjects {
          var ofSubject: [Cell] = []
          for section in 0..<(hasSections ? Int.random(in: 1...3, using: &random) : 1) {
            let responses =
              happens(0.4) ? Int.random(in: 1...4, using: &random) : Int.random(in: 5...30, using: &random)
            // A mean that no other cell has, so that whoever finds it has found this one.
            let cell = Cell(
              number: number, responses: responses, mean: 1 + 4 * Double.random(in: 0..<1, using: &random))
            number += 1
            ofSubject.append(cell)
            add([cell], group: group, subject: subject, section: hasSections ? "00\(section)" : nil, year...year)
          }
          if ofSubject.count > 1, happens(0.6) {
            add(ofSubject, group: group, subject: subject, section: nil, year...year)
          }
          ofYear += ofSubject
        }
        if ofYear.count > 1, happens(0.5) { add(ofYear, group: group, subject: nil, section: nil, year...year) }
        // A total that does not say what it is.
        if ofYear.count > 1, happens(0.3) { add(ofYear, group: group, subject: "Report", section: nil, year...year) }
        byYear[year, default: []] += ofYear
      }
    }
    for (year, all) in byYear.sorted(by: { $0.key < $1.key }) where groups.count > 1 && happens(0.3) {
      add(all, group: nil, subject: nil, section: nil, year...year)
    }
    if years.count > 1, happens(0.4) {
      add(
        byYear.sorted { $0.key < $1.key }.flatMap(\.value), group: nil, subject: "overall", section: nil,
        years.lowerBound...(years.upperBound - 1))
    }
  }

  private mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  private mutating func add(
    _ cells: [Cell], group: String?, subject: String?, section: String?, _ years: ClosedRange<Int>
  ) {
    let responses = cells.reduce(0) { $0 + $1.responses }
    let sum = cells.reduce(0) { $0 + Double($1.responses) * $1.mean }
    var fields: [FieldName: Value] = [
      "responded": .number(Double(responses)), "overallMean": .number(sum / Double(responses)),
      "invited": .number(Double(responses * 2)), "scaleMinimum": .number(1), "scaleMaximum": .number(5),
    ]
    if let group { fields["evaluatorGroup"] = .token(group) }
    if let subject { fields["subject"] = .text(subject) }
    if let section { fields["section"] = .text(section) }
    let start = PartialDate.academicYear(start: years.lowerBound)
    fields["spans"] = .spans([
      years.count == 1 ? DateSpan(start) : DateSpan(start: start, end: .date(.academicYear(start: years.upperBound)))
    ])
    if happens(0.2) { fields["visibility"] = .token("department") }
    let place = observations.count + 1
    // Ids in an order that has nothing to do with what they are of.
    let identity = ObservationIdentity(high: random.next(), low: UInt64(place))
    self.cells[identity] = cells
    observations.append(
      RecordedObservation(
        identity: identity, source: Self.source, kind: .evaluationSummary,
        place: SourcePlace(line: place + 1, row: place), fields: FieldSet(fields), unmapped: [:]))
  }

  var portfolio: Portfolio {
    Portfolio.resolve(
      person: Person(id: 1, displayName: "Ida B. Wellstone, MD"), observations: observations, decisions: [])
  }
}
